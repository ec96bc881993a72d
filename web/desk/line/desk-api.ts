/** What the server answers when it turns a call down; "offline" when it could not be asked. */
export interface ApiRefusal {
  refused: string;
  by?: string;
  retryAfterSeconds?: number;
}
export type ApiAnswer<T> = T | ApiRefusal;

export interface Agent {
  user: string;
  name: string;
}

async function call<T>(method: string, path: string, body?: unknown): Promise<ApiAnswer<T>> {
  try {
    const response = await fetch(`/desk/api${path}`, {
      method,
      credentials: "same-origin",
      cache: "no-store",
      ...(body === undefined ? {} : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
    });
    const answer: unknown = response.status === 204 ? {} : await response.json();
    if (response.ok) return answer as T;
    const { error } = answer as { error?: { code?: string; by?: string; retryAfterSeconds?: number } };
    return { refused: error?.code ?? "Unknown", by: error?.by, retryAfterSeconds: error?.retryAfterSeconds };
  } catch {
    return { refused: "offline" };
  }
}

export const isRefused = <T extends object>(answer: ApiAnswer<T>): answer is ApiRefusal => "refused" in answer;

const at = (conversation: string) => `/conversations/${encodeURIComponent(conversation)}`;

/** The desk's calls, one function each. */
export const deskApi = {
  me: () => call<Agent>("GET", "/me"),
  signIn: (given: { user: string; password: string; code?: string }) => call<Agent>("POST", "/session", given),
  signOut: () => call<object>("DELETE", "/session"),
  ticket: () => call<{ ticket: string }>("POST", "/stream"),
  claim: (conversation: string) => call<object>("POST", `${at(conversation)}/claim`),
  handBack: (conversation: string) => call<object>("POST", `${at(conversation)}/return`),
  write: (conversation: string, message: { text: string; id: string }) =>
    call<{ id: string }>("POST", `${at(conversation)}/messages`, message),
};
