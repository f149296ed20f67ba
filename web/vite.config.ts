import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { kitUsage } from "./kitUsage.ts";

const sources = fileURLToPath(new URL("./src", import.meta.url));

export default defineConfig({
  plugins: [react(), tailwindcss(), kitUsage(sources)],
  resolve: { alias: { "@": sources } },
  // The dev server borrows the API of a running server; the product is always served from one origin.
  server: { proxy: { "/api": process.env.DIDTRON_URL ?? "http://localhost:8080" } },
  // browsers that run es2022 preload modules themselves, or go without
  build: { target: "es2022", sourcemap: false, modulePreload: { polyfill: false } },
  test: { include: ["src/**/*.test.{ts,tsx}"], restoreMocks: true },
});
