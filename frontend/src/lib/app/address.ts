import { messages } from "$lib/messages";

/** What came of reading an address: the address without a slash at its end, or what is wrong with it. */
export type AddressReading = { address: string; problem?: undefined } | { address?: undefined; problem: string };

const texts = messages.app.settings.address;

/** Reads the address of an API; empty is where the page came from. Only what the page's own policy lets through. */
export function readAddress(text: string): AddressReading {
  const trimmed = text.trim().replace(/\/+$/, "");
  if (trimmed === "") {
    return { address: "" };
  }
  const url = URL.canParse(trimmed) ? new URL(trimmed) : undefined;
  if (url === undefined || !["http:", "https:"].includes(url.protocol)) {
    return { problem: texts.notAnAddress };
  }
  if (url.search !== "" || url.hash !== "" || url.username !== "") {
    return { problem: texts.tooMuch };
  }
  const own = ["localhost", "127.0.0.1"].includes(url.hostname);
  return url.protocol === "http:" && !own ? { problem: texts.notSecure } : { address: trimmed };
}
