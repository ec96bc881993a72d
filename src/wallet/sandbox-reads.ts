import { Fault } from "../domain/fault.ts";
import { maskEmail, maskName, maskPhone } from "../domain/masks.ts";
import type { Disturbances } from "./disturbances.ts";
import type { SandboxData } from "./sandbox-data.ts";
import type { SandboxFile } from "./sandbox-file.ts";
import { linkOfId, linkStage } from "./sandbox-links.ts";
import type {
  SandboxState,
  StoredContact,
  StoredCustomer,
  StoredTransaction,
  StoredWithdrawal,
} from "./sandbox-state.ts";
import type { Contact, Transaction, TransactionSearch, Wallet, Withdrawal } from "./wallet.ts";
import { isHeld } from "./withdrawal-hold.ts";

type Reads = Pick<
  Wallet,
  "findCustomer" | "profile" | "riskSignals" | "addressOf" | "transactions" | "withdrawals" | "resetLink" | "cases"
>;

export interface SandboxReadsDeps {
  data: SandboxData;
  file: SandboxFile<SandboxState>;
  disturbances: Disturbances;
  now: () => string;
}

/** What the port can look up. A customer that is not there takes the same path as one that is; profiles, signals and lists of one reject with "not-found". */
export function createSandboxReads({ data, file, disturbances, now }: SandboxReadsDeps): Reads {
  const look = <R>(operation: string, from: (state: SandboxState) => R): Promise<R> =>
    disturbances.around(operation, () => file.read(from));
  const ofCustomer = <R>(operation: string, id: string, from: (customer: StoredCustomer) => R): Promise<R> =>
    look(operation, (state) => {
      const customer = state.customers.find((each) => each.id === id);
      if (!customer) throw new Fault("not-found", `${operation}: no such customer`);
      return from(customer);
    });

  return {
    findCustomer: (by) => {
      const [kind, address] = "phone" in by ? ["phone", by.phone] : ["email", by.email];
      return look("findCustomer", ({ customers }) => {
        const owner = customers.find(({ contacts }) =>
          contacts.some((contact) => contact.kind === kind && contact.address === address && !contact.former),
        );
        return owner?.id ?? "not-found";
      });
    },

    profile: (id) =>
      ofCustomer("profile", id, (customer) => ({
        id,
        maskedName: maskName(data.customers.find((person) => person.id === id)?.name ?? ""),
        status: customer.status,
        frozenAt: customer.frozenAt,
        realName: customer.realName,
        withdrawalsHeldUntil: isHeld(customer, now()) ? customer.withdrawalsHeldUntil : undefined,
        contacts: customer.contacts.filter(({ former }) => !former).map(shownContact),
        authenticator: customer.totpSecret !== undefined,
        questions: customer.answers.flatMap(({ question }) => {
          const text = data.questions[question];
          return text ? [{ id: question, text }] : [];
        }),
      })),

    cases: (id) =>
      ofCustomer("cases", id, ({ cases = [] }) =>
        cases
          .map((known) => ({ ...known, about: [...known.about] }))
          .sort((a, b) => b.openedAt.localeCompare(a.openedAt)),
      ),

    riskSignals: (id) =>
      ofCustomer("riskSignals", id, ({ simChangedAt, contactsChangedAt }) => ({ simChangedAt, contactsChangedAt })),

    addressOf: (contactId) =>
      look("addressOf", ({ customers }) => {
        const contact = customers.flatMap(({ contacts }) => contacts).find(({ id }) => id === contactId);
        return contact ? { kind: contact.kind, address: contact.address } : "not-found";
      }),

    transactions: (id, search) =>
      ofCustomer("transactions", id, ({ transactions }) =>
        newestFirst(transactions.filter((each) => isSought(each, search)).map(shownTransaction)),
      ),

    withdrawals: (id, { from }) =>
      ofCustomer("withdrawals", id, ({ withdrawals }) =>
        newestFirst(withdrawals.filter(({ at }) => isWithin(at, { from })).map((each) => shownWithdrawal(each, now()))),
      ),

    resetLink: (linkId) =>
      look("resetLink", (state) => {
        const link = linkOfId(state, "reset", linkId);
        return link ? linkStage(link, now()) : "expired";
      }),
  };
}

const shownContact = ({ id, kind, address, since }: StoredContact): Contact => ({
  id,
  kind,
  masked: kind === "phone" ? maskPhone(address) : maskEmail(address),
  since,
});

function shownTransaction({ fullName: _fullName, refundable: _refundable, ...shown }: StoredTransaction): Transaction {
  return { ...shown, amount: { ...shown.amount } };
}

function shownWithdrawal({ backAt, ...shown }: StoredWithdrawal, now: string): Withdrawal {
  const moneyBack =
    backAt === undefined
      ? undefined
      : Date.parse(backAt) <= Date.parse(now)
        ? { state: "in-balance" as const, at: backAt }
        : { state: "on-its-way" as const, expectedBy: backAt };
  return { ...shown, amount: { ...shown.amount }, ...(moneyBack ? { moneyBack } : {}) };
}

function isSought(
  transaction: StoredTransaction,
  { from, to, amount, counterparty, states }: TransactionSearch,
): boolean {
  return (
    isWithin(transaction.at, { from, to }) &&
    (!amount || (transaction.amount.minor === amount.minor && transaction.amount.currency === amount.currency)) &&
    (!counterparty || isNamed(transaction, counterparty)) &&
    (!states || states.includes(transaction.state))
  );
}

/** Inclusive at both ends. */
const isWithin = (at: string, { from, to }: { from?: string; to?: string }): boolean =>
  (!from || Date.parse(at) >= Date.parse(from)) && (!to || Date.parse(at) <= Date.parse(to));

/** A part of the name is enough, in any case and width. */
function isNamed({ fullName }: StoredTransaction, sought: string): boolean {
  const plain = (text: string) =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s*]+/g, "");
  return plain(sought) !== "" && plain(fullName).includes(plain(sought));
}

const newestFirst = <T extends { at: string }>(rows: T[]): T[] =>
  rows.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
