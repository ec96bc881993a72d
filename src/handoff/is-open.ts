import { DateTime } from "luxon";

/** Local times like "09:00"; "24:00" is the end of the day, and a close before the open lies on the next day. */
export interface OpeningSpan {
  open: string;
  close: string;
}
const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** When people answer, as knowledge/wallet.yaml says it. An exception's spans replace those of its date. */
export interface OpeningHours {
  "time-zone": string;
  weekly: Partial<Record<(typeof days)[number], OpeningSpan[]>>;
  holidays?: { exceptions: { date: string; open: OpeningSpan[] }[] };
}

/** Whether the desk answers at this instant, by the clock on the wall there; a day without spans is closed. */
export function isOpen(hours: OpeningHours, at: string): boolean {
  const local = DateTime.fromISO(at, { zone: hours["time-zone"] });
  if (!local.isValid) throw new Error(`is-open: ${local.invalidExplanation ?? local.invalidReason}`);
  const minute = local.hour * 60 + local.minute;
  const today = spansOf(hours, local).some(({ open, close }) =>
    close > open ? minute >= open && minute < close : minute >= open,
  );
  const fromYesterday = spansOf(hours, local.minus({ days: 1 })).some(
    ({ open, close }) => close <= open && minute < close,
  );
  return today || fromYesterday;
}

function spansOf({ weekly, holidays }: OpeningHours, day: DateTime): { open: number; close: number }[] {
  const exception = holidays?.exceptions.find(({ date }) => date === day.toISODate());
  const spans = exception ? exception.open : (weekly[days[day.weekday - 1]!] ?? []);
  return spans.map(({ open, close }) => ({ open: minutesOf(open), close: minutesOf(close) }));
}

function minutesOf(clock: string): number {
  const [hour = Number.NaN, minute = Number.NaN] = clock.split(":").map(Number);
  return hour * 60 + minute;
}
