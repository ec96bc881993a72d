import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { parsedJson } from "../domain/parsed-json.ts";
import type { AgentAccount } from "./agent-account.ts";
import { agentWork } from "./agent-work.ts";

const account = z
  .strictObject({
    user: z.string().min(1),
    name: z.string().min(1),
    role: z.enum(["agent", "lead", "admin"]),
    number: z.string().min(1),
    passwordHash: z.string().startsWith("$argon2id$").optional(),
    totpSecret: z
      .string()
      .regex(/^[A-Z2-7]{26,}$/)
      .optional(),
    oidcSubject: z.string().min(1).optional(),
    ...agentWork,
  })
  .refine(({ passwordHash, totpSecret }) => passwordHash === undefined || totpSecret !== undefined, {
    message: "a password wants a second factor beside it (totpSecret)",
  })
  .refine(({ passwordHash, oidcSubject }) => passwordHash !== undefined || oidcSubject !== undefined, {
    message: "can sign in nowhere: wants passwordHash and totpSecret, or oidcSubject",
  });

/** The agents of a real wallet. Throws, with every problem named, rather than let anybody in by a password alone. */
export function readDeskAccounts(file: string): AgentAccount[] {
  if (!existsSync(file))
    throw new Error(
      `${file}: missing; with a real wallet (WALLET_URL) the agents are listed here, each with a second factor`,
    );
  const read = z
    .array(account)
    .min(1)
    .refine(eachOnce, { message: "a user, a staff number or a subject stands twice" })
    .safeParse(parsedJson(readFileSync(file, "utf8")));
  if (!read.success) throw new Error(`${file}\n${z.prettifyError(read.error)}`);
  return read.data;
}

function eachOnce(accounts: z.infer<typeof account>[]): boolean {
  return (["user", "number", "oidcSubject"] as const).every((part) => {
    const values = accounts.flatMap((each) => each[part] ?? []);
    return new Set(values).size === values.length;
  });
}
