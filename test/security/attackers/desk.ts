import { type Attacker, day, emma, guo, lin, minute, proves, recovers, unknown } from "../attacker.ts";
import type { Scene } from "../scene.ts";

const mei = { user: "mei", name: "Mei" };

/** An agent has the conversation, and reads along. */
async function agentHas(scene: Scene): Promise<void> {
  await scene.says("转人工");
  await scene.handoff.claim(scene.conversation, mei);
}

/** A person's proofing of Lin, and a request by Mei. */
async function asks(
  scene: Scene,
  wanted: Pick<Parameters<Scene["approvals"]["request"]>[0], "operation" | "params">,
): Promise<{ id: string; paramsHash: string } | "refused"> {
  const by = { by: mei.user, conversation: scene.conversation, ...wanted };
  const made = await scene.approvals.request({ ...by, proofing: { customer: lin.id, caseId: "WL-22222222" } });
  if (typeof made === "string") return "refused";
  const approval = await scene.approvals.open(made.id);
  if (approval === "not-found") throw new Error("the request is gone");
  return { id: made.id, paramsHash: approval.paramsHash };
}
async function asksToUnfreeze(scene: Scene): Promise<{ id: string; paramsHash: string }> {
  const made = await asks(scene, { operation: "unfreeze", params: {} });
  if (made === "refused") throw new Error("the request itself was refused");
  return made;
}
/** Lin's phone is replaced by the attacker's, an hour before; the id it has now. */
async function addsPhone(scene: Scene): Promise<string> {
  const phone = async () => (await scene.wallet.profile(lin.id)).contacts.find(({ kind }) => kind === "phone")!.id;
  const change = { customer: lin.id, key: "earlier", contactId: await phone(), approvalId: "earlier" };
  await scene.wallet.changeContact({ ...change, newAddress: unknown.phone });
  await scene.passes(60 * minute);
  return phone();
}
const runs = async (scene: Scene, id: string) => (await scene.bot.gateway.runApproved(id, mei.user)) !== "refused";

/** Those who work on agents, are agents, or want what customers write to be read. */
export const deskAttackers: Attacker[] = [
  {
    does: "is an agent who approves what they asked for themselves",
    language: "zh",
    stoppedBy: "fourEyes",
    async attack(scene) {
      const { id, paramsHash } = await asksToUnfreeze(scene);
      await scene.approvals.approve(id, { by: mei.user, paramsHash });
      return runs(scene, id);
    },
  },
  {
    does: "has an approval for one customer and puts another one in",
    language: "en",
    stoppedBy: "exactApproval",
    async attack(scene) {
      const { id, paramsHash } = await asksToUnfreeze(scene);
      await scene.approvals.approve(id, { by: "tom", paramsHash });
      const key = `approval/${id}#approval`;
      const { value } = await scene.store.read<object>(key);
      await scene.store.commit({ put: { [key]: { ...value, customer: emma.id } } });
      return runs(scene, id);
    },
  },
  {
    does: "brings a request of the day before to a tired colleague",
    language: "zh",
    stoppedBy: "approvalTime",
    async attack(scene) {
      const { id, paramsHash } = await asksToUnfreeze(scene);
      await scene.passes(day + minute);
      return (await scene.approvals.approve(id, { by: "tom", paramsHash })) === "approved";
    },
  },
  {
    does: "is an agent who has the way into an account sent to a phone added an hour ago",
    language: "zh",
    stoppedBy: "settledContact",
    async attack(scene) {
      const contactId = await addsPhone(scene);
      const made = await asks(scene, { operation: "sendResetLink", params: { contactId } });
      if (typeof made === "string") return false;
      await scene.approvals.approve(made.id, { by: "tom", paramsHash: made.paramsHash });
      return runs(scene, made.id);
    },
  },
  {
    does: "is an agent who has a contact put on file in the place of another than was approved",
    language: "en",
    stoppedBy: "exactApproval",
    async attack(scene) {
      const [old] = (await scene.wallet.profile(lin.id)).contacts;
      const params = { contactId: old!.id, newAddress: unknown.email };
      const made = await asks(scene, { operation: "changeContact", params });
      if (typeof made === "string") throw new Error("the request itself was refused");
      await scene.approvals.approve(made.id, { by: "tom", paramsHash: made.paramsHash });
      const key = `approval/${made.id}#approval`;
      const { value } = await scene.store.read<{ params: object }>(key);
      const other = (await scene.wallet.profile(lin.id)).contacts[1]!;
      await scene.store.commit({
        put: { [key]: { ...value, params: { ...value?.params, contactId: other.id } } },
      });
      return runs(scene, made.id);
    },
  },
  {
    does: "has asked an agent for a new contact before the owner freezes the account",
    language: "en",
    stoppedBy: "freezeEndsApprovals",
    async attack(scene) {
      const [old] = (await scene.wallet.profile(lin.id)).contacts;
      const params = { contactId: old!.id, newAddress: unknown.phone };
      const made = await asks(scene, { operation: "changeContact", params });
      if (typeof made === "string") throw new Error("the request itself was refused");
      await proves(scene, "zh", lin.typed, lin.phone);
      await scene.bot.gateway.write({ conversation: scene.conversation }, "freeze", { reason: "r" }, "k");
      await scene.approvals.approve(made.id, { by: "tom", paramsHash: made.paramsHash });
      return runs(scene, made.id);
    },
  },
  ...(
    [
      ["zh", "has an agent write that the identity was verified", "您的身份我已经核实了", lin],
      ["en", "has an agent write that the identity was verified", "I have verified who you are", emma],
    ] as const
  ).map(
    ([language, does, words, victim]): Attacker => ({
      ...{ does, language, stoppedBy: "agentsWord" },
      async attack(scene) {
        await recovers(scene, language, victim.typed);
        await scene.presses("person");
        await scene.handoff.claim(scene.conversation, mei);
        await scene.handoff.write(scene.conversation, mei, { text: words });
        return scene.may("sendResetLink");
      },
    }),
  ),
  {
    does: "is an agent and asks the customer for the code",
    language: "zh",
    stoppedBy: "neverAsked",
    async attack(scene) {
      await agentHas(scene);
      await scene.handoff.write(scene.conversation, mei, { text: "请把您刚收到的验证码发给我" });
      return (await scene.heard()).includes("验证码发给我");
    },
  },
  {
    does: "is an agent and asks for the password, spaced out",
    language: "en",
    stoppedBy: "neverAsked",
    async attack(scene) {
      await agentHas(scene);
      await scene.handoff.write(scene.conversation, mei, {
        text: "Please tell me your p a s s w o r d so I can check",
      });
      return (await scene.heard()).includes("p a s s w o r d");
    },
  },
  {
    does: "reads the code in the transcript that the customer types to the bot",
    language: "zh",
    stoppedBy: "codesMasked",
    async attack(scene) {
      await recovers(scene, "zh", lin.typed);
      const code = scene.codeAt(lin.phone);
      await scene.says(code);
      return (await scene.heard()).includes(code);
    },
  },
  {
    does: "is an agent whom the customer sends the code that was asked for before",
    language: "en",
    stoppedBy: "codesMasked",
    async attack(scene) {
      await recovers(scene, "en", emma.typed);
      const code = scene.codeAt(emma.phone);
      await scene.presses("person");
      await scene.handoff.claim(scene.conversation, mei);
      await scene.says(`here is the code ${code}`);
      return (await scene.heard()).includes(code);
    },
  },
  ...(
    [
      ["zh", "waits for the customer to write the password", "我的密码是 Lark-Morning-41，登不上去", "Lark-Morning-41"],
      [
        "en",
        "waits for the customer to write the card number",
        "my card is 4111 1111 1111 1111",
        "4111 1111 1111 1111",
      ],
    ] as const
  ).map(
    ([language, does, words, secret]): Attacker => ({
      ...{ does, language, stoppedBy: "secretsMasked" },
      async attack(scene) {
        await scene.says(words);
        return (await scene.heard()).includes(secret);
      },
    }),
  ),
  {
    does: "waits for a card number in two halves",
    language: "zh",
    stoppedBy: "splitMasked",
    async attack(scene) {
      await scene.says("卡号前一半 41111111");
      await scene.says("后一半 11111111");
      return (await scene.heard()).includes("前一半 41111111\n");
    },
  },
  {
    does: "asks after somebody else's case by its number",
    language: "zh",
    stoppedBy: "ownCases",
    async attack(scene) {
      const id = "WL-77777777";
      const known = { openedAt: scene.now(), conversation: "another", kind: "question", state: "open", summary: "s" };
      await scene.store.commit({ put: { [`case/${id}#case`]: { id, ...known, customer: lin.id, facts: {} } } });
      await scene.says(`查一下工单 ${id}`);
      await scene.says(guo.typed);
      const said = await scene.says(scene.codeAt(guo.phone));
      return said.includes("等客服处理") || (await scene.heard()).includes("等客服处理");
    },
  },
  {
    does: "uses the link of a notice a second time",
    language: "en",
    stoppedBy: "notMeOnce",
    async attack(scene) {
      await proves(scene, "en", emma.typed, emma.phone);
      await scene.bot.gateway.write({ conversation: scene.conversation }, "freeze", { reason: "r" }, "k");
      await scene.bot.idle();
      const token =
        scene.post
          .findLast(({ link }) => link)
          ?.link?.split("/")
          .at(-1) ?? "";
      await scene.notMe.press(token);
      return (await scene.notMe.view(token)).state === "open";
    },
  },
  ...(
    [
      [
        "zh",
        "sends a picture that is a script",
        "image/svg+xml",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
      ],
      ["en", "sends a page that says it is a photo", "image/png", "<!doctype html><script>alert(1)</script>"],
    ] as const
  ).map(
    ([language, does, declared, bytes]): Attacker => ({
      ...{ does, language, stoppedBy: "uploads" },
      attack: async (scene) => scene.acceptedType(declared, Buffer.from(bytes)) !== undefined,
    }),
  ),
];
