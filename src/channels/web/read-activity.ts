import { activityZodSchema } from "@microsoft/agents-activity";
import { z } from "zod";
import { readChoice } from "../cards/choice-value.ts";
import { badArgument, type OrRefusal } from "./refusal.ts";

/** What we read of an activity; everything else a client sends is ignored. */
const shape = z.object({
  type: z.string().min(1).max(100),
  text: z.string().optional(),
  name: z.string().max(100).optional().catch(undefined),
  from: z.record(z.string(), z.unknown()).optional(),
  locale: z.string().max(100).optional(),
  value: z.unknown().optional(),
  channelData: z.record(z.string(), z.unknown()).nullish(),
  attachments: z.array(z.record(z.string(), z.unknown())).max(50).optional(),
});

/** The family's own schema of attachments. Of the other fields that are read ours asks all that the family's does; from is overwritten by the token's user, and channel data is the client's own: neither is for it to judge. */
const family = activityZodSchema.shape.attachments;

/** An inbound activity, as far as it matters here. */
export interface ReadActivity {
  type: string;
  /** Which event it is. */
  name?: string;
  text: string;
  choice?: { ask: string; choice: string };
  /** `channelData.answers`: the ask whose field with a lock the text was typed into. */
  lockedFor?: string;
  /** `channelData.clientActivityID`, by which repeats are known. */
  clientId?: string;
  channelData?: Record<string, unknown>;
  locale?: string;
}

/** Parses an untrusted body: our own shape first, then the Bot Framework family's schema. */
export function readActivity(body: unknown): OrRefusal<{ activity: ReadActivity }> {
  const shaped = shape.safeParse(body);
  if (!shaped.success) return { refused: badArgument("The body is not an activity.") };
  const { type, name, text = "", value, locale, attachments } = shaped.data;
  if (attachments && !family.safeParse(attachments).success) {
    return { refused: badArgument("The body is not an activity.") };
  }
  const { walletline: _ours, clientActivityID: id, ...own } = shaped.data.channelData ?? {};
  const clientId = shortText(id);
  // What became the client's id is kept as such, and goes back from there.
  const channelData = clientId !== undefined || id === undefined ? own : { ...own, clientActivityID: id };
  const lockedFor = shortText(channelData.answers);
  const choice = readChoice(value, text);
  return {
    activity: {
      type,
      ...(name === undefined ? {} : { name }),
      text,
      ...(choice ? { choice } : lockedFor === undefined ? {} : { lockedFor }),
      ...(clientId === undefined ? {} : { clientId }),
      ...(Object.keys(channelData).length > 0 ? { channelData } : {}),
      ...(locale ? { locale } : {}),
    },
  };
}

const shortText = (value: unknown): string | undefined =>
  typeof value === "string" && value.length > 0 && value.length <= 200 ? value : undefined;
