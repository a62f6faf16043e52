// The chosen theme, before anything is painted. A file of its own, since the policy of the pages allows no inline script.
// The name is that of THEME_PLACE in src/lib/app/theme.ts.
try {
  const theme = localStorage.getItem("gitfit.app.theme");
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }
} catch {
  // Without storage the pages look as the device does.
}
