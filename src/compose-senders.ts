import type { Config } from "./config.ts";
import { openSmtpCodeSender } from "./delivery/smtp-code-sender.ts";
import { createWebhookCodeSender } from "./delivery/webhook-code-sender.ts";
import type { Now } from "./domain/ids.ts";
import type { CodeSender } from "./identity/code-sender.ts";
import type { SandboxControls } from "./wallet/sandbox-wallet.ts";

/** What carries codes and notices: the company's own providers where they are configured, else the sandbox's phone and mailbox. */
export function openSenders({
  config: { smtp, smsWebhook },
  sandbox,
  now,
}: {
  config: Pick<Config, "smtp" | "smsWebhook">;
  /** Absent with a real wallet: both providers are then given. */
  sandbox?: Pick<SandboxControls, "deliver">;
  now: Now;
}): Record<"phone" | "email", CodeSender> {
  return {
    phone: smsWebhook ? createWebhookCodeSender({ ...smsWebhook, now }) : toSandbox(sandbox, "sms"),
    email: smtp ? openSmtpCodeSender(smtp) : toSandbox(sandbox, "email"),
  };
}

function toSandbox(sandbox: Pick<SandboxControls, "deliver"> | undefined, kind: "sms" | "email"): CodeSender {
  if (!sandbox)
    throw new Error(`nothing is configured that could send ${kind === "sms" ? "text messages" : "e-mails"}`);
  return {
    async send({ to, text, code, link, key }) {
      await sandbox.deliver({ kind, to: to.address, text, code, link, key });
      return "sent";
    },
  };
}
