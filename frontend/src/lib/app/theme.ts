/** How the pages look: as the device does, or one of both always. */
export type Theme = "system" | "light" | "dark";

/** In the order in which they are offered. */
export const THEMES: readonly Theme[] = ["system", "light", "dark"];

/**
 * Where the choice is kept, as a bare word. `static/theme.js` reads it too: it runs before the first paint, and has no
 * imports.
 */
export const THEME_PLACE = "gitfit.app.theme";

/** The theme of the page as it stands. */
export function currentTheme(root: HTMLElement): Theme {
  const { theme } = root.dataset;
  return theme === "light" || theme === "dark" ? theme : "system";
}

/** Changes how the page looks, now and at the next visit. */
export function chooseTheme(theme: Theme, root: HTMLElement, storage: () => Pick<Storage, "setItem">): void {
  if (theme === "system") {
    delete root.dataset["theme"];
  } else {
    root.dataset["theme"] = theme;
  }
  try {
    storage().setItem(THEME_PLACE, theme);
  } catch {
    // A browser that forbids storage forgets the choice with the page.
  }
}
