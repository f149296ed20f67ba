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
  build: {
    target: "es2022",
    sourcemap: false,
    // browsers that run es2022 preload modules themselves, or go without
    modulePreload: { polyfill: false },
    // the first script lists all others by name: short names leave more of its 150 kB to what it does
    rolldownOptions: {
      output: {
        chunkFileNames: "assets/[hash].js",
        assetFileNames: "assets/[hash][extname]",
        // together they compress better, and stay in browsers' caches from one release to the next
        codeSplitting: {
          groups: [
            {
              name: "frame",
              test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store|i18next|react-i18next|@tanstack\/(query-core|react-query|react-router|router-core|history|store|react-store))\//,
            },
          ],
        },
      },
    },
  },
  // the modules are read once for all files of tests, which takes a third of the time; whatever a test changes it puts back
  test: { include: ["src/**/*.test.{ts,tsx}"], restoreMocks: true, isolate: false },
});
