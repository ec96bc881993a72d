import { z } from "zod";
import { readSmtpUrl, type SmtpSettings } from "./delivery/smtp-settings.ts";

/** A value as it is shown to who typed it: short, and no control characters. */
const quoted = (value: string): string => `“${value.replace(/\p{C}/gu, "?").slice(0, 60)}”`;

/** Fails as a value of the form does, with what is wanted instead. */
function wants(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: "custom", message });
  return z.NEVER;
}

/** A whole number in these bounds. */
export const whole = (least: number, most: number) =>
  z.string().transform((value, context): number => {
    const given = value.trim();
    if (!/^\d{1,12}$/.test(given)) return wants(context, `wants a whole number, not ${quoted(value)}`);
    const number = Number(given);
    if (number >= least && number <= most) return number;
    return wants(context, `wants a whole number from ${least} to ${most}, not ${quoted(value)}`);
  });

export const url = z.url({
  protocol: /^https?$/,
  error: "wants an address such as https://support.example",
  abort: true,
});

/** Of an address, scheme, host and port. */
export const origin = url.transform((value) => new URL(value).origin);

/** Origins with commas between them. */
export const origins = z.string().transform((value, context): string[] => {
  const parts = value
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  const wrong = parts.find((part) => part.includes(";") || !origin.safeParse(part).success);
  if (wrong === undefined) return parts.map((part) => new URL(part).origin);
  return wants(context, `wants https://host, several with commas, not ${quoted(wrong)}`);
});

const loopbackHosts = ["localhost", "127.0.0.1", "[::1]"];
export const isThisMachine = (address: string): boolean => loopbackHosts.includes(new URL(address).hostname);

/** An address that is https, but on this machine. */
export const gateway = url.refine(
  (value) => new URL(value).protocol === "https:" || isThisMachine(value),
  "wants https, but on this machine",
);

/** Workspaces' ids with commas between them; an organisation's may stand beside them, for its people come from there. */
export const slackTeams = z
  .string()
  .regex(
    /^[TE][A-Z0-9]{2,31}(?:\s*,\s*[TE][A-Z0-9]{2,31})*$/,
    "wants workspaces' ids such as T0123ABCD, comma-separated",
  )
  .transform((value) => value.split(",").map((part) => part.trim()))
  .refine(
    (teams) => teams.some((team) => team.startsWith("T")),
    "wants a workspace's id, which begins with T; one with E is an organisation's",
  );

/** "Name <address>" or an address alone. */
const senderShape = /^(?:[^<>"\r\n]{1,80} <[^\s<>@,]+@[^\s<>@,]+>|[^\s<>@,]+@[^\s<>@,]+)$/;
export const sender = z.string().regex(senderShape, "wants an address, or a name and <address>");

export const smtp = z.string().transform((value, context): SmtpSettings => {
  const settings = readSmtpUrl(value);
  if (settings !== "invalid") return settings;
  return wants(context, "wants smtps://user:password@host or smtp://user:password@host");
});

export const guid = z
  .string()
  .regex(
    /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/,
    "wants an id like 00000000-0000-0000-0000-000000000000",
  );

export const hosts = z
  .string()
  .transform((value) => value.split(",").map((part) => part.trim().toLowerCase()))
  .pipe(z.array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "wants host names, comma-separated")));
