import { freezeAmongFaults, type Hand } from "../freeze-among-faults.ts";
import type { Broken } from "../what-a-freeze-left.ts";
import type { TeamsFault } from "./faults.ts";
import type { TeamsHouse } from "./open-teams-house.ts";

type Json = Record<string, unknown>;
interface Shown {
  text?: string;
  attachments?: { content: { body: { inlines?: { text: string }[] }[]; actions: Button[] } }[];
  channelData: { walletline: { id: string } };
}
type Button = { title: string; style?: string; url?: string; data?: { ask: string; choice: string } };

const tenant = "tenant-a";
const mostTries = 8;
let customers = 0;

/** A customer freezes the account in Teams while something goes wrong at every step; looks at what is there in the end. */
export async function freezeInTeams(house: TeamsHouse, fault: TeamsFault): Promise<Broken> {
  customers += 1;
  const [user, chat] = [`29:fault-${customers}`, `a:fault-${customers}`];
  await house.forget();
  const sent: Json[] = [];
  let mayRepeat = fault.repeats ?? 0;

  async function post(path: string, body: BodyInit, headers: Record<string, string>): Promise<number | undefined> {
    const answer = fetch(`${house.base()}${path}`, { method: "POST", body, headers }).catch(() => undefined);
    return (await Promise.race([answer, house.life().died.then(() => undefined)]))?.status;
  }
  const deliver = async (activity: Json) =>
    post("/api/messages", JSON.stringify(activity), {
      authorization: `Bearer ${await house.double.token()}`,
      "content-type": "application/json",
    });
  async function revive(): Promise<void> {
    if (!house.life().isDead()) return;
    await house.restart();
    await house.idle();
  }
  /** Sent until it is taken, the same activity at every try. */
  async function send(fields: Json): Promise<void> {
    const activity = house.double.activity({
      from: { id: user },
      conversation: { id: chat, conversationType: "personal", tenantId: tenant },
      ...fields,
    });
    sent.push(activity);
    mayRepeat += fault.before(house);
    for (let tries = 0; tries < mostTries && (await deliver(activity)) !== 200; tries += 1) await revive();
    await house.idle();
    await revive();
    await Promise.all(fault.again(sent).map(deliver));
    await house.idle();
    await revive();
  }
  /** The page is our own server: the customer tries it again when it does not answer. */
  async function enter(url: string, secret: string): Promise<void> {
    mayRepeat += fault.before(house);
    await post(new URL(url).pathname, new URLSearchParams({ secret }), {});
    await house.idle();
    await revive();
  }

  const shown = () =>
    house.double.chat
      .filter(({ conversation }) => conversation === chat)
      .map(({ activity }) => activity as never as Shown);
  const buttonsOf = ({ attachments }: Shown) => attachments?.[0]?.content.actions ?? [];
  const hand: Hand = {
    mayRepeat: () => mayRepeat,
    say: (text) => send({ text }),
    async asked() {
      const buttons =
        shown()
          .map(buttonsOf)
          .findLast((each) => each.length > 0) ?? [];
      const serious = buttons.find(({ style }) => style === "destructive");
      const page = buttons.find(({ url }) => url !== undefined);
      return {
        ...(serious?.data
          ? { press: { label: serious.title, act: () => send({ text: serious.title, value: serious.data }) } }
          : {}),
        ...(page?.url ? { enter: (code) => enter(String(page.url), code) } : {}),
      };
    },
    seen: async () => ({
      ids: shown().map(({ channelData }) => channelData.walletline.id),
      texts: shown().map(({ text, attachments }) => text ?? wordsOf(attachments)),
    }),
    conversation: () => house.conversationOf(`teams:msteams/${tenant}:${user}`),
  };
  return freezeAmongFaults(house, hand);
}

const wordsOf = (attachments: Shown["attachments"] = []): string =>
  attachments
    .flatMap(({ content }) => content.body)
    .flatMap(({ inlines = [] }) => inlines.map(({ text }) => text))
    .join("");
