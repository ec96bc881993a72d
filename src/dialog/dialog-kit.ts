import type { NewId } from "../domain/ids.ts";

/** The ports that dialogs may use beside the chat; compose fills them in. */
export interface DialogKit {
  newCaseNumber: NewId;
}
