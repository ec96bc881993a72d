import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";

const root = resolve(import.meta.dirname, "../../..");

/** ARCHITECTURE.md, "Imports": what a room may import beside itself and packages. An entry that ends in .ts names one port file. */
const table: Record<string, string[]> = {
  "src/domain": [],
  "src/understanding": ["src/domain"],
  "src/knowledge": ["src/domain"],
  "src/wallet": ["src/domain"],
  "src/contacts": ["src/domain"],
  "src/privacy": ["src/domain"],
  "src/identity": ["src/domain", "src/wallet/wallet.ts"],
  "src/delivery": ["src/domain", "src/identity/code-sender.ts"],
  "src/dialog": ["src/domain", "src/identity/gateway.ts", "src/identity/levels.ts", "src/identity/proving.ts"],
  "src/handoff": ["src/domain", "src/identity"],
  "src/conversation": [
    "src/domain",
    "src/understanding",
    "src/knowledge",
    "src/dialog",
    "src/identity",
    "src/handoff",
    "src/privacy",
    "src/contacts",
  ],
  "src/desk": [
    "src/domain",
    "src/handoff",
    "src/conversation",
    "src/knowledge",
    "src/identity/gateway.ts",
    "src/identity/levels.ts",
  ],
  "src/channels": ["src/domain", "src/conversation/conversations.ts", "src/handoff"],
  "src/http": ["src/domain"],
  "src/store": ["src/domain"],
  dialogs: [
    "src/domain",
    "src/dialog/dialog.ts",
    "src/dialog/dialog-kit.ts",
    "src/identity/levels.ts",
    "src/identity/proving.ts",
    "src/wallet/wallet.ts",
  ],
};

function files(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function imports(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((found) =>
    relative(root, join(root, dirname(file), found[1]!)),
  );
}

const within = (file: string, allowed: string) =>
  allowed.endsWith(".ts") ? file === allowed : file.startsWith(`${allowed}/`);

describe("the import table", () => {
  for (const [room, allowed] of Object.entries(table)) {
    it(`holds for ${room}`, () => {
      const strangers = files(room).flatMap((file) =>
        imports(file)
          .filter((target) => !within(target, room) && !allowed.some((each) => within(target, each)))
          .map((target) => `${file} imports ${target}`),
      );
      expect(strangers).toEqual([]);
    });
  }

  it("covers every room of src", () => {
    const rooms = readdirSync(join(root, "src"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== "cli")
      .map((entry) => `src/${entry.name}`);
    expect(rooms.filter((room) => !(room in table))).toEqual([]);
  });

  it("lets only config.ts read the environment", () => {
    const readers = files("src").filter((file) => /process\.env/.test(readFileSync(join(root, file), "utf8")));
    expect(readers).toEqual(["src/config.ts"]);
  });

  it("lets nothing import the whole of natural", () => {
    const whole = files("src").filter((file) => /from "natural"/.test(readFileSync(join(root, file), "utf8")));
    expect(whole).toEqual([]);
  });

  it("draws no chance from Math.random", () => {
    const users = [...files("src"), ...files("dialogs")].filter((file) =>
      /Math\.random/.test(readFileSync(join(root, file), "utf8")),
    );
    expect(users).toEqual([]);
  });
});
