import { z } from "zod";
import { written } from "./area-schema.ts";

const money = z.strictObject({ minor: z.int().min(0), currency: z.enum(["CNY", "HKD", "TWD", "USD", "EUR", "GBP"]) });
const clock = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, "wants a time like 09:00");
const day = z.enum(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);
const spans = z.array(z.strictObject({ open: clock, close: clock }));
const days = z.strictObject({ min: z.int().min(0), max: z.int().min(0) });
const duration = z.string().regex(/^P/, "wants an ISO 8601 duration like PT2H");
const daily = z.strictObject({ "time-zone": z.string(), days: z.array(day), open: clock, close: clock });
const accounts = z.array(z.string());

/** The shape of knowledge/wallet.yaml: this wallet's own facts, each once. */
export const walletSchema = z.strictObject({
  name: written,
  hotline: z.string(),
  "hotline-abroad": z.string(),
  email: z.string(),
  website: z.string(),
  community: z.string(),
  faq: z.string(),
  "points-page": z.string(),
  wechat: z.strictObject({ name: written, id: z.string() }),
  weibo: z.strictObject({ name: z.string(), url: z.string() }),
  social: z.array(
    z.strictObject({ kind: z.string(), account: z.string(), language: z.enum(["zh-Hans", "zh-Hant", "en"]) }),
  ),
  hours: z.strictObject({
    "time-zone": z.string(),
    weekly: z.record(day, spans),
    holidays: z.strictObject({
      calendar: z.enum(["china", "none"]),
      exceptions: z.array(z.strictObject({ date: z.string(), open: spans })),
      "on-days-off": spans.optional(),
      "worked-weekends-like": day.optional(),
    }),
  }),
  "quiet-hours": daily,
  "callback-hours": daily,
  "official-contacts": z.strictObject({
    phones: z.array(z.strictObject({ number: z.string(), use: z.string(), "calls-out": z.boolean() })),
    "sms-senders": z.array(z.strictObject({ number: z.string(), use: z.string() })),
    domains: accounts,
    hosts: accounts,
    emails: z.array(z.strictObject({ address: z.string(), use: z.string() })),
    wechat: accounts,
    weibo: accounts,
    x: accounts,
    facebook: accounts,
    telegram: accounts,
    whatsapp: accounts,
    qq: accounts,
    agents: z.strictObject({ pattern: z.string(), "shown-as": written, proof: written }),
    never: z.strictObject({ "zh-Hans": accounts, en: accounts }),
  }),
  fees: z.strictObject({ free: z.array(z.string()), "foreign-card-conversion": z.string() }),
  cards: z.array(
    z.strictObject({ kind: z.string(), pay: z.boolean(), "top-up": z.boolean(), "withdraw-to": z.boolean() }),
  ),
  withdrawal: z.strictObject({
    fee: z.strictObject({ "free-per-month": money, "rate-percent": z.number(), "at-least": money }),
    limits: z.strictObject({ smallest: money, single: money, daily: money, "per-day": z.int() }),
    review: z.strictObject({ usual: duration, "at-most": duration }),
    arrival: z.strictObject({ usual: duration, "working-days": days }),
    "needs-real-name": z.boolean(),
  }),
  refunds: z.array(z.strictObject({ operator: z.string(), name: written, "working-days": days })),
  "refund-at-busy-times": z.strictObject({ "extra-working-days": z.int(), text: written }),
  freeze: z.strictObject({ cooling: duration }),
  dispute: z.strictObject({
    "merchant-answer": z.strictObject({ "working-days": days }),
    decision: z.strictObject({ "working-days": days }),
  }),
  complaint: z.strictObject({ answer: z.strictObject({ "working-days": days }) }),
  placeholders: z.record(z.string(), written),
});

/** This wallet's own facts, as knowledge/wallet.yaml says them. */
export type WalletFacts = z.infer<typeof walletSchema>;

/** How many working days something takes. */
export type DayRange = z.infer<typeof days>;
