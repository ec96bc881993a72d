import { composeTeams } from "../../src/compose-teams.ts";
import type { RoomCardSeen, RoomDriver } from "../contracts/agents-room.ts";
import type { ConnectorDouble } from "./connector-double.ts";
import { openHouse } from "./house.ts";

type Json = Record<string, unknown>;
type Block = Json & { inlines?: { text: string }[]; id?: string };
type Card = { body: Block[]; actions: { title: string; data: Json }[] };
/** What an invoke is answered: a dialog with a card, or words. */
type Task = { task: { type: "message"; value: string } | { type: "continue"; value: { title: string; card: Json } } };
type Stands = ConnectorDouble["chat"][number];

export const agentsChannel = "19:agents-of-the-wallet@thread.tacv2";
export const tenant = "tenant-a";
let customers = 0;

const cardIn = (attachment: unknown): Card => (attachment as { content: Card }).content;
const textOf = (body: Block[]) => body.map(({ inlines = [] }) => inlines.map(({ text }) => text).join("")).join("\n");
const cardOfActivity = ({ attachments }: Json) => cardIn((attachments as unknown[])[0]);
const spoken = ({ text, attachments }: Json) =>
  attachments ? textOf(cardIn((attachments as unknown[])[0]).body) : String(text);

export interface TeamsRoomDriver extends RoomDriver {
  /** Hands an activity in as Azure Bot Service does; what comes back. */
  post(activity: Json, authorization?: string | null): Promise<{ status: number; body: string }>;
  /** The invoke that pressing a button sends, with what is to be different. */
  pressing(agent: string, card: RoomCardSeen, label: string, different?: Json): Json;
}

/** A channel of the company's Teams; its customers write there, too. */
export async function openTeamsRoom(double: ConnectorDouble): Promise<TeamsRoomDriver> {
  let base = "";
  const house = await openHouse({
    open(rooms) {
      const { appId, tenantId } = double;
      const agents = { channel: agentsChannel, language: "zh-Hans" as const };
      return composeTeams({
        ...rooms,
        config: { appId, tenantId, password: "app-password", serviceHosts: [], agents },
      });
    },
    isUp(at) {
      base = at;
    },
  });
  const cards = new Map<RoomCardSeen, { stands: Stands; first: Card }>();
  const open = new Map<string, { form: Card; conversation: string }>();
  const threadOf = ({ conversation, id }: Stands) =>
    double.chat.filter((each) => each.conversation === conversation && each.id !== id);

  async function post(activity: Json, authorization?: string | null) {
    const bearer = authorization === undefined ? `Bearer ${await double.token()}` : authorization;
    const answer = await fetch(`${base}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(bearer === null ? {} : { authorization: bearer }) },
      body: JSON.stringify(activity),
    });
    const body = await answer.text();
    await house.idle();
    return { status: answer.status, body };
  }
  const inChannel = (agent: string, conversation: string): Json => ({
    from: { id: `29:${agent}`, aadObjectId: `aad-${agent}`, name: agent },
    conversation: { id: conversation, conversationType: "channel", isGroup: true, tenantId: tenant },
  });
  const invoke = (agent: string, conversation: string, name: string, data: Json): Json =>
    double.activity({
      ...{ type: "invoke", name, text: undefined, value: { data, context: { theme: "default" } } },
      ...inChannel(agent, conversation),
    });
  /** What an agent is shown by the answer; a dialog stays open for them. */
  async function shownBy(agent: string, conversation: string, activity: Json): Promise<string> {
    const { status, body } = await post(activity);
    if (status !== 200) throw new Error(`an invoke was answered ${status}`);
    if (body === "") return "";
    const { task } = JSON.parse(body) as Task;
    if (task.type === "message") return task.value;
    const form = cardIn(task.value.card);
    open.set(agent, { form, conversation });
    return `${task.value.title}\n${textOf(form.body)}`;
  }
  const cardOf = (stands: Stands): RoomCardSeen => {
    const known = [...cards].find(([, of]) => of.stands === stands)?.[0];
    if (known) return known;
    const card: RoomCardSeen = {
      text: () => spoken(stands.activity),
      buttons: () => cardOfActivity(stands.activity).actions.map(({ title }) => title),
      thread: () => threadOf(stands).map(({ activity }) => spoken(activity)),
    };
    cards.set(card, { stands, first: cardOfActivity(stands.activity) });
    return card;
  };
  function pressing(agent: string, card: RoomCardSeen, label: string, different: Json = {}, where = ""): Json {
    const { stands, first } = cards.get(card)!;
    const last = where === "last line" ? threadOf(stands).at(-1)!.activity : stands.activity;
    const shown = where === "as it was" ? first : cardOfActivity(last);
    const button = shown.actions.find(({ title }) => title === label);
    if (!button) throw new Error(`no button "${label}"`);
    return { ...invoke(agent, stands.conversation, "task/fetch", button.data), ...different };
  }
  /** Presses a button of the dialog that is open. */
  function send(agent: string, text: string, label?: string): Promise<string> {
    const { form, conversation } = open.get(agent)!;
    const button = label ? form.actions.find(({ title }) => title === label) : form.actions[0];
    return shownBy(agent, conversation, invoke(agent, conversation, "task/submit", { ...button!.data, text }));
  }
  const press: RoomDriver["press"] = (agent, card, label, where) =>
    shownBy(agent, cards.get(card)!.stands.conversation, pressing(agent, card, label, {}, where));

  return {
    house,
    async customer() {
      customers += 1;
      const [user, chat] = [`29:waits-${customers}`, `a:waits-${customers}`];
      return {
        user: `teams:msteams/${tenant}:${user}`,
        async says(text) {
          await post(
            double.activity({
              text,
              from: { id: user },
              conversation: { id: chat, conversationType: "personal", tenantId: tenant },
            }),
          );
        },
        heard: () =>
          double.chat.filter(({ conversation }) => conversation === chat).map(({ activity }) => spoken(activity)),
      };
    },
    cards: () => double.chat.filter(({ conversation, id }) => conversation.endsWith(`;messageid=${id}`)).map(cardOf),
    press,
    fill: (agent, text) => send(agent, text),
    async handBack(agent, card) {
      await press(agent, card, "交还");
      await send(agent, "", "交还");
    },
    async remark(agent, card, text) {
      const { conversation } = cards.get(card)!.stands;
      const before = double.chat.length;
      await post(double.activity({ text: `<at>Wallet</at> ${text}`, ...inChannel(agent, conversation) }));
      await post(double.activity({ text, value: { text, room: "reply" }, ...inChannel(agent, conversation) }));
      return double.chat
        .slice(before)
        .map(({ activity }) => spoken(activity))
        .join("\n");
    },
    trouble: () => double.next({ status: 500 }, { status: 503 }, { status: 429, retryAfter: "0" }),
    sent: () => JSON.stringify(double.chat),
    close: () => house.close(),
    ...{ post, pressing },
  };
}
