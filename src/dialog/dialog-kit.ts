import type { NewId } from "../domain/ids.ts";
import type { Proving } from "../identity/proving.ts";

/** The ports that dialogs may use beside the chat; compose fills them in. */
export interface DialogKit {
  newCaseNumber: NewId;
  /** Bound to the conversation of the turn. */
  proving: Proving;
  /** IANA name; dates are shown in it. */
  timeZone: string;
}
