import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface MailServer {
  port: number;
  /** What was accepted, as a mailbox would show it, with the addresses of the envelope. */
  mails: (ParsedMail & { recipients: string[]; secure: boolean })[];
  close(): Promise<void>;
}

/** An answer other than yes: its SMTP code, as a mail server gives it. */
export const smtpError = (responseCode: number, words: string): Error =>
  Object.assign(new Error(words), { responseCode });

/** A real SMTP server on a free loopback port; without a certificate of its own it speaks no TLS. */
export async function openMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: MailServer["mails"] = [];
  const server = new SMTPServer({
    authOptional: true,
    ...(options.cert ? {} : { hideSTARTTLS: true, disabledCommands: ["STARTTLS"] }),
    onData(stream, session, done) {
      simpleParser(stream).then((mail) => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        mails.push(Object.assign(mail, { recipients, secure: session.secure }));
        done();
      }, done);
    },
    ...options,
  });
  // A client that goes away in the middle is what some tests are about.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
