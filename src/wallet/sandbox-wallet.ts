import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { NewId, Now } from "../domain/ids.ts";
import { createDisturbances, type Disturbance } from "./disturbances.ts";
import { createDurableJson } from "./durable-json.ts";
import { readSandboxData, type SandboxData } from "./sandbox-data.ts";
import { openSandboxFile } from "./sandbox-file.ts";
import { createSandboxInbox, type SandboxInbox } from "./sandbox-inbox.ts";
import { createSandboxLedger } from "./sandbox-ledger.ts";
import { createSandboxLinkPages, type SandboxLinkPages } from "./sandbox-link-pages.ts";
import { createSandboxLinks } from "./sandbox-links.ts";
import { createSandboxProofs, type SandboxProofs } from "./sandbox-proofs.ts";
import { createSandboxReads } from "./sandbox-reads.ts";
import { type LedgerEntry, type SandboxState, seedState } from "./sandbox-state.ts";
import { createSandboxText, readSandboxPhrases, type SandboxLanguage } from "./sandbox-text.ts";
import { createSandboxWrites } from "./sandbox-writes.ts";
import { totpCode, totpSecondsLeft, totpStep } from "./totp.ts";
import type { CustomerId, LocalText, Wallet } from "./wallet.ts";

/** A demo customer as the sandbox pages and the README show one; `password` is the one of the table, whatever it is now. */
export interface SandboxCustomer {
  id: CustomerId;
  name: string;
  language: SandboxLanguage;
  phone: string | null;
  email: string | null;
  totpSecret?: string;
  answers?: { question: LocalText; id: string; answer: string }[];
  password: string;
  situation: LocalText;
}

/** The other side of the sandbox wallet: what its customers, its pages and the tests do. */
export interface SandboxControls extends SandboxInbox, SandboxLinkPages, Pick<SandboxProofs, "signIn"> {
  customers(): Promise<SandboxCustomer[]>;
  /** The code a customer's authenticator app shows now. */
  authenticatorCode(customer: CustomerId): Promise<{ code: string; secondsLeft: number } | "none">;
  sessions(customer: CustomerId): Promise<number>;
  /** Everything as at a first start, times reckoned from now: customers, money, links, ledger, inbox, disturbances. */
  reset(): Promise<void>;
  /** Tells the id of each reset link once it has been used; returns how to stop. */
  onResetLinkUsed(listener: (linkId: string) => void): () => void;
  /** The customer's SIM card is replaced now, as the operator would report it. */
  changeSim(customer: CustomerId): Promise<"changed" | "not-found">;
  disturb(disturbance: Disturbance): void;
  calm(): void;
  /** Resolves when every late effect has arrived. */
  arrived(): Promise<void>;
  dedupe(on: boolean): void;
  ledger(): Promise<LedgerEntry[]>;
}

export interface OpenSandboxWallet {
  /** Holds wallet.json, and in it everything: treat the folder as another company's. */
  dir: string;
  now: Now;
  newId: NewId;
  publicUrl: string;
  /** Added to every call and delivery. */
  latencyMs?: number;
  data?: SandboxData;
  sleep?: (ms: number) => Promise<void>;
}

/** A whole wallet core in one file on disk, with the demo customers of sandbox-customers.yaml. Rejects on a damaged file; never starts over by itself. */
export async function openSandboxWallet({
  dir,
  now,
  newId,
  publicUrl,
  latencyMs = 0,
  data = readSandboxData(),
  sleep = (ms) => wait(ms),
}: OpenSandboxWallet): Promise<{
  wallet: Wallet;
  sandbox: SandboxControls;
  close(): Promise<void>;
}> {
  const file = await openSandboxFile<SandboxState>(createDurableJson(join(dir, "wallet.json")), () =>
    seedState(data, now()),
  );
  const disturbances = createDisturbances({ latencyMs, sleep });
  const listeners = new Set<(linkId: string) => void>();
  const languageOf = (id: CustomerId): SandboxLanguage =>
    data.customers.find((person) => person.id === id)?.language ?? "zh-Hans";
  const links = createSandboxLinks({ newId, publicUrl, text: createSandboxText(readSandboxPhrases()), languageOf });
  const ledger = createSandboxLedger({ file, disturbances, now });
  const { signIn, ...checks } = createSandboxProofs({ file, disturbances, now, newId });
  const pages = createSandboxLinkPages({
    file,
    now,
    resetLinkUsed: (id) => {
      for (const listener of listeners) listener(id);
    },
  });

  const wallet: Wallet = {
    ...createSandboxReads({ data, file, disturbances, now }),
    ...checks,
    ...createSandboxWrites({ ledger, links, newId }),
    operation: ledger.operation,
    voidOperation: ledger.voidOperation,
  };

  const sandbox: SandboxControls = {
    ...createSandboxInbox({ file, disturbances, now, newId }),
    ...pages,
    signIn,
    customers: () => file.read((state) => data.customers.map((person) => shown(person, state, data))),
    authenticatorCode: (id) =>
      file.read(({ customers }) => {
        const secret = customers.find((each) => each.id === id)?.totpSecret;
        return secret === undefined
          ? "none"
          : { code: totpCode(secret, totpStep(now())), secondsLeft: totpSecondsLeft(now()) };
      }),
    sessions: (id) => file.read(({ customers }) => customers.find((each) => each.id === id)?.sessions.length ?? 0),
    async reset() {
      disturbances.calm();
      await disturbances.arrived();
      await file.replace(await seedState(data, now()));
    },
    onResetLinkUsed(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changeSim: (id) =>
      file.change(({ customers }) => {
        const customer = customers.find((each) => each.id === id);
        if (!customer) return "not-found";
        customer.simChangedAt = now();
        return "changed";
      }),
    disturb: disturbances.add,
    calm: disturbances.calm,
    arrived: disturbances.arrived,
    dedupe: ledger.dedupe,
    ledger: () => file.read((state) => structuredClone(state.ledger)),
  };

  return {
    wallet,
    sandbox,
    async close() {
      await disturbances.arrived();
      await file.close();
    },
  };
}

function shown(person: SandboxData["customers"][number], state: SandboxState, data: SandboxData): SandboxCustomer {
  const stored = state.customers.find(({ id }) => id === person.id);
  const address = (kind: "phone" | "email") =>
    stored?.contacts.find((contact) => contact.kind === kind && !contact.former)?.address ?? null;
  const answers = person.questions.flatMap(({ id, answer }) => {
    const question = data.questions[id];
    return question ? [{ id, question, answer }] : [];
  });
  return {
    id: person.id,
    name: person.name,
    language: person.language,
    phone: address("phone"),
    email: address("email"),
    ...(stored?.totpSecret ? { totpSecret: stored.totpSecret } : {}),
    ...(answers.length > 0 ? { answers } : {}),
    password: person.password,
    situation: person.situation,
  };
}
