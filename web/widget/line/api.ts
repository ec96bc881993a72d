/** Why a call did not do what was asked. "unreachable" also stands for a server that fails: both are tried again. */
export type Refused =
  | { refused: "unreachable" | "limited"; waitSeconds?: number }
  | { refused: "expired" | "origin" | "identity" | "ended" | "not-found" | "rejected" };
export type Answer<T> = ({ refused?: undefined } & T) | Refused;

export interface Token {
  token: string;
  conversationId: string;
  /** Seconds. */
  expires_in: number;
}

export type Api = ReturnType<typeof createApi>;

/** Milliseconds after which a call counts as unanswered. */
const patienceMs = 20_000;

/** The server's calls that the chat needs; protocols.md 3.2 and the widget token. */
export function createApi({ server }: { server: string }) {
  async function call<T>(path: string, init: RequestInit): Promise<Answer<T>> {
    try {
      const response = await fetch(server + path, {
        ...init,
        credentials: "omit",
        signal: AbortSignal.timeout(patienceMs),
      });
      const body: unknown = await response.json().catch(() => undefined);
      return readAnswer<T>(response.status, body, response.headers.get("Retry-After"));
    } catch {
      return { refused: "unreachable" };
    }
  }
  const post = <T>(path: string, token: string | undefined, body?: unknown) =>
    call<T>(path, {
      method: "POST",
      // What is pressed last before the page is closed gets there as well.
      keepalive: true,
      headers: { ...authorised(token), ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  const conversation = (id: string) => `/v3/directline/conversations/${encodeURIComponent(id)}`;

  return {
    join: (body: { locale: string; identity?: string; resume?: string }) =>
      post<Token & { resume: string }>("/api/widget/token", undefined, body),
    start: (token: string, locale: string) =>
      post<Token & { streamUrl: string }>("/v3/directline/conversations", token, { locale }),
    reopen: (token: string, id: string, watermark: string) =>
      call<Token & { streamUrl: string }>(`${conversation(id)}?watermark=${encodeURIComponent(watermark)}`, {
        headers: authorised(token),
      }),
    refresh: (token: string) => post<Token>("/v3/directline/tokens/refresh", token),
    /** Who serves the customer now; null while nobody does. */
    agent: (token: string) =>
      call<{ agent: { name: string; number: string; code: string; until: string } | null }>("/api/widget/agent", {
        headers: authorised(token),
      }),
    send: (token: string, id: string, activity: unknown) =>
      post<{ id: string }>(`${conversation(id)}/activities`, token, activity),
    /** Sends files with one activity. XMLHttpRequest, because fetch does not tell how far an upload has come. */
    upload(token: string, id: string, activity: unknown, file: File, onProgress: (part: number) => void) {
      const form = new FormData();
      const type = "application/vnd.microsoft.activity";
      form.append("activity", new Blob([JSON.stringify(activity)], { type }), "blob");
      form.append("file", file, file.name);
      return new Promise<Answer<{ id: string }>>((resolve) => {
        const request = new XMLHttpRequest();
        request.open("POST", `${server}${conversation(id)}/upload`);
        request.setRequestHeader("Authorization", `Bearer ${token}`);
        request.responseType = "json";
        request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
        request.onerror = request.ontimeout = request.onabort = () => resolve({ refused: "unreachable" });
        request.onload = () =>
          resolve(readAnswer(request.status, request.response, request.getResponseHeader("Retry-After")));
        request.send(form);
      });
    },
  };
}

const authorised = (token: string | undefined): Record<string, string> =>
  token === undefined ? {} : { Authorization: `Bearer ${token}` };

/** Reads the answer, or the reason from Direct Line's error form; a body that is no JSON is null or undefined. */
function readAnswer<T>(status: number, body: unknown, retryAfter: string | null): Answer<T> {
  if (status < 300) return (body ?? {}) as Answer<T>;
  const code = (body as { error?: { code?: string } } | null)?.error?.code;
  if (status === 429) return { refused: "limited", waitSeconds: Number(retryAfter) || 5 };
  if (status >= 500 || status === 408) return { refused: "unreachable" };
  if (code === "OriginNotAllowed") return { refused: "origin" };
  if (code === "IdentityRejected") return { refused: "identity" };
  if (code === "ConversationEnded") return { refused: "ended" };
  if (status === 401 || status === 403) return { refused: "expired" };
  return { refused: status === 404 ? "not-found" : "rejected" };
}
