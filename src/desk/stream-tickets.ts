import { randomBytes } from "node:crypto";
import type { Now } from "../domain/ids.ts";

const livesMs = 30_000;

/** Tickets that open one socket each, for a session that has just shown its cookie. security.md R39. */
export function createStreamTickets({ now }: { now: Now }) {
  const given = new Map<string, { session: string; until: number }>();
  return {
    give(session: string): string {
      const at = Date.parse(now());
      for (const [ticket, { until }] of given) if (until <= at) given.delete(ticket);
      const ticket = randomBytes(24).toString("base64url");
      given.set(ticket, { session, until: at + livesMs });
      return ticket;
    },
    /** The session it was given to, once. */
    take(ticket: string): string | undefined {
      const known = given.get(ticket);
      given.delete(ticket);
      return known && known.until > Date.parse(now()) ? known.session : undefined;
    },
  };
}
