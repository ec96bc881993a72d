import type { Language } from "../domain/language.ts";
import { audited } from "./audit.ts";
import type { IdentitySecrets } from "./identity-secrets.ts";
import { type IdentityState, identityKeys, type Subject } from "./identity-state.ts";
import type { Identifier, ProvingScope } from "./proving.ts";
import { type ProvingRoom, readIdentity } from "./proving-room.ts";
import type { Recorded } from "./recorded.ts";

/** What a sealed identifier is for; it opens for nothing else. */
const identifierSeal = "identifier";

/** The contact as it was typed. */
export const openIdentifier = (secrets: Pick<IdentitySecrets, "open">, sealed: string): Identifier =>
  JSON.parse(secrets.open(sealed, identifierSeal)) as Identifier;

/** Names the subject with exactly one look at the wallet core, whether or not it knows the identifier. */
export async function identify(
  room: ProvingRoom,
  scope: ProvingScope,
  identifier: Identifier,
  language: Language,
): Promise<Recorded<"noted">> {
  const { secrets } = room;
  const { reading, state, host } = await readIdentity(room.store, scope.conversation);
  const { kind, value } = identifier;
  const found = await room.wallet.findCustomer(kind === "phone" ? { phone: value } : { email: value });
  const face = secrets.faceOf(`${kind}:${value}`);
  const customer = found === "not-found" ? undefined : found;
  const subject: Subject = {
    account: customer ?? face,
    face,
    customer,
    identifier: { kind, sealed: secrets.seal(JSON.stringify(identifier), identifierSeal) },
  };
  const now = room.now();
  const same = state?.subject.face === face ? state : undefined;
  const next: IdentityState = same
    ? { ...same, subject, language }
    : { hostIdentity: host, subject, proofs: [], lastUsedAt: now, sends: {}, language };
  return {
    result: "noted",
    change: {
      expect: reading.expect,
      put: { [identityKeys.identity(scope.conversation)]: next },
      append: [
        audited({
          at: now,
          act: "subject.named",
          outcome: "noted",
          conversation: scope.conversation,
          account: subject.account,
        }),
      ],
    },
  };
}
