import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CORE_SCHEMA, load } from "js-yaml";
import { z } from "zod";
import { projectRoot } from "./project-root.ts";

const both = z.strictObject({ "zh-Hans": z.string().min(1), en: z.string().min(1) });
const duration = z.string().regex(/^P(?=.)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?$/);
const when = {
  ago: duration.optional(),
  day: z.int().min(1).optional(),
  at: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .optional(),
};
const amount = { amount: z.number().positive(), currency: z.enum(["CNY", "HKD", "USD"]).default("CNY") };
const hasWhen = (row: { ago?: string; day?: number; at?: string }): boolean =>
  row.ago ? row.day === undefined : row.day !== undefined && row.at !== undefined;

const payment = z
  .strictObject({
    id: z.string().regex(/^PAY-[2-9A-Z]{8}$/),
    ...when,
    ...amount,
    to: z.string().min(1),
    /** A person: shown by surname only. */
    person: z.boolean().default(false),
    kind: z.enum(["payment", "transfer", "top-up", "refund"]),
    state: z.enum(["pending", "completed", "failed", "cancelled", "refunded", "refunding", "disputed"]),
    operator: z.string(),
    failure: z.enum(["network", "wrong-input", "insufficient-funds", "limit", "bank-declined", "other"]).optional(),
    "duplicate-of": z.string().optional(),
    /** The merchant lets the wallet refund without asking; otherwise only a dispute helps. */
    refundable: z.boolean().default(false),
    incoming: z.boolean().default(false),
  })
  .refine(hasWhen, "needs either `ago` or `day` and `at`")
  .refine((row) => (row.state === "failed") === (row.failure !== undefined), "`failure` goes with state failed");

const withdrawal = z
  .strictObject({
    id: z.string().regex(/^WD-[2-9A-Z]{8}$/),
    ...when,
    ...amount,
    bank: z.string().min(1),
    card: z.string().regex(/^\d{4}$/),
    stage: z.enum(["submitted", "in-review", "sent-to-bank", "paid", "failed"]),
    failure: z
      .enum(["network", "bank-system", "real-name-missing", "card-closed", "name-differs", "limit", "risk-review"])
      .optional(),
    retryable: z.boolean().default(false),
    /** From now until the money should be there. */
    expected: duration.optional(),
    /** From the withdrawal until its money is back in the balance; absent where nobody can tell. */
    back: duration.optional(),
  })
  .refine(hasWhen, "needs either `ago` or `day` and `at`")
  .refine((row) => (row.stage === "failed") === (row.failure !== undefined), "`failure` goes with stage failed")
  .refine((row) => row.back === undefined || row.stage === "failed", "`back` goes with stage failed");

const customer = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  name: z.string().min(1),
  language: z.enum(["zh-Hans", "en"]),
  situation: both,
  password: z.string().min(8),
  phone: z.strictObject({ number: z.string().regex(/^\+\d{8,15}$/), ago: duration }).optional(),
  email: z.strictObject({ address: z.email().lowercase(), ago: duration }).optional(),
  "totp-secret": z
    .string()
    .regex(/^[A-Z2-7]{32}$/)
    .optional(),
  "sim-changed": duration.optional(),
  "contacts-changed": duration.optional(),
  frozen: duration.optional(),
  "real-name": z.enum(["verified", "pending", "missing"]),
  questions: z.array(z.strictObject({ id: z.string(), answer: z.string().min(1) })).default([]),
  payments: z.array(payment),
  withdrawals: z.array(withdrawal),
});

const schema = z.strictObject({ questions: z.record(z.string(), both), customers: z.array(customer).min(10) });

/** The table of demo customers as written in sandbox-customers.yaml; times are still relative. */
export type SandboxData = z.infer<typeof schema>;
export type SandboxPerson = SandboxData["customers"][number];

/** Rejects the whole table, naming every entry that is wrong. */
export function readSandboxData(path: string = join(projectRoot(), "src/wallet/sandbox-customers.yaml")): SandboxData {
  const parsed = schema.safeParse(load(readFileSync(path, "utf8"), { schema: CORE_SCHEMA }));
  if (!parsed.success) throw new Error(`sandbox-customers.yaml: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
