// Sets the colour scheme before the first paint, so that a dark screen never flashes white. Same key and rule as src/lib/theme.ts.
(() => {
  let choice = null;
  try {
    choice = JSON.parse(localStorage.getItem("didtron.theme"));
  } catch {
    // Storage may be closed to us; the system's choice is good enough.
  }
  const dark = choice === "dark" || (choice !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.classList.toggle("dark", dark);
})();
