import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A wallet core that answers as a test likes. */
export interface HostileCore {
  url: string;
  /** Requests so far, as "POST /path". */
  heard: string[];
  headers: IncomingMessage["headers"][];
  answer(how: (request: IncomingMessage, response: ServerResponse) => void): void;
  close(): Promise<void>;
}

export async function openHostileCore(): Promise<HostileCore> {
  let how = (_request: IncomingMessage, response: ServerResponse) => void response.end("{}");
  const core: Pick<HostileCore, "heard" | "headers"> = { heard: [], headers: [] };
  const server = createServer((request, response) => {
    core.heard.push(`${request.method} ${request.url}`);
    core.headers.push(request.headers);
    request.resume();
    request.on("end", () => how(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    ...core,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer(next) {
      how = (request, response) => void next(request, response);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
