import { IncomingMessage, type ServerOptions, ServerResponse } from "node:http";
import type { Express } from "express";

/**
 * Requests and answers in the form in which the app wants them, for `createServer`. Express gives each of Node's another prototype,
 * and from then on V8 knows the shape of neither: that alone costs near half of all that a message costs over HTTP. These have the
 * prototype that Express would give them from the start, so it changes nothing.
 */
export function expressForms(app: Express): ServerOptions {
  class AppRequest extends IncomingMessage {}
  class AppResponse<R extends IncomingMessage> extends ServerResponse<R> {}
  Object.setPrototypeOf(AppRequest.prototype, app.request);
  Object.setPrototypeOf(AppResponse.prototype, app.response);
  app.request = AppRequest.prototype as typeof app.request;
  app.response = AppResponse.prototype as typeof app.response;
  return { IncomingMessage: AppRequest, ServerResponse: AppResponse };
}
