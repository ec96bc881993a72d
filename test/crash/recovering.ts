import { type Activity, type Client, call } from "./told.ts";

/** A customer of the sandbox who wants the account back and does whatever was asked last, however often the server dies. */
export interface Recovering {
  /** One step; "recovered" when the dialog is over. One caller at a time. */
  step(): Promise<"on the way" | "recovered">;
  /** What the bot and the customer last said, for a report. */
  lastWords(): string[];
}

export interface Person {
  phone: string;
  email: string;
  answers: { question: string; answer: string }[];
  password: string;
}

/** `server` serves the sandbox as well. Steps are decided by the last prompt alone, as a person would who just reloaded the page. */
export function createRecovering(server: string, client: Client, person: Person): Recovering {
  let count = 0;
  let answered = "";
  let last: string[] = [];
  /** Said and not yet known to have arrived: goes again under its own id before anything else. */
  let unsure: { text: string; id: string } | undefined;
  const linksUsed = new Set<string>();

  async function say(text: string): Promise<void> {
    count += 1;
    unsure = { text, id: `recover-${count}` };
    await sayAgain();
  }
  async function sayAgain(): Promise<void> {
    if (unsure && (await client.say(unsure.text, unsure.id)) === "ok") unsure = undefined;
  }

  /** Undefined while the server is down. */
  const inbox = async (to: string) =>
    (await call(`${server}/sandbox/messages.json?to=${encodeURIComponent(to)}`, {}))?.body as unknown as
      | { code?: string; link?: string }[]
      | undefined;

  async function useLink(): Promise<void> {
    const letters = [...((await inbox(person.phone)) ?? []), ...((await inbox(person.email)) ?? [])];
    const links = letters.flatMap(({ link }) => (link?.includes("/sandbox/reset/") ? [link] : []));
    const link = links.find((each) => !linksUsed.has(each));
    if (!link) return;
    const path = new URL(link).pathname;
    const body = new URLSearchParams({ password: person.password });
    const saved = await fetch(`${server}${path}`, { method: "POST", body, signal: AbortSignal.timeout(60_000) }).catch(
      () => undefined,
    );
    if (saved?.ok) linksUsed.add(link);
  }

  /** The newest code of the address that is named; of both when none is ("the code you received last"). */
  async function newestCode(text: string): Promise<string | undefined> {
    const named = /邮件|邮箱/.test(text) ? [person.email] : /短信|手机/.test(text) ? [person.phone] : undefined;
    const all = (await call(`${server}/sandbox/messages.json`, {}))?.body as unknown as
      | { to: string; code?: string }[]
      | undefined;
    return all?.findLast(({ to, code }) => code && (named ?? [person.email, person.phone]).includes(to))?.code;
  }

  /** What a person would type; undefined when there is nothing to type or the code has not come yet. */
  async function reply(text: string, kind: string | undefined): Promise<string | undefined> {
    if (/注册时用的手机号/.test(text)) return person.phone.slice(3);
    // Asked anew, a question is worded otherwise; taken for the code's step, it would get codes until the account is locked.
    const asked = person.answers.find(({ question }) => text.includes(question));
    if (kind === "secret" && asked) return asked.answer;
    if (/不能再用了/.test(text)) return "重新发送";
    if (kind === "secret") return newestCode(text);
    if (/链接发到哪里/.test(text)) return "1";
    if (/可以把重设密码的链接发到/.test(text)) return "好的";
    if (/有不是您本人操作的吗/.test(text)) return "都是我的";
    if (/您好，这里是|从头来/.test(text)) return "我的账号找不回来了";
    return undefined;
  }

  return {
    lastWords: () => last,
    async step() {
      if (unsure) await sayAgain();
      if (unsure) return "on the way";
      const said = await client.activities().catch(() => [] as Activity[]);
      if (said.length > 0) last = said.slice(-6).map(({ from, text }) => `${from.role}: ${text ?? ""}`);
      const words = said.filter(({ from }) => from.role !== "user").map(({ text }) => text ?? "");
      if (words.some((text) => /全部办完了/.test(text))) return "recovered";
      if (words.some((text) => /链接已发到/.test(text))) await useLink();
      const spoken = said.findLast(({ from }) => from.role !== "user");
      if (!spoken || spoken.id === answered) return "on the way";
      const text = await reply(spoken.text ?? "", spoken.channelData?.walletline?.kind);
      if (text === undefined) return "on the way";
      answered = spoken.id;
      await say(text);
      return "on the way";
    },
  };
}
