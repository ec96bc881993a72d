/** A line of the demo wallet's own records, with its time reckoned from now. */
export interface DemoEntry {
  id: string;
  title: string;
  state: string;
  /** Whole units. */
  amount: number;
  currency?: string;
  incoming?: boolean;
  /** ISO 8601 duration. */
  ago?: string;
  /** Days before today; with the hour in `at`. */
  day?: number;
  at?: string;
}

export interface DemoAccount {
  payments: DemoEntry[];
  withdrawals: DemoEntry[];
}

/** When the entry happened, in milliseconds since the epoch. */
export function timeOf({ ago, day = 0, at = "12:00" }: DemoEntry, now: number): number {
  const duration = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(ago ?? "");
  if (duration) {
    const [days = 0, hours = 0, minutes = 0] = duration.slice(1).map((part) => Number(part ?? 0));
    return now - ((days * 24 + hours) * 60 + minutes) * 60_000;
  }
  const when = new Date(now - day * 86_400_000);
  const [hour = 12, minute = 0] = at.split(":").map(Number);
  return when.setHours(hour, minute, 0, 0);
}

/** A balance for show, the same for a customer each time. */
export function balanceOf(customer: string): number {
  let sum = 7;
  for (const letter of customer) sum = (sum * 31 + letter.charCodeAt(0)) % 900_000;
  return 1200 + sum / 100;
}
