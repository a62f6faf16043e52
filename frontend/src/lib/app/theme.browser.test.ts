import { FakeStorage } from "$lib/ai-coaching/fakeStorage";
import { afterEach, expect, test } from "vitest";
import { chooseTheme, currentTheme, THEME_PLACE } from "./theme";

const root = document.documentElement;

afterEach(() => {
  delete root.dataset["theme"];
  localStorage.removeItem(THEME_PLACE);
});

/** What the page does before its first paint. */
async function load(): Promise<void> {
  delete root.dataset["theme"];
  const script = document.createElement("script");
  const loaded = new Promise((resolve) => script.addEventListener("load", resolve));
  script.src = "/theme.js";
  document.head.append(script);
  await loaded;
  script.remove();
}

test("a chosen look is there again at the next visit", async () => {
  chooseTheme("dark", root, () => localStorage);
  await load();
  expect(currentTheme(root)).toBe("dark");
  expect(getComputedStyle(root).colorScheme).toBe("dark");
});

test("the look of the device is no look of the page's own", async () => {
  chooseTheme("dark", root, () => localStorage);
  chooseTheme("system", root, () => localStorage);
  await load();
  expect(currentTheme(root)).toBe("system");
});

test("a look is changed even where it cannot be kept", () => {
  const storage = new FakeStorage();
  storage.full = true;
  chooseTheme("light", root, () => storage);
  expect(currentTheme(root)).toBe("light");
});
