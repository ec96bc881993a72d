/** One client that writes down what it was told: the half of the crash test that the server must agree with afterwards. */
export interface Told {
  /** Answered with success: must be there once. Unknown: sent, and the connection died; must be there once after it was sent again with the same id. */
  ok: string[];
}

export interface Client {
  conversation: string;
  told: Told;
  /** Sends with one client id until it is answered; "down" while the server is not there. */
  say(text: string, clientId: string): Promise<"ok" | "down">;
  activities(): Promise<Activity[]>;
}

export interface Activity {
  id: string;
  type: string;
  text?: string;
  from: { role: string; name?: string };
  channelData?: {
    clientActivityID?: string;
    walletline?: { kind?: string; ask?: string; choices?: { id: string; label: string }[] };
  };
}

const timeoutMs = 60_000;

/** Undefined when the server cannot be reached or is dying. */
export async function call(
  url: string,
  init: RequestInit,
): Promise<{ status: number; body: Record<string, unknown> } | undefined> {
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  } catch {
    return undefined;
  }
}

export async function openClient(server: string, locale: string): Promise<Client> {
  const json = { "content-type": "application/json" };
  const issued = await call(`${server}/api/widget/token`, {
    method: "POST",
    headers: json,
    body: JSON.stringify({ locale }),
  });
  if (!issued) throw new Error("the server is down");
  const { token, conversationId } = issued.body as { token: string; conversationId: string };
  const headers = { ...json, authorization: `Bearer ${token}` };
  const base = `${server}/v3/directline/conversations`;
  await call(base, { method: "POST", headers, body: "{}" });
  const told: Told = { ok: [] };
  return {
    conversation: conversationId,
    told,
    async say(text, clientId) {
      const activity = { type: "message", text, from: { id: "me" }, channelData: { clientActivityID: clientId } };
      const answer = await call(`${base}/${conversationId}/activities`, {
        method: "POST",
        headers,
        body: JSON.stringify(activity),
      });
      if (answer?.status !== 200) return "down";
      told.ok.push(clientId);
      return "ok";
    },
    async activities() {
      const all: Activity[] = [];
      for (let watermark = "0"; ; ) {
        const page = await call(`${base}/${conversationId}/activities?watermark=${watermark}`, { headers });
        if (!page) throw new Error("the server is down");
        const { activities, watermark: next } = page.body as unknown as { activities: Activity[]; watermark: string };
        all.push(...activities);
        if (activities.length === 0) return all;
        watermark = next;
      }
    },
  };
}
