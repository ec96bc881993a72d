import type { Logger } from "pino";
import type { composeBot } from "./compose-bot.ts";
import type { Now } from "./domain/ids.ts";
import { settleLeft } from "./identity/settle-left.ts";
import { sweepIdentity } from "./identity/sweep-identity.ts";
import type { ForgettingRoom } from "./privacy/forget-conversation.ts";
import { forgetOld } from "./privacy/forget-old.ts";

const sweepEveryMs = 24 * 3_600_000;
const settleEveryMs = 60_000;

/** Erases daily what is over, and asks each minute what became of writes whose caller is gone; both also when the port opens. */
export function startUpkeep({
  forgetting,
  transcriptDays,
  bot,
  log,
  failed,
}: {
  forgetting: ForgettingRoom & { now: Now };
  transcriptDays: number;
  bot: Pick<ReturnType<typeof composeBot>, "reports" | "gateway">;
  log: Pick<Logger, "info">;
  failed: (event: string) => (error: unknown) => void;
}): { atStart(): void; stop(): void } {
  const { store, now } = forgetting;
  const sweep = () => {
    sweepIdentity({ store, now }).catch(failed("identity.sweep-failed"));
    bot.reports.sweep().catch(failed("reports.sweep-failed"));
    forgetOld(forgetting, { transcriptDays })
      .then((forgotten) => log.info(forgotten, "retention.swept"))
      .catch(failed("retention.sweep-failed"));
  };
  const settle = (atStart: boolean) => {
    settleLeft({ store, gateway: bot.gateway, now }, { atStart }).catch(failed("writes.settle-failed"));
  };
  const sweeping = setInterval(sweep, sweepEveryMs).unref();
  const settling = setInterval(() => settle(false), settleEveryMs).unref();
  return {
    atStart() {
      sweep();
      settle(true);
    },
    stop() {
      clearInterval(sweeping);
      clearInterval(settling);
    },
  };
}
