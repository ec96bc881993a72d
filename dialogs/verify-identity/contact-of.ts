import type { Parse } from "../../src/dialog/dialog.ts";
import type { Identifier } from "../../src/identity/proving.ts";

/** The phone or e-mail named in what was typed; service numbers, which are no customer's, do not count. */
export const contactOf: Parse<Identifier> = ({ entities }) => {
  for (const { type, value } of entities) {
    if (type === "email") return { kind: "email", value };
    if (type === "phone" && value.startsWith("+")) return { kind: "phone", value };
  }
  return undefined;
};
