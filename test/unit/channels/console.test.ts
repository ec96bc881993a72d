import { PassThrough } from "node:stream";
import { expect, it } from "@jest/globals";
import { runConsole } from "../../../src/channels/console/run-console.ts";
import { newId } from "../../../src/domain/ids.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";
import { echoConversations } from "../../support/echo-conversations.ts";

it("prints the name of each file below the words it came with, and nothing that is for the desk", async () => {
  const now = () => new Date().toISOString();
  const store = openMemoryStore({ now });
  const conversations = echoConversations({ store, now, newId });
  const [input, output] = [new PassThrough(), new PassThrough({ encoding: "utf8" })];
  const opened = new Promise<string>((onOpen) => {
    void runConsole({
      ...{ store, conversations, locale: "en", input, output, onOpen },
      names: { bot: "bot", agent: "agent", system: "system" },
      settled: async () => {},
      standing: async () => undefined,
    }).then(() => output.end());
  });
  const conversation = await opened;
  const file = { id: "f1", name: "receipt.pdf", contentType: "application/pdf", bytes: 7 };
  await conversations.say(conversation, { from: "agent", name: "Mei", text: "Here it is.", attachments: [file] });
  await conversations.say(conversation, { audience: "desk", text: "only for colleagues" });
  input.end();
  let printed = "";
  for await (const chunk of output) printed += String(chunk);
  expect(printed).toContain("Mei: Here it is.\n   [receipt.pdf]\n");
  expect(printed).not.toContain("colleagues");
});
