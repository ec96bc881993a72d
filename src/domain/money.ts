/** An amount in the currency's smallest unit: ¥123.50 is { minor: 12350, currency: "CNY" }. */
export interface Money {
  minor: number;
  currency: "CNY" | "HKD" | "TWD" | "USD" | "EUR" | "GBP";
}

const signs: Record<Money["currency"], string> = { CNY: "¥", HKD: "HK$", TWD: "NT$", USD: "$", EUR: "€", GBP: "£" };

/** "¥1,234.50"; two decimals always, thousands separated. */
export function showMoney({ minor, currency }: Money): string {
  const whole = Math.trunc(Math.abs(minor) / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");
  const cents = (Math.abs(minor) % 100).toString().padStart(2, "0");
  return `${minor < 0 ? "-" : ""}${signs[currency]}${whole}.${cents}`;
}
