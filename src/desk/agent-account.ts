import type { AgentProfile } from "../handoff/agent-profile.ts";

/** Who may sign in at the desk, as KEY_DIR keeps it. */
export interface AgentAccount extends AgentProfile {
  /** Argon2id, in PHC form. */
  passwordHash: string;
  /** Base32; required where a second factor is. */
  totpSecret?: string;
}
