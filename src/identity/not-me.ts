import { type Case, caseKey } from "../domain/conversation.ts";
import type { NewId, Now } from "../domain/ids.ts";
import type { Language } from "../domain/language.ts";
import type { Store } from "../domain/store.ts";
import type { Wallet } from "../wallet/wallet.ts";
import { audited } from "./audit.ts";
import { denyAllOf } from "./deny-approvals.ts";
import type { IdentitySecrets } from "./identity-secrets.ts";
import { identityKeys } from "./identity-state.ts";
import { hashOfToken, type NotMeLink } from "./notices.ts";
import { finishWrite, type PendingWrite } from "./pending-write.ts";
import { openReading } from "./reading.ts";

/** What a "not me" link can still do, and in whose language its page speaks. */
export type LinkView = { state: "open"; language: Language } | { state: "gone" };

/** What pressing its button did; "trying": the wallet core has not answered, the same button works on. */
export type Pressed = { state: "frozen" | "trying"; caseId: string; language: Language } | { state: "gone" };

export interface NotMe {
  view(token: string): Promise<LinkView>;
  press(token: string): Promise<Pressed>;
}

export interface NotMeRoom {
  store: Pick<Store, "read" | "commit" | "parts">;
  wallet: Wallet;
  secrets: IdentitySecrets;
  now: Now;
  newId: NewId;
  newCaseNumber: NewId;
}

/** The owner's way to stop what a notice told of: freezes, signs every device out, ends the grants of the conversation behind it, turns down what waits for a second agent, opens a case. */
export function createNotMe(room: NotMeRoom): NotMe {
  return {
    async view(token) {
      const { value: link } = await room.store.read<NotMeLink>(identityKeys.notMe(hashOfToken(token)));
      return link && usable(link, room.now()) ? { state: "open", language: link.language } : { state: "gone" };
    },
    press: (token) => press(room, token),
  };
}

const usable = ({ state, expiresAt }: NotMeLink, now: string) => state !== "used" && expiresAt > now;

async function press(room: NotMeRoom, token: string): Promise<Pressed> {
  const key = identityKeys.notMe(hashOfToken(token));
  const begun = await begin(room, key);
  if (begun === "gone") return { state: "gone" };
  const { customer, language } = begun;
  const caseId = begun.caseId!;
  const freezeKey = begun.freezeKey!;
  try {
    const result = await room.wallet.freeze({ customer, key: freezeKey, reason: "not-me" });
    await room.wallet.endSessions({ customer, key: sessionsKey(freezeKey) });
    await finishWrite(room, freezeKey, { state: "done", result });
  } catch {
    // An unreachable core is expected here: the same key makes the next press go on where this one stopped.
    return { state: "trying", caseId, language };
  }
  for (;;) {
    const reading = openReading(room.store);
    const link = await reading.get<NotMeLink>(key);
    const used = { ...begun, ...link, state: "used" };
    if ((await room.store.commit({ expect: reading.expect, put: { [key]: used } })) === "done") break;
  }
  return { state: "frozen", caseId, language };
}

const sessionsKey = (freezeKey: string) => `${freezeKey}:sessions`;

/** Marks the link as pressed, with all that must follow, in one record; a second press finds the first one's key and case. */
async function begin(room: NotMeRoom, key: string): Promise<NotMeLink | "gone"> {
  for (;;) {
    const reading = openReading(room.store);
    const link = await reading.get<NotMeLink>(key);
    const now = room.now();
    if (!link || !usable(link, now)) return "gone";
    if (link.state === "freezing") return link;
    const freezeKey = `not-me:${room.newId()}`;
    const caseId = room.newCaseNumber();
    const { customer, conversation, language } = link;
    const begun: NotMeLink = { ...link, state: "freezing", freezeKey, caseId };
    const { contacts } = await room.wallet.profile(customer).catch(() => ({ contacts: [] }));
    const contactIds = contacts.map(({ id }) => id);
    const pending: PendingWrite = { operation: "freeze", customer, conversation, language, contactIds, at: now };
    const opened: Case = {
      id: caseId,
      openedAt: now,
      conversation,
      customer,
      kind: "unauthorised",
      state: "open",
      summary: "identity.not-me",
      facts: { notice: link.kind },
    };
    const refused = await denyAllOf(room, reading, { customer, reason: "not-me" });
    const outcome = await room.store.commit({
      expect: { ...reading.expect, [caseKey(caseId)]: 0 },
      put: {
        ...refused.put,
        [key]: begun,
        [caseKey(caseId)]: opened,
        [identityKeys.pendingWrite(freezeKey)]: pending,
        [identityKeys.identity(conversation)]: null,
        [identityKeys.recovery(conversation)]: null,
      },
      append: [
        ...["not-me.pressed", "wallet.freeze", "wallet.endSessions"].map((act) =>
          audited({
            at: now,
            act,
            outcome: act === "not-me.pressed" ? "freezing" : "allowed",
            conversation,
            account: customer,
            detail: { key: act === "wallet.endSessions" ? sessionsKey(freezeKey) : freezeKey },
          }),
        ),
        ...refused.append,
      ],
    });
    if (outcome === "done") return begun;
  }
}
