import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { projectRoot } from "../project-root.ts";

const id = z.string().min(1);
const phone = z.string().regex(/^\+\d{8,15}$/);
const ofCustomer = z.strictObject({ customer: id, id });

const schema = z.strictObject({
  customer: z.strictObject({
    id,
    phone,
    email: z.email(),
    "phone-contact": id,
    searched: z.strictObject({ id, counterparty: z.string().min(1) }),
    pending: z.tuple([id, id]),
    completed: id,
    refundable: id,
    reportable: id,
    withdrawal: id,
  }),
  other: z.strictObject({ id, contact: id, payment: id, withdrawal: id }),
  "to-freeze": id,
  "frozen-just-now": id,
  "frozen-long-ago": id,
  withdrawals: z.strictObject({
    retryable: ofCustomer,
    "not-retryable": ofCustomer,
    "money-back": ofCustomer.optional(),
  }),
  authenticator: z.strictObject({ customer: id, "totp-secret": z.string().regex(/^[A-Z2-7]{16,}$/) }),
  answer: z.strictObject({ customer: id, question: id, right: z.string().min(1) }),
  "contact-change": z.strictObject({ customer: id, contact: id, phone, "new-phone": phone }),
});

/** The test customers a wallet core must hold for the suite, by situation; sandbox-fixture.yaml says what each stands for. */
export type WalletFixture = z.infer<typeof schema>;

/** Absent: the sandbox's. Throws with every problem named. */
export function readWalletFixture(
  file: string = join(projectRoot(), "src/wallet/check/sandbox-fixture.yaml"),
): WalletFixture {
  const read = schema.safeParse(parse(readFileSync(file, "utf8")));
  if (!read.success) throw new Error(`${file}\n${z.prettifyError(read.error)}`);
  return read.data;
}
