/** Who may sign in at the desk, as KEY_DIR keeps it. */
export interface AgentAccount {
  user: string;
  /** What customers and colleagues see. */
  name: string;
  /** Argon2id, in PHC form. */
  passwordHash: string;
  /** Base32; required where a second factor is. */
  totpSecret?: string;
}
