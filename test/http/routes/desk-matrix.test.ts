import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type DeskFrame, deskRequest } from "../../../src/desk/desk-frames.ts";
import { conversationKeys, type Owner } from "../../../src/domain/conversation.ts";
import { newId } from "../../../src/domain/ids.ts";
import { deskOrigin } from "../../support/agents-desk.ts";
import { routesOf } from "../../support/routes-of.ts";
import { type DeskRow, deskRoutes, type Standing, standings } from "./desk-routes.ts";
import { agents, type MatrixDesk, openMatrixDesk, type Person, secret } from "./matrix-desk.ts";

let house: MatrixDesk;
beforeAll(async () => {
  house = await openMatrixDesk();
});
afterAll(() => house.close());

const nothing = { error: { code: "NotFound", message: "There is no such thing here." } };
const rowsFor = <F extends DeskRow["for"]>(...wanted: F[]) =>
  Object.entries(deskRoutes).filter(([, row]) => (wanted as string[]).includes(row.for)) as [
    string,
    Extract<DeskRow, { for: F }>,
  ][];

/** Everything that must not change where a call is refused: who has it, and what was said. */
async function stateOf(conversation: string) {
  const { store } = house.desk;
  const { value, version } = await store.read<Owner>(conversationKeys.owner(conversation));
  return [value?.owner, version, await store.lastSeq(conversationKeys.transcript(conversation))];
}

async function ask(who: Person, route: string, names: { id?: string; action?: string }, body?: unknown) {
  const [method = "", path = ""] = route.split(" ");
  const address = path
    .replace(":id", names.id ?? "x")
    .replace(":action", names.action ?? "none")
    .replace(/:\w+/g, "f");
  if (route !== "POST /conversations/:id/files") return house.as[who](method, address, body);
  return house.as[who](method, address, "x", {
    ...{ Origin: deskOrigin, "Content-Type": "application/octet-stream" },
    ...{ "X-File-Name": "a", "X-File-Type": "text/plain", "X-Message-Id": newId() },
  });
}

it("has a line for every route that the desk's router has, and no other", () => {
  const found = routesOf(house.desk.desk.router).map((route) => route.replace("/desk/api", ""));
  expect(found.sort()).toEqual(Object.keys(deskRoutes).sort());
});

describe("whoever is not signed in", () => {
  it.each(["", "walletline=", "walletline=x", "walletline=a; walletline=b"])(
    "gets nothing by any route but those of the sign-in, with the cookie %j",
    async (cookie) => {
      const id = await house.conversation("waiting", "mei");
      for (const [route, row] of Object.entries(deskRoutes)) {
        const [method = "", path = ""] = route.split(" ");
        const address = path.replace(":id", id).replace(/:\w+/g, "f");
        const { status } = await fetch(`http://127.0.0.1:${house.desk.port}/desk/api${address}`, {
          ...{ method, redirect: "manual", headers: { Cookie: cookie } },
        });
        expect([route, status === 401]).toEqual([route, row.for !== "anybody"]);
      }
    },
  );
});

describe("a route of leads or admins", () => {
  it.each(rowsFor("leads", "admins"))("%s turns everybody below away", async (route, row) => {
    const below: Person[] = row.for === "leads" ? ["mei", "ann"] : ["mei", "ann", "lea"];
    for (const who of below) expect((await ask(who, route, {})).status).toBe(403);
    expect((await ask(row.for === "leads" ? "lea" : "ada", route, {})).status).not.toBe(403);
  });
});

describe("a route about one conversation", () => {
  interface Cell {
    actor: Person;
    standing: Standing;
    /** Who has it, of either team. */
    holder?: Person;
  }
  const cells = (["mei", "ann"] as const).flatMap((actor): Cell[] =>
    standings.flatMap((standing): Cell[] =>
      standing === "theirs"
        ? agents.filter((each) => each !== actor).map((holder) => ({ actor, standing, holder }))
        : [{ actor, standing }],
    ),
  );

  it.each(rowsFor("conversation"))("%s answers by whose it is", async (route, { answers, body, leads }) => {
    const asking = leads ? (["lea"] as const) : (["mei", "ann"] as const);
    for (const { actor, standing, holder } of cells.filter(
      ({ actor: who }) => leads || asking.includes(who as never),
    )) {
      const who = leads ? "lea" : actor;
      const id = await house.conversation(standing, who, holder);
      const action = await prepared(route, id, standing, who, holder);
      if (leads) expect([standing, (await ask(actor, route, { id })).status]).toEqual([standing, 403]);
      const before = await stateOf(id);
      const answer = await ask(who, route, { id, action }, body);
      const wanted = answers[standings.indexOf(standing)] ?? 0;
      expect([standing, who, holder, answer.status]).toEqual([standing, who, holder, wanted]);
      if (wanted < 300) continue;
      expect(await stateOf(id)).toEqual(before);
      expect(JSON.stringify(answer.body)).not.toContain(secret);
      if (wanted === 404) expect([standing, answer.body]).toEqual([standing, nothing]);
      else expect(answer.body.error).toMatchObject({ moved: expect.objectContaining({ conversationId: id }) });
    }
  });

  /** A step in the wallet that whoever has the conversation has prepared. */
  async function prepared(route: string, id: string, standing: Standing, who: Person, holder?: Person) {
    if (!route.endsWith("/:action")) return undefined;
    const by = standing === "mine" ? who : (holder ?? "tom");
    const freeze = { operation: "freeze", params: { reason: "asked" } };
    const { body } = await house.as[by]("POST", `/conversations/${id}/actions`, freeze);
    return (body as { action?: string }).action;
  }

  it("takes no id of another one: not its prepared step", async () => {
    const [one, other] = [await house.conversation("mine", "mei"), await house.conversation("mine", "mei")];
    const freeze = { operation: "freeze", params: { reason: "asked" } };
    const { body } = await house.as.mei("POST", `/conversations/${one}/actions`, freeze);
    const { action } = body as { action?: string };
    expect((await house.as.mei("POST", `/conversations/${other}/actions/${action}`)).status).toBe(404);
    const { value } = (await house.as.mei("POST", `/conversations/${one}/unmask`, {
      ...{ message: "x", reason: "to read it" },
    })) as { value?: string };
    expect(value).toBeUndefined();
  });
});

describe("a route about one case", () => {
  const kinds = ["nobody's", "own", "a colleague's", "closed", "unknown"] as const;

  it.each(rowsFor("case"))("%s answers by whose it is", async (route, { answers, body }) => {
    for (const who of ["mei", "ann"] as const)
      for (const [at, is] of kinds.entries()) {
        const id = await house.case(is, who);
        const answer = await ask(who, route, { id }, body);
        expect([is, who, answer.status]).toEqual([is, who, answers[at]]);
        if (answer.status >= 300) expect(JSON.stringify(answer.body)).not.toContain(secret);
        if (answer.status === 404) expect(answer.body).toEqual(nothing);
      }
  });
});

describe("a page of the desk", () => {
  /** What each request on the socket does for whom. */
  const requests: Record<string, (page: Awaited<ReturnType<typeof open>>, id: string) => void> = {
    watch: (page, id) => page.send({ type: "watch", conversation: id, after: 0 }),
    unwatch: (page, id) => page.send({ type: "unwatch", conversation: id }),
    typing: (page, id) => page.send({ type: "typing", conversation: id }),
    beat: (page) => page.send({ type: "beat" }),
  };
  /** Which frames tell of one conversation, and which of the desk as a whole. */
  const frames: Record<DeskFrame["type"], "one" | "desk"> = {
    ...{ queue: "desk", "queue-change": "desk", presence: "desk", beat: "desk" },
    ...{ messages: "one", about: "one", typing: "one", gone: "one" },
  };
  const open = (who: Person) => house.desk.openPage(house.as[who]);
  const about = (page: { frames: DeskFrame[] }, id: string) =>
    page.frames.filter((frame) => frames[frame.type] === "one" && JSON.stringify(frame).includes(id));

  it("has a line for every request it may send", () => {
    expect(deskRequest.options.map(({ shape }) => shape.type.value).sort()).toEqual(Object.keys(requests).sort());
  });

  it.each(standings)(
    "that watches one that is %s to it gets what it may, and no more as it goes on",
    async (standing) => {
      const may = ["mine", "guest", "waiting", "past"].includes(standing);
      for (const who of ["mei", "ann"] as const) {
        const id = await house.conversation(standing, who);
        const page = await open(who);
        for (const request of Object.values(requests)) request(page, id);
        requests.watch?.(page, id);
        await page.until((frame) => frame.type === (may ? "about" : "gone") && frame.conversation === id);
        const typed = house.desk.typed.length;
        requests.typing?.(page, id);
        house.desk.desk.customerTyping(id);
        await house.desk.say(id, { text: `later ${secret}` });
        // What is sent to this page stands behind all that it was sent before.
        const other = await house.conversation("mine", who);
        requests.watch?.(page, other);
        await page.until((frame) => frame.type === "about" && frame.conversation === other);
        expect(
          house.desk.typed.slice(typed).every(([conversation]) => conversation !== id || standing === "mine"),
        ).toBe(true);
        const got = about(page, id);
        if (!may) {
          const told = ["theirs", "left"].includes(standing);
          expect(got.map(({ type }) => type)).toEqual(got.map(() => "gone"));
          expect(got[0]).toEqual({ type: "gone", conversation: id, ...(told ? { moved: expect.anything() } : {}) });
          expect(JSON.stringify(got)).not.toContain(secret);
        } else if (standing === "past") {
          expect(JSON.stringify(got)).not.toContain("later");
          expect(got.at(-1)).toMatchObject({ type: "gone" });
        } else {
          await page.until((frame) => JSON.stringify(frame).includes("later"));
        }
        page.socket.terminate();
      }
    },
  );

  it("has only its own conversations under mine and read along", async () => {
    const mine = await house.conversation("mine", "ann");
    const guest = await house.conversation("guest", "ann", "mei");
    const theirs = await house.conversation("theirs", "ann", "mei");
    const page = await open("ann");
    const board = await page.until((frame) => frame.type === "queue");
    if (board.type !== "queue") throw new Error("no board");
    const ids = (rows: { conversationId: string }[]) => rows.map(({ conversationId }) => conversationId);
    expect(ids(board.mine)).toContain(mine);
    expect(ids(board.guest)).toEqual(expect.arrayContaining([guest]));
    expect([...ids(board.mine), ...ids(board.guest), ...ids(board.waiting)]).not.toContain(theirs);
    page.socket.terminate();
  });
});
