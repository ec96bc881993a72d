import type { Chat, Params } from "../../src/dialog/dialog.ts";
import type { Issued, Proving } from "../../src/identity/proving.ts";

/** A code by text message or e-mail. */
export interface CodeAsk {
  method: "sms" | "email";
  purpose: string;
  /** False: nothing is held yet, and every word is the same whether or not anybody gets the code. */
  proven: boolean;
  /** Where it goes; absent where that may not be shown. */
  masked?: string;
  /** The customer says the phone is gone: the first code goes by e-mail, whatever the account has. */
  withoutPhone?: boolean;
  /** There is another method to choose. */
  others?: boolean;
}

/** How the question for the code is put. */
interface Asking {
  phrase: string;
  params?: Params;
}

/** Sends a code and takes it; comes back when it was right, or when the server has to say how it goes on. */
export async function askCode(chat: Chat, proving: Proving, ask: CodeAsk): Promise<void> {
  let method: CodeAsk["method"] = ask.withoutPhone ? "email" : ask.method;
  let asking = await send(chat, proving, { ...ask, method }, method !== ask.method);
  while (asking) {
    const check = (code: string) => proving.checkCode({ purpose: ask.purpose, code });
    const given = await chat.secret("code", "code", check, { ...asking, options: optionsOf(ask) });
    if ("choice" in given) {
      if (given.choice === "person") return chat.escalate("asked");
      if (given.choice === "other-way") {
        const way = ask.proven ? "leave" : await otherWay(chat, proving, method);
        if (way === "leave") return;
        method = way;
      }
      asking = await send(chat, proving, { ...ask, method }, method !== ask.method);
      continue;
    }
    const { checked } = given;
    switch (checked.outcome) {
      case "wrong":
        asking =
          checked.triesLeft > 0
            ? { phrase: "code-wrong", params: { tries: checked.triesLeft } }
            : { phrase: "code-spent" };
        break;
      case "late":
      case "spent":
      case "busy":
        asking = { phrase: `code-${checked.outcome}` };
        break;
      case "right":
      case "not-answer":
      case "locked":
      case "nobody":
        return;
    }
  }
}

const optionsOf = ({ proven, others }: CodeAsk) => [
  { id: "resend" },
  ...(proven && !others ? [] : [{ id: "other-way" }]),
  { id: "person" },
];

/** Asks for a code to be sent, and words what came of it; undefined when the server has to say how it goes on. */
async function send(chat: Chat, proving: Proving, ask: CodeAsk, switched = false): Promise<Asking | undefined> {
  const { method, purpose } = ask;
  const issued: Issued = await chat.record("sent", () =>
    proving.issueCode({ method, purpose, language: chat.language }),
  );
  const left = "codeLives" in issued && !issued.codeLives ? "-nothing-sent" : "";
  switch (issued.outcome) {
    case "sent":
      return { phrase: sentPhrase(ask, switched), params: { masked: ask.masked ?? "", seconds: issued.waitSeconds } };
    case "wait":
      return { phrase: `code-wait${left}`, params: { seconds: issued.seconds } };
    case "limited":
      return { phrase: `code-limited${left}`, params: { minutes: await minutesUntil(chat, issued.until) } };
    case "locked":
    case "nobody":
      return undefined;
  }
}

/** "code-sms": to the number that was typed. "-registered": to what the account has on file, if it has. "-to", "-known": to a customer who has proved something. */
function sentPhrase({ method, proven, masked }: CodeAsk, switched: boolean): string {
  if (proven) return masked ? `code-${method}-to` : `code-${method}-known`;
  return switched ? `code-${method}-registered` : `code-${method}`;
}

async function minutesUntil(chat: Chat, until: string): Promise<number> {
  const now = await chat.now("limited-at");
  return Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000));
}

/** The same ways for everybody: the other kind of code, another phone or e-mail, the code after all, a person. */
async function otherWay(chat: Chat, proving: Proving, method: CodeAsk["method"]): Promise<"leave" | CodeAsk["method"]> {
  const other = method === "sms" ? "email" : "sms";
  const options = [
    { id: other, phrase: `by-${other}` },
    { id: "another-contact" },
    { id: method, phrase: `again-${method}` },
    { id: "person" },
  ];
  const way = await chat.choose("which-way", options);
  if (way === "person") return chat.escalate("asked");
  if (way !== "another-contact") return way === "sms" ? "sms" : "email";
  await chat.record("forgotten", () => proving.forget());
  return "leave";
}
