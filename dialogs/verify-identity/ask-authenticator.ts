import type { Chat } from "../../src/dialog/dialog.ts";
import type { Proving } from "../../src/identity/proving.ts";

/** Takes a code of the bound authenticator app; comes back when it was right, or when the server has to say how it goes on. */
export async function askAuthenticator(chat: Chat, proving: Proving, { others }: { others: boolean }): Promise<void> {
  const options = [...(others ? [{ id: "other-way" }] : []), { id: "person" }];
  let asking: { phrase: string; params?: { tries: number } } = { phrase: "authenticator" };
  for (;;) {
    const check = (code: string) => proving.checkAuthenticator(code);
    const given = await chat.secret("authenticator", "code", check, { ...asking, options });
    if ("choice" in given) {
      if (given.choice === "person") return chat.escalate("asked");
      return;
    }
    const { checked } = given;
    if (checked.outcome === "busy") asking = { phrase: "code-busy" };
    else if (checked.outcome === "wrong")
      asking = { phrase: "authenticator-wrong", params: { tries: checked.triesLeft } };
    else return;
  }
}
