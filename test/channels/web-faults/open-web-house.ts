import express, { type RequestHandler, Router } from "express";
import { createWebChannel } from "../../../src/channels/web/create-web-channel.ts";
import { type House, openHouse } from "../../support/house.ts";

/** What happens to the next request on its way to us or back. */
export type WebTrouble = 429 | 500 | 503 | "answer-lost";

export interface WebHouse extends House {
  /** One for each of the next requests that write. */
  troubles: WebTrouble[];
}

/** The house with the web as its channel, behind a line on which things go wrong. */
export async function openWebHouse(): Promise<WebHouse> {
  const troubles: WebTrouble[] = [];
  const line: RequestHandler = (req, res, next) => {
    const how = req.method === "POST" ? troubles.shift() : undefined;
    if (how === undefined) return next();
    if (how !== "answer-lost")
      return void res
        .status(how)
        .set("Retry-After", "0")
        .json({ error: { code: "Trouble" } });
    // Taken, answered, and the answer never comes.
    res.end = () => {
      req.socket.destroy();
      return res;
    };
    next();
  };
  const house = await openHouse({
    open({ sentTo: _notSent, desk: _noDesk, routes: _none, words: _words, log: _log, after, ...rooms }) {
      const web = createWebChannel({
        ...rooms,
        ...{ after, signingKey: Buffer.alloc(32, 9), origins: [], publicUrl: "http://localhost:3978" },
        queueView: async () => null,
        limits: { widgetTokensPerMinute: 1e6, activitiesPerMinute: 1e6 },
      });
      const { path, gate, take } = web.messages;
      return {
        router: Router()
          .use(line, express.json({ limit: "64kb" }))
          .post(path, gate, take)
          .use(web.router),
        start: async () => {},
        idle: async () => {},
        stop: async () => web.close(),
      };
    },
  });
  return { ...house, troubles };
}
