import type { Chat, Option, Params } from "../../src/dialog/dialog.ts";
import type { ListRow } from "../../src/domain/message.ts";

/** Which of the payments shown were not the customer's, or the option taken instead. Who says that none was theirs is asked once more, because all of them are reported then. */
export async function pickStrange(
  chat: Chat,
  rows: ListRow[],
  { options, ...asked }: { options: Option[]; params: Params; phrase?: string },
): Promise<string[] | { choice: string }> {
  for (;;) {
    const picked = await chat.chooseMany("review", rows, { ...asked, options: [...options, { id: "none-mine" }] });
    if (Array.isArray(picked) || picked.choice !== "none-mine") return picked;
    const sure = await chat.choose("none-mine-sure", [{ id: "all-strange" }, { id: "look-again" }], {
      params: { count: rows.length },
    });
    if (sure === "all-strange") return rows.map(({ id }) => id);
  }
}
