import type { Disturbances } from "./disturbances.ts";
import { normaliseAnswer } from "./normalise-answer.ts";
import type { SandboxFile } from "./sandbox-file.ts";
import type { SandboxState, StoredCustomer } from "./sandbox-state.ts";
import { isSecret } from "./scrypt-hash.ts";
import { matchTotp } from "./totp.ts";
import type { CustomerId, Wallet } from "./wallet.ts";

export interface SignIn {
  phone?: string;
  email?: string;
  password: string;
  /** Of the authenticator; needed where one is bound. */
  code?: string;
}

export interface SandboxProofs extends Pick<Wallet, "checkAuthenticator" | "checkAnswer"> {
  /** What the wallet's own app does; says nothing about why it refused. */
  signIn(by: SignIn): Promise<CustomerId | "refused">;
}

export interface SandboxProofsDeps {
  file: SandboxFile<SandboxState>;
  disturbances: Disturbances;
  now: () => string;
  newId: () => string;
}

/** Whoever is unknown, and whatever is not set, is checked as long as the rest. */
export function createSandboxProofs({ file, disturbances, now, newId }: SandboxProofsDeps): SandboxProofs {
  function spend(customer: StoredCustomer | undefined, code: string, purpose: "support" | "sign-in"): boolean {
    const step = matchTotp(customer?.totpSecret ?? "A".repeat(32), code, now(), customer?.totpUsed[purpose]);
    if (step === undefined || !customer?.totpSecret) return false;
    customer.totpUsed[purpose] = step;
    return true;
  }
  const byId = (state: SandboxState, id: string | undefined) => state.customers.find((each) => each.id === id);

  return {
    checkAuthenticator: (id, code) =>
      disturbances.around("checkAuthenticator", () =>
        file.change((state) => spend(byId(state, id), code.normalize("NFKC").replace(/\s/g, ""), "support")),
      ),

    checkAnswer: (id, question, answer) =>
      disturbances.around("checkAnswer", async () => {
        const hash = await file.read(
          (state) => byId(state, id)?.answers.find((each) => each.question === question)?.hash,
        );
        return isSecret(normaliseAnswer(answer), hash);
      }),

    async signIn({ phone, email, password, code }) {
      const found = await file.read(({ customers }) => {
        const owner = customers.find(({ contacts }) =>
          contacts.some(({ kind, address, former }) => !former && address === (kind === "phone" ? phone : email)),
        );
        return owner && { id: owner.id, hash: owner.passwordHash };
      });
      if (!(await isSecret(password, found?.hash))) return "refused";
      return file.change((state) => {
        const customer = byId(state, found?.id);
        if (!customer || customer.passwordHash !== found?.hash) return "refused";
        if (customer.totpSecret && !spend(customer, code ?? "", "sign-in")) return "refused";
        customer.sessions.push({ id: newId(), at: now() });
        return customer.id;
      });
    },
  };
}
