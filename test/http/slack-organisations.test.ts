import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { ConversationMeta } from "../../src/domain/conversation.ts";
import { conversationKeys } from "../../src/domain/conversation.ts";
import { agentsChannel, openSlackDesk, type SlackDesk } from "../support/slack/slack-desk.ts";
import type { SlackElement, SlackPost } from "../support/slack/slack-double.ts";
import { elementsOf } from "../support/slack/slack-people.ts";
import { until } from "../support/until.ts";

/** A workspace of an organisation, another one of it, and another company's with and without one. */
const [organisation, other, partner, stranger] = ["E0OURS", "T0OTHER", "T0PARTNER", "T0STRANGER"];
let ours: string;
let desk: SlackDesk;
beforeAll(async () => {
  desk = await openSlackDesk({ also: [partner] });
  ours = desk.double.team;
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.lines.length = 0;
});

let users = 0;
/** Of our organisation, at home in another of its workspaces, unless told otherwise. */
function newUser(whose: { team?: string; organisation?: string; teams?: string[] } = {}): string {
  users += 1;
  const user = `W0GRID${users}`;
  const all = { team: other, organisation, teams: [ours, other], ...whose };
  desk.double.users.set(user, { locale: "zh-CN", ...all });
  return user;
}

type Json = Record<string, unknown>;
const changed = (body: string, change: Json): string => JSON.stringify({ ...(JSON.parse(body) as Json), ...change });
const pressChanged = (form: string, change: Json): string =>
  new URLSearchParams({ payload: changed(new URLSearchParams(form).get("payload")!, change) }).toString();

const inGrid = { enterprise_id: organisation };
async function says(user: string, text: string, envelope: Json = inGrid, event: Json = {}): Promise<number> {
  const status = await desk.people.send(
    "/slack/events",
    changed(desk.people.messageEvent(user, text, event), envelope),
  );
  await desk.idle();
  return status;
}
const named = { team_id: other };
const byOrganisation = (user: string) => ({
  ...{ team: null, enterprise: { id: organisation, name: "Wallet" }, is_enterprise_install: true },
  user: { id: user, ...named },
});
async function presses(user: string, post: SlackPost, button: SlackElement, change: Json): Promise<number> {
  const form = pressChanged(desk.people.pressBody(user, post, button), change);
  const status = await desk.people.send("/slack/interactions", form);
  await desk.idle();
  return status;
}
async function conversationsOf(user: string): Promise<string[]> {
  const found: string[] = [];
  for (const id of await desk.store.ids("conversation")) {
    const { value } = await desk.store.read<ConversationMeta>(conversationKeys.meta(id));
    if (value?.user.endsWith(`:${user}`)) found.push(value.user);
  }
  return found.sort();
}
const codes = () => desk.lines.filter(({ event }) => event === "slack.refused").map(({ fields }) => fields);
const newest = (user: string) => desk.people.seenBy(user).at(-1)!;
const firstButton = (user: string) => elementsOf(newest(user))[0]!;

describe("somebody of an organisation with many workspaces", () => {
  it.each<[string, (user: string) => Json]>([
    ["names the organisation and no workspace", byOrganisation],
    [
      "names the workspace, and the person's first one",
      (user) => ({
        ...{ team: { id: ours, enterprise_id: organisation }, enterprise: { id: organisation } },
        user: { id: user, ...named },
      }),
    ],
    [
      "names another of the organisation's workspaces",
      (user) => ({
        ...{ team: null, enterprise: { id: organisation } },
        user: { id: user, team_id: ours },
      }),
    ],
  ])("is one person when a press %s", async (_how, change) => {
    const user = newUser();
    expect(await says(user, "提现一般多久到账")).toBe(200);
    const before = desk.people.seenBy(user).length;
    expect(await presses(user, newest(user), firstButton(user), change(user))).toBe(200);
    expect(desk.people.seenBy(user).length).toBeGreaterThan(before);
    expect(await conversationsOf(user)).toEqual([`slack:${organisation}:${user}`]);
  });

  it("is one person, too, where Slack names the organisation only as that of the installation", async () => {
    const user = newUser();
    const installed = [{ enterprise_id: organisation, team_id: null, user_id: "U0BOT", is_bot: true }];
    expect(await says(user, "你好", { authorizations: installed, is_ext_shared_channel: false })).toBe(200);
    expect(await says(user, "还在吗", inGrid, { team: organisation })).toBe(200);
    expect(await says(user, "还在吗", inGrid, { team: other })).toBe(200);
    expect(await conversationsOf(user)).toEqual([`slack:${organisation}:${user}`]);
  });

  it("is not let in by the organisation's name alone", async () => {
    const strangers = newUser({ team: stranger, organisation: "E0STRANGER", teams: [stranger] });
    const foreign = newUser({ team: stranger, organisation: undefined, teams: [] });
    const elsewhere = newUser({ teams: [other] });
    const known = newUser();
    await says(known, "提现一般多久到账");
    const post = newest(known);
    const posts = desk.double.posts.length;
    for (const user of [strangers, foreign, elsewhere])
      expect(await presses(user, post, elementsOf(post)[0]!, byOrganisation(user))).toBe(403);
    expect(await says(foreign, "你好", inGrid, { user_team: stranger })).toBe(403);
    expect(await says(strangers, "你好", inGrid, { user_team: "E0STRANGER" })).toBe(403);
    expect(await says(strangers, "你好", { team_id: stranger, enterprise_id: "E0STRANGER" })).toBe(403);
    expect(codes()).toEqual(Array.from({ length: 6 }, () => ({ code: "TeamNotAllowed" })));
    for (const user of [strangers, foreign, elsewhere]) expect(await conversationsOf(user)).toEqual([]);
    expect(desk.double.posts).toHaveLength(posts);
  });

  it("changes nothing while Slack cannot say whose they are, and is taken after that", async () => {
    const user = newUser();
    await says(user, "提现一般多久到账");
    const [post, button] = [newest(user), firstButton(user)];
    const posts = desk.double.posts.length;
    desk.double.troubles.push({ method: "users.info", how: { status: 500 } });
    expect(await presses(user, post, button, byOrganisation(user))).toBe(200);
    const form = pressChanged(desk.people.pressBody(user, post, button), byOrganisation(newUser()));
    desk.double.troubles.push({ method: "users.info", how: { error: "missing_scope" } });
    expect((await desk.double.post("/slack/interactions", form)).status).toBe(503);
    expect(codes()).toEqual([{ code: "NotTaken" }, { code: "NotTaken" }]);
    expect(desk.double.posts.length).toBeGreaterThan(posts);
  });
});

describe("a guest from another company's workspace that is listed, too", () => {
  it("is themselves by a mention and by a message, and nobody of ours with the same id", async () => {
    const user = newUser({ team: partner, organisation: undefined, teams: [] });
    const called = { type: "app_mention", channel: "C0SHARED", user, ts: "1800000002.000100", user_team: partner };
    const mention = changed(desk.people.eventBody({ ...called, team: ours, text: "<@U0BOT>" }), inGrid);
    expect(await desk.people.send("/slack/events", mention)).toBe(200);
    expect(await says(user, "你好", { team_id: partner })).toBe(200);
    expect(await conversationsOf(user)).toEqual([`slack:${partner}:${user}`]);
    expect(await says(user, "你好", {})).toBe(200);
    expect(await conversationsOf(user)).toEqual([`slack:${ours}:${user}`, `slack:${partner}:${user}`].sort());
  });
});

describe("an agent of an organisation", () => {
  const labelOf = (element: SlackElement) => (element.text as { text?: string } | undefined)?.text ?? "";
  const claimed = (post: SlackPost) => elementsOf(post).some((each) => labelOf(each) === "交还");

  async function card(): Promise<SlackPost> {
    const customer = newUser({ team: ours, organisation: undefined });
    const before = desk.double.posts.length;
    expect(await says(customer, "转人工", {})).toBe(200);
    return until(
      () => desk.double.posts.slice(before).find(({ channel }) => channel === agentsChannel)!,
      (post) => post !== undefined,
    );
  }
  async function enters(user: string, code: string, change: Json): Promise<void> {
    const { view } = desk.double.forms.findLast((form) => form.user === user)!;
    const payload = {
      ...{ type: "view_submission", trigger_id: `1.${user}.form` },
      view: {
        ...{ id: view.id, callback_id: view.callback_id, private_metadata: view.private_metadata ?? "" },
        state: { values: { text: { text: { type: "plain_text_input", value: code } } } },
      },
      ...change,
    };
    const form = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    expect(await desk.people.send("/slack/interactions", form)).toBe(200);
    await desk.idle();
  }

  it("is the same one in the form as at the button, whatever each of them names", async () => {
    const agent = newUser();
    const waiting = await card();
    const claim = elementsOf(waiting).find((each) => labelOf(each) === "接手")!;
    const team = { id: ours, domain: "ours" };
    const button = { team, enterprise: { id: organisation }, user: { id: agent, team_id: ours } };
    expect(await presses(agent, waiting, claim, button)).toBe(200);
    const { code } = await desk.links().codeFor("mei");
    await enters(agent, code, byOrganisation(agent));
    expect(await presses(agent, waiting, claim, button)).toBe(200);
    expect(claimed(waiting)).toBe(true);
    // The same id from elsewhere is nobody here.
    const back = elementsOf(waiting).find((each) => labelOf(each) === "交还")!;
    const foreign = { team: { id: partner }, user: { id: agent, team_id: partner } };
    expect(await presses(agent, waiting, back, foreign)).toBe(200);
    expect(claimed(waiting)).toBe(true);
    expect(await presses(agent, waiting, back, { team: { id: stranger }, user: { id: agent } })).toBe(403);
    expect(claimed(waiting)).toBe(true);
    expect(await presses(agent, waiting, back, byOrganisation(agent))).toBe(200);
    expect(claimed(waiting)).toBe(false);
  });
});
