/** What a failed sending tells, as nodemailer puts it on its errors. */
export interface SmtpFailure {
  /** "EAUTH", "EENVELOPE", "EMESSAGE", "ETIMEDOUT", … */
  code?: string;
  responseCode?: number;
  /** The SMTP command that was answered, "RCPT TO", "DATA", … */
  command?: string;
}

/** Commands whose permanent refusal is about this recipient or message. One of MAIL FROM or AUTH is about us, and mends itself once we are. */
const aboutTheRecipient = /^(?:RCPT TO|DATA|API)$/;

/** `refused`: the server will never take this message for this recipient. `code` holds no words of the server's. */
export function whatSmtpSaid({ code = "unknown", responseCode, command = "" }: SmtpFailure): {
  refused: boolean;
  code: string;
} {
  const permanent = responseCode !== undefined && responseCode >= 500 && responseCode < 600;
  const shown = [code, responseCode, /^[A-Z ]{1,12}$/.test(command) ? `at ${command}` : ""].filter(Boolean).join(" ");
  return { refused: permanent && code !== "EAUTH" && aboutTheRecipient.test(command), code: shown };
}
