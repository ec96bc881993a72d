import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { createRegistry } from "../../../src/contacts/create-registry.ts";
import type { OfficialContacts } from "../../../src/contacts/official-contacts.ts";
import { root } from "../../support/root.ts";

const wallet = parse(readFileSync(join(root, "knowledge/wallet.yaml"), "utf8")) as {
  name: { "zh-Hans": string; en: string };
  "official-contacts": OfficialContacts;
};

/** What the demo wallet lists as its own. */
export const official = wallet["official-contacts"];

/** The register of the demo wallet. */
export const register = createRegistry({ official, called: wallet.name });
