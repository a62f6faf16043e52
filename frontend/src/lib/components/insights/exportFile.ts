import type { UserExport } from "$lib/ai-coaching/contract";
import { localDate } from "./dates";

/** `git-fit-coach-USER-DATE.json`; what no file system takes becomes `_`. */
export function exportFileName(userId: string, now: Date): string {
  return `git-fit-coach-${userId.replaceAll(/[^A-Za-z0-9._-]/g, "_")}-${localDate(now)}.json`;
}

/** Has the browser save an export under that name. */
export function saveExport(exported: UserExport, name: string): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(exported, null, 2)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the data by the time the click is done, but for some only after a moment.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
