import { z } from "zod";
import { readUpTo } from "../../domain/read-up-to.ts";

/** Where Slack keeps files; our token goes nowhere else, and to no place that this one redirects to. security.md R40, L17. */
export const slackFilesOrigin = "https://files.slack.com";
const patienceMs = 20_000;

/** "refused": too big, or nothing of Slack's; "gone": Slack does not hand it over; "late": Slack did not answer. */
export type Downloaded = { bytes: Buffer; contentType: string } | "refused" | "gone" | "late";

/** Fetches a file that a customer sent, at most `longest` bytes of it. */
export async function downloadFile({
  url,
  token,
  longest,
  origin = slackFilesOrigin,
}: {
  url: string;
  token: string;
  longest: number;
  origin?: string;
}): Promise<Downloaded> {
  const address = z.url().safeParse(url);
  if (!address.success || new URL(address.data).origin !== new URL(origin).origin) return "refused";
  try {
    const response = await fetch(address.data, {
      headers: { authorization: `Bearer ${token}` },
      redirect: "manual",
      signal: AbortSignal.timeout(patienceMs),
    });
    if (response.status === 429 || response.status >= 500) return "late";
    if (response.status !== 200 || !response.body) return "gone";
    const bytes = await readUpTo(response.body, longest);
    return bytes ? { bytes, contentType: response.headers.get("content-type") ?? "" } : "refused";
  } catch {
    return "late";
  }
}
