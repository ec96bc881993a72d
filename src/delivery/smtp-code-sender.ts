import { createHash } from "node:crypto";
import { createTransport } from "nodemailer";
import type { CodeSender, Sending } from "../identity/code-sender.ts";
import { emailPage } from "./email-page.ts";
import { type SmtpFailure, whatSmtpSaid } from "./smtp-failure.ts";
import type { SmtpSettings } from "./smtp-settings.ts";

export interface SmtpCodeSenderParts {
  settings: SmtpSettings;
  /** "Skylark Wallet <no-reply@skylark-wallet.example>" */
  from: string;
  /** Certificate authorities to trust instead of Node's own list. */
  ca?: string;
  /** For each of connecting, being greeted and being answered. */
  patienceMs?: number;
}

/** E-mail through the company's own mail server, each message over a fresh TLS connection. Rejects, to be tried again, on all but a refused recipient. */
export function openSmtpCodeSender({ settings, from, ca, patienceMs = 10_000 }: SmtpCodeSenderParts): CodeSender {
  const { host, port, implicitTls, startTls, user, password } = settings;
  const transport = createTransport({
    ...{ host, port, secure: implicitTls, requireTLS: startTls, ignoreTLS: !startTls },
    ...(user === undefined ? {} : { auth: { user, pass: password ?? "" } }),
    tls: { minVersion: "TLSv1.2", ...(ca ? { ca } : {}) },
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(message) {
      try {
        await transport.sendMail(mailOf(message, from));
        return "sent";
      } catch (error) {
        const said = whatSmtpSaid(error as SmtpFailure);
        if (said.refused) return "undeliverable";
        // The server's own words may hold the address: they stay out of our log.
        throw new Error(`smtp: ${said.code}`);
      }
    },
  };
}

/** Each try of a message has the same Message-ID, so that a mailbox that got it twice shows it once. */
function mailOf({ to, subject, text, language, link, code, key }: Sending, from: string) {
  const domain = from.replace(/>$/, "").split("@").at(-1)!;
  return {
    from,
    to: { name: "", address: to.address },
    subject,
    text,
    html: emailPage({ subject, text, language, link, code }),
    messageId: `<${createHash("sha256").update(key).digest("base64url")}@${domain}>`,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All", "Content-Language": language },
  };
}
