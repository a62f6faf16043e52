import { messages } from "$lib/messages";

const { locale } = messages;
const DAY = 86_400_000;

const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
const shortDayFormat = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
const monthFormat = new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" });
const relativeFormat = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });

/** A date `YYYY-MM-DD` as the number of its day since 1970. */
export function dayNumber(date: string): number {
  return Math.floor(Date.parse(date) / DAY);
}

/** A day's number as "5 Jan 2026". */
export function dayText(day: number): string {
  return dayFormat.format(day * DAY);
}

/** A day's number as "5 Jan". */
export function shortDayText(day: number): string {
  return shortDayFormat.format(day * DAY);
}

/** The month of a day's number as "Jan 2026". */
export function monthOfDayText(day: number): string {
  return monthFormat.format(day * DAY);
}

/** A month `YYYY-MM` as "Jan 2026". */
export function monthText(month: string): string {
  return monthFormat.format(Date.parse(`${month}-01`));
}

/** A moment as "5 January 2026 at 08:32", where the reader is. */
export function momentText(moment: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(new Date(moment));
}

/** How long ago a moment was, as "2 hours ago"; one ahead of the clock is now. */
export function agoText(moment: string, now: Date): string {
  const seconds = Math.max(0, (now.getTime() - Date.parse(moment)) / 1000);
  const minutes = Math.round(seconds / 60);
  const hours = Math.round(seconds / 3600);
  const days = Math.round(seconds / 86_400);
  if (minutes < 1) {
    return relativeFormat.format(0, "second");
  }
  if (minutes < 60) {
    return relativeFormat.format(-minutes, "minute");
  }
  if (hours < 24) {
    return relativeFormat.format(-hours, "hour");
  }
  return days < 60 ? relativeFormat.format(-days, "day") : relativeFormat.format(-Math.round(days / 30.44), "month");
}

/** The day where the reader is as `YYYY-MM-DD`. */
export function localDate(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
