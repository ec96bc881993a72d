/** A demo customer as the sandbox tells it. */
export interface DemoCustomer {
  id: string;
  name: string;
  phone: string | null;
  email: string | null;
  situation: string;
  situations?: { "zh-Hans": string; en: string };
}

export interface SandboxMessage {
  id: string;
  at: string;
  kind: "sms" | "email";
  to: string;
  text: string;
  code?: string;
  link?: string;
}

async function ask<T>(path: string, init?: RequestInit): Promise<T | undefined> {
  try {
    const response = await fetch(path, init);
    return response.ok ? ((await response.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined where there is no sandbox: a real wallet is behind the desk. */
export const listCustomers = () => ask<DemoCustomer[]>("/sandbox/customers.json");

/** Newest first; undefined when the sandbox did not answer. */
export async function listMessages({ phone, email }: DemoCustomer): Promise<SandboxMessage[] | undefined> {
  const inboxes = await Promise.all(
    [phone, email]
      .filter((to) => to !== null)
      .map((to) => ask<SandboxMessage[]>(`/sandbox/messages.json?to=${encodeURIComponent(to)}`)),
  );
  if (inboxes.some((inbox) => inbox === undefined)) return undefined;
  return inboxes.flatMap((inbox) => inbox ?? []).sort((one, other) => other.at.localeCompare(one.at));
}

/** A fresh signed identity, as a wallet's own server would make for its signed-in customer. */
export async function identityOf(customer: string): Promise<string | undefined> {
  const answer = await ask<{ identity: string }>("/sandbox/session", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ customer }),
  });
  return answer?.identity;
}
