import { DateTime } from "luxon";
import type { WalletFacts } from "./wallet-facts.ts";

/** A stretch of time in which the customer is rung; instants with offset. */
export interface CallBackSlot {
  from: string;
  to: string;
}

const slotHours = 3;
/** A slot that begins sooner could not be kept. */
const noticeMs = 30 * 60_000;
/** How far ahead a call is booked, today included. */
const daysAhead = 8;

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** The stretches of the next days to be rung in, by the wallet's call-back hours, soonest first. */
export function createCallBackSlots(hours: WalletFacts["callback-hours"]): (now: string) => CallBackSlot[] {
  return (now) => {
    const today = DateTime.fromISO(now, { zone: hours["time-zone"] }).startOf("day");
    const slots: CallBackSlot[] = [];
    for (let ahead = 0; ahead < daysAhead; ahead += 1) {
      const day = today.plus({ days: ahead });
      if (!hours.days.includes(weekdays[day.weekday - 1]!)) continue;
      const close = at(day, hours.close);
      for (let from = at(day, hours.open); from < close; from = from.plus({ hours: slotHours })) {
        const to = DateTime.min(from.plus({ hours: slotHours }), close);
        if (from.toMillis() >= Date.parse(now) + noticeMs) slots.push({ from: from.toISO()!, to: to.toISO()! });
      }
    }
    return slots;
  };
}

function at(day: DateTime, clock: string): DateTime {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return day.plus({ hours, minutes });
}
