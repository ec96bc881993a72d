import type { Activity, Ask, ChatMessage, Choice, Speaker } from "./activity.ts";

/** The version of `channelData.walletline` that is understood here; a higher one is shown as text and buttons. */
const knownVersion = 1;

/** Reads a message activity; undefined for whatever is none or has no id. */
export function readMessage(activity: Activity): ChatMessage | undefined {
  const { id, timestamp, channelData } = activity;
  if (activity.type !== "message" || typeof id !== "string") return undefined;
  const given = channelData?.walletline;
  const extension = given?.v === knownVersion ? given : undefined;
  const at = Date.parse(timestamp ?? "");
  const order = channelData?.["webchat:sequence-id"];
  const message: ChatMessage = {
    id,
    order: typeof order === "number" ? order : Number.MAX_SAFE_INTEGER,
    at: Number.isNaN(at) ? Date.now() : at,
    from: extension?.from ?? speakerOf(activity),
    text: typeof activity.text === "string" ? activity.text : "",
    language: extension?.language,
    masked: extension?.masked ?? false,
    files: (activity.attachments ?? []).flatMap(({ name, contentUrl, contentType }) =>
      typeof contentUrl === "string" ? [{ name: name ?? "", url: contentUrl, contentType: contentType ?? "" }] : [],
    ),
    name: activity.from?.name,
    clientId: channelData?.clientActivityID,
    answers: typeof channelData?.answers === "string" ? channelData.answers : undefined,
  };
  if (extension === undefined) message.ask = askOfActions(activity);
  else if (extension.kind === "queue") {
    const { version, ended, place, ahead, waitMinutes, agents } = extension;
    message.queue = { version, ended, place, ahead, waitMinutes, agents };
    message.ask = askOfChoices(extension);
  } else if (extension.kind === "handoff") {
    message.handoff = { event: extension.event, agent: extension.agent };
    message.ask = askOfChoices(extension);
  } else if (extension.kind !== "message") message.ask = extension;
  return message;
}

function speakerOf({ from }: Activity): Speaker {
  return from?.role === "user" ? "customer" : from?.id === "agent" ? "agent" : "bot";
}

const askOfChoices = ({ ask, choices }: { ask?: string; choices?: Choice[] }): Ask | undefined =>
  ask && choices ? { kind: "choice", ask, choices } : undefined;

/** Buttons in plain Direct Line: messageBack with {ask, choice}. */
function askOfActions({ suggestedActions }: Activity): Ask | undefined {
  const options = (suggestedActions?.actions ?? []).flatMap(({ title, value }) => {
    const { ask, choice } = (value ?? {}) as { ask?: unknown; choice?: unknown };
    return typeof ask === "string" && typeof choice === "string" ? [{ ask, id: choice, label: title ?? choice }] : [];
  });
  const ask = options[0]?.ask;
  return ask === undefined
    ? undefined
    : { kind: "choice", ask, choices: options.map(({ id, label }) => ({ id, label })) };
}
