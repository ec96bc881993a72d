import type { KnownCase, KnownCases } from "../dialog/dialog-kit.ts";
import { type Case, caseKey, conversationKeys } from "../domain/conversation.ts";
import { Fault } from "../domain/fault.ts";
import { caseNumbersIn, type Now } from "../domain/ids.ts";
import type { Message } from "../domain/message.ts";
import type { Store } from "../domain/store.ts";
import type { Gateway, WalletReads } from "../identity/gateway.ts";

type CaseNote = Awaited<ReturnType<WalletReads["cases"]>>[number];

/** Cases as one conversation may see them: its own, and those of the customer that the gateway lets it read. */
export function createKnownCases({
  store,
  gateway,
  conversation,
  now,
}: {
  store: Pick<Store, "read" | "tail">;
  gateway: Pick<Gateway, "reads">;
  conversation: string;
  now: Now;
}): KnownCases {
  const read = async (id: string) => (await store.read<Case>(caseKey(id))).value;
  async function ofThisConversation(id: string): Promise<KnownCase | "not-found"> {
    const found = await read(id);
    return found?.conversation === conversation ? shown(found) : "not-found";
  }
  return {
    ofThisConversation,
    async toldHere() {
      const said = await store.tail<Message>(conversationKeys.transcript(conversation), 0);
      const numbers = said
        .filter(({ entry }) => entry.from !== "customer" && entry.audience === "everyone")
        .flatMap(({ entry }) => caseNumbersIn(entry.text));
      const found = await Promise.all([...new Set(numbers)].map(ofThisConversation));
      return found.filter((each) => each !== "not-found").reverse();
    },
    async changeCall(id, to) {
      const { value: known, version } = await store.read<Case>(caseKey(id));
      const isOurs = known?.conversation === conversation && known.kind === "call-back" && known.state !== "resolved";
      if (!isOurs) return "not-found";
      const next: Case =
        to === "call-off"
          ? { ...known, state: "resolved", resolvedAt: now(), facts: { ...known.facts, outcome: "called-off" } }
          : { ...known, facts: { ...known.facts, ...to, outcome: "moved" } };
      return { expect: { [caseKey(id)]: version }, put: { [caseKey(id)]: next } };
    },
    async ofThisCustomer(id) {
      const wallet = gateway.reads({ conversation });
      const { id: customer } = await wallet.profile();
      const [found, atCore] = await Promise.all([read(id), wallet.cases().catch(untold)]);
      if (!found || (found.customer !== customer && found.conversation !== conversation)) return "not-found";
      const noted = atCore.find((known) => known.case === id);
      return shown({ ...found, state: furtherOf(found.state, noted?.state ?? found.state) });
    },
  };
}

/** A core that does not answer leaves us with what the desk knows. */
function untold(error: unknown): CaseNote[] {
  if (error instanceof Fault && error.code !== "not-allowed" && error.code !== "audit-failed") return [];
  throw error;
}

const course = ["open", "in-progress", "resolved"] as const;

/** The desk leads a case, and the core's back office may have gone further with it. */
const furtherOf = (one: Case["state"], other: Case["state"]): Case["state"] =>
  course.indexOf(one) >= course.indexOf(other) ? one : other;

const shown = ({ id, kind, state, openedAt, facts }: Case): KnownCase => ({ id, kind, state, openedAt, facts });
