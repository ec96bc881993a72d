import { DateTime } from "luxon";
import type { WalletFacts } from "./wallet-facts.ts";

/** A stretch of time in which the customer is rung; instants with offset. */
export interface CallBackSlot {
  from: string;
  to: string;
}

const slotHours = 3;
const slotsOffered = 4;
/** A slot that begins sooner could not be kept. */
const noticeMs = 30 * 60_000;
/** No week is without an hour to ring in; a table that has none offers nothing. */
const daysSearched = 8;

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** The next stretches to be rung in, by the wallet's call-back hours, soonest first. */
export function createCallBackSlots(hours: WalletFacts["callback-hours"]): (now: string) => CallBackSlot[] {
  return (now) => {
    const today = DateTime.fromISO(now, { zone: hours["time-zone"] }).startOf("day");
    const slots: CallBackSlot[] = [];
    for (let ahead = 0; ahead < daysSearched && slots.length < slotsOffered; ahead += 1) {
      const day = today.plus({ days: ahead });
      if (!hours.days.includes(weekdays[day.weekday - 1]!)) continue;
      const close = at(day, hours.close);
      for (let from = at(day, hours.open); from < close; from = from.plus({ hours: slotHours })) {
        const to = DateTime.min(from.plus({ hours: slotHours }), close);
        if (from.toMillis() >= Date.parse(now) + noticeMs) slots.push({ from: from.toISO()!, to: to.toISO()! });
      }
    }
    return slots.slice(0, slotsOffered);
  };
}

function at(day: DateTime, clock: string): DateTime {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return day.plus({ hours, minutes });
}
