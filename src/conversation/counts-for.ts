import type { Pending } from "../dialog/run.ts";
import type { InboundMessage } from "../domain/message.ts";

/** Whether a secret is what the pending step asks for: a code counts for whichever code that is, an answer only for its own question. */
export const countsFor = (
  secret: NonNullable<InboundMessage["secret"]>,
  { kind, ask, shape = "code" }: Pending,
): boolean => kind === "secret" && secret.shape === shape && (shape === "code" || secret.ask === ask);
