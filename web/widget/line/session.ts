import type { Answer, Api, Refused, Token } from "./api.ts";
import type { Keep } from "./keep.ts";

/** What lets this browser back into its conversation. */
export interface Session {
  conversationId: string;
  token: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
  resume: string;
  /** The host page's own name for who is signed in; absent for a guest. */
  user?: string;
  /** When the host page last proved that; milliseconds since the epoch. */
  provedAt?: number;
}

/** Milliseconds before its end at which a token is no longer used. */
const marginMs = 20_000;
/** Milliseconds after which a proof is given anew before something is said: the server lets it lapse after fifteen minutes without use, and after an hour. security.md R19. */
const proofLivesMs = 10 * 60_000;
const name = "session";

export type Sessions = ReturnType<typeof createSessions>;

export interface SessionDependencies {
  api: Api;
  keep: Keep;
  now(): number;
  /** Who is signed in on the host page, in words of its own; undefined for a guest. */
  user(): string | undefined;
  /** The host page's fresh proof of that. */
  identity(): Promise<string | undefined>;
  locale(): string;
  /** Runs one at a time over all tabs. */
  alone<T>(run: () => Promise<T>): Promise<T>;
}

/** Keeps the token, renews it, and joins anew when it can no longer be renewed. */
export function createSessions({ api, keep, now, user, identity, locale, alone }: SessionDependencies) {
  const current = (): Session | undefined => keep.get<Session>(name);

  /** Who is signed in now may go on with the conversation: the same customer, or a guest who signs in. */
  const mayResume = (session: Session): boolean => session.user === undefined || session.user === user();
  const isUsable = (session: Session): boolean => session.user === user() && session.expiresAt - marginMs > now();

  function store(token: Token, before: Pick<Session, "resume" | "user" | "provedAt">): Session {
    const { conversationId } = token;
    const session = { ...before, conversationId, token: token.token, expiresAt: now() + token.expires_in * 1000 };
    keep.set(name, session);
    return session;
  }

  async function join(spent?: string): Promise<Answer<{ session: Session; asGuest?: boolean }>> {
    const before = current();
    if (before && before.token !== spent && isUsable(before)) return { session: before };
    const who = user();
    const proof = who === undefined ? undefined : await identity().catch(() => undefined);
    const resume = before && mayResume(before) ? before.resume : undefined;
    const ask = (given: { identity?: string; resume?: string }) => api.join({ locale: locale(), ...given });
    const withProof: Refused | (Token & { resume: string; refused?: undefined }) =
      who !== undefined && proof === undefined
        ? { refused: "identity" }
        : await ask({ ...(proof ? { identity: proof } : {}), ...(resume ? { resume } : {}) });
    if (withProof.refused !== "identity") {
      return withProof.refused
        ? withProof
        : { session: store(withProof, { resume: withProof.resume, user: who, provedAt: now() }) };
    }
    const guest = await ask({});
    if (guest.refused) return guest;
    return {
      session: store(guest, { resume: guest.resume, user: who }),
      asGuest: true,
    };
  }

  /** The session whose proof has to be given anew. */
  function lapsed(): Session | undefined {
    const session = current();
    const isLapsed = session?.user && session.user === user() && now() - (session.provedAt ?? 0) >= proofLivesMs;
    return isLapsed ? session : undefined;
  }

  async function proveAgain(): Promise<void> {
    const before = lapsed();
    if (!before) return;
    const proof = await identity().catch(() => undefined);
    const joined = proof && (await api.join({ locale: locale(), identity: proof, resume: before.resume }));
    if (joined && !joined.refused && joined.conversationId === before.conversationId)
      store(joined, { ...before, resume: joined.resume, provedAt: now() });
  }

  return {
    current,
    /** Has the host page say once more who is signed in, where its last word may have lapsed; without an answer all stays as it is. */
    prove: async () => (lapsed() ? alone(proveAgain) : undefined),
    /** A session whose token may be used; `spent` names a token that the server has just refused. */
    obtain: (spent?: string) => alone(() => join(spent)),
    /** Takes over a token that came with another answer. */
    renewed(token: Token): Session | undefined {
      const before = current();
      return before?.conversationId === token.conversationId ? store(token, before) : undefined;
    },
    /** The server has refused this token, whatever its end said. */
    spend(token: string): void {
      const before = current();
      if (before?.token === token) keep.set(name, { ...before, expiresAt: 0 });
    },
    forget: () => keep.drop(name),
    isSessionName: (changed: string) => changed === name,
  };
}
