import type { AgentProfile } from "../handoff/agent-profile.ts";

/** What somebody may do at the desk: a lead also sees everybody's work and the figures, an admin also the trail of both. */
export type Role = "agent" | "lead" | "admin";
const ranks: readonly Role[] = ["agent", "lead", "admin"];

/** Whether a role is this one or one above it. */
export const isAtLeast = (role: Role, wanted: Role): boolean => ranks.indexOf(role) >= ranks.indexOf(wanted);

/** Who may sign in at the desk, as KEY_DIR keeps it. */
export interface AgentAccount extends AgentProfile {
  role: Role;
  /** Staff number, of the shape that wallet.yaml gives: what customers can have checked. */
  number: string;
  /** Argon2id, in PHC form; absent: signs in at the identity provider only. */
  passwordHash?: string;
  /** Base32; required where a second factor is. */
  totpSecret?: string;
  /** The identity provider's `sub` of this person. */
  oidcSubject?: string;
}

/** What the page and the log get to know of somebody signed in. */
export type SignedInAgent = Pick<AgentAccount, "user" | "name" | "role" | "number">;
export const signedInAs = ({ user, name, role, number }: AgentAccount): SignedInAgent => ({ user, name, role, number });

/** The accounts as they are now: an account that is taken away is gone at once. */
export type Accounts = () => readonly AgentAccount[];
