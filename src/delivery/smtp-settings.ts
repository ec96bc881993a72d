/** Where e-mail is handed over, as SMTP_URL names it. */
export interface SmtpSettings {
  host: string;
  port: number;
  /** TLS from the first byte (smtps). */
  implicitTls: boolean;
  /** Insisted on; on the machine itself it is left alone, whatever certificate stands there. */
  startTls: boolean;
  user?: string;
  password?: string;
}

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** `smtps://user:password@host:465` or `smtp://user:password@host:587`; "invalid" for anything else. User and password are percent-encoded. */
export function readSmtpUrl(text: string): SmtpSettings | "invalid" {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url?.hostname || !["smtp:", "smtps:"].includes(url.protocol)) return "invalid";
  if ((url.pathname !== "" && url.pathname !== "/") || url.search || url.hash) return "invalid";
  if ((url.username === "") !== (url.password === "")) return "invalid";
  const [user, password] = [url.username, url.password].map(decoded);
  if (user === undefined || password === undefined) return "invalid";
  const implicitTls = url.protocol === "smtps:";
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port) || (implicitTls ? 465 : 587),
    implicitTls,
    startTls: !implicitTls && !loopback.test(url.hostname),
    ...(user ? { user, password } : {}),
  };
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
