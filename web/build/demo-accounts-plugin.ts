import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { parse } from "yaml";

const name = "virtual:demo-accounts";
const file = join(import.meta.dirname, "../../src/wallet/sandbox-customers.yaml");

interface Entry {
  id: string;
  ago?: string;
  day?: number;
  at?: string;
  amount: number;
  currency?: string;
}
interface Customer {
  id: string;
  payments?: (Entry & { to: string; state: string; incoming?: boolean })[];
  withdrawals?: (Entry & { bank: string; card: string; stage: string })[];
}

/** Shows the demo page what the sandbox wallet holds, so that page and bot tell the same story; of passwords and answers nothing goes along. */
export function demoAccountsPlugin(): Plugin {
  return {
    name: "walletline-demo-accounts",
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      this.addWatchFile(file);
      const { customers } = parse(readFileSync(file, "utf8")) as { customers: Customer[] };
      const accounts = Object.fromEntries(
        customers.map(({ id: customer, payments = [], withdrawals = [] }) => [
          customer,
          {
            payments: payments.map(({ id: key, ago, day, at, amount, currency, to, state, incoming }) => ({
              ...{ id: key, ago, day, at, amount, currency },
              ...{ title: to, state, incoming },
            })),
            withdrawals: withdrawals.map(({ id: key, ago, day, at, amount, currency, bank, card, stage }) => ({
              ...{ id: key, ago, day, at, amount, currency },
              ...{ title: `${bank} •• ${card}`, state: stage },
            })),
          },
        ]),
      );
      return `export default ${JSON.stringify(accounts)}`;
    },
  };
}
