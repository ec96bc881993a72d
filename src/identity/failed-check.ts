import type { Change } from "../domain/store.ts";
import { type Counters, lockedUntil, withFailure } from "./counters.ts";
import { identityKeys, type Method, type Subject } from "./identity-state.ts";
import type { ProvingScope } from "./proving.ts";
import type { ProvingRoom } from "./proving-room.ts";
import type { Reading } from "./reading.ts";
import { countSpray, firstOfWindow } from "./spraying.ts";

/** What a failed check adds up to: on what was typed, on the account behind it, and on everybody's budget. */
export async function failedCheck(
  room: ProvingRoom,
  scope: ProvingScope,
  reading: Reading,
  subject: Subject,
  method: Method,
): Promise<{ lockedUntil: string | undefined; change: Pick<Change, "put" | "add" | "append"> }> {
  const now = room.now();
  const face = identityKeys.counters(subject.face);
  const account = identityKeys.counters(subject.account);
  const before = await reading.get<Counters>(face);
  const told = withFailure(before, method, now);
  const shared = withFailure(await reading.get<Counters>(account), method, now);
  const source = room.secrets.faceOf(`source:${scope.source}`);
  const spray = firstOfWindow(before?.lastAt, now) ? await countSpray(reading, room.store, source, now) : {};
  return {
    lockedUntil: lockedUntil(told, now),
    change: {
      add: spray.add,
      put: { ...spray.put, [account]: shared, [face]: told },
      append: spray.append,
    },
  };
}
