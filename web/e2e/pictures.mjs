import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { askAs, clearDesk, close, closeBrowser, openAs, visit } from "./support.mjs";

/**
 * The pictures in `docs/images`, of the demonstration world: `npm run pictures` with the environment of the browser tests.
 * Each is taken in light and in dark.
 */

const FOLDER = fileURLToPath(new URL("../../docs/images/", import.meta.url));
const SIZE = { width: 1280, height: 800 };

const first = async (who, path) => (await askAs(who, path)).items[0];

async function interconnect(direction, view) {
  const row = await first("admin", `/api/admin/interconnects?direction=${direction}&limit=1`);
  return `/admin/carriers/${row.carrier.id}/interconnects/${row.id}?view=${view}`;
}

const PICTURES = [
  ["admin", "dashboard", () => "/admin/dashboard"],
  ["admin", "carriers", () => "/admin/carriers"],
  ["admin", "balance-and-spend", () => "/admin/carrier-balances"],
  ["admin", "interconnect-routing", () => interconnect("supplier", "routing")],
  ["admin", "interconnect-signalling", () => interconnect("customer", "signalling")],
  ["admin", "services", () => "/admin/carriers?view=services"],
  ["admin", "live-calls", () => "/admin/live-calls"],
  [
    "admin",
    "call",
    async () => `/admin/calls/${(await first("admin", "/api/admin/calls?result=answered&limit=1")).callId}`,
  ],
  [
    "admin",
    "invoice",
    async () => `/admin/invoices/${(await first("admin", "/api/admin/invoices?status=issued&limit=1")).id}`,
  ],
  ["admin", "job-queue", () => "/admin/job-queue"],
  ["admin", "audit-log", () => "/admin/audit-log"],
  ["admin", "assignments", () => "/admin/assignments"],
  ["admin", "component-library", () => "/admin/experience-manager/component-library"],
  ["customer", "customer-portal", () => "/portal/overview"],
  ["customer", "price-lists", () => "/portal/price-lists"],
];

mkdirSync(FOLDER, { recursive: true });
try {
  for (const [who, name, at] of PICTURES) {
    const page = await openAs(who);
    await page.setViewportSize(SIZE);
    await clearDesk(page);
    const path = await at();
    for (const scheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await visit(page, path);
      // the stream of live figures comes after the page
      await page.getByText("Connecting", { exact: true }).waitFor({ state: "detached" });
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: `${FOLDER}${name}-${scheme}.png` });
    }
    await close(page);
    console.log(name);
  }
} finally {
  await closeBrowser();
}
