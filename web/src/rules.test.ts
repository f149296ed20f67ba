import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";

/** The house rules that a compiler does not know, told as tests over the sources. */

const ROOT = join(import.meta.dirname);
const sources = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(ts|tsx|css)$/.test(path))
  .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(ROOT, path), "utf8") }));
const code = sources.filter(({ path }) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));

/** Where an import leads, as a path under `src`; undefined for packages. */
function targetOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (specifier.startsWith(".")) return relative(ROOT, join(ROOT, from, "..", specifier)).replaceAll("\\", "/");
  return undefined;
}

const imports = code.flatMap(({ path, text }) =>
  [...text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].flatMap((match) => {
    const target = targetOf(path, match[1] ?? "");
    return target === undefined ? [] : [{ path, target }];
  }),
);

/** What each layer may import. `lib` and `ui` know neither routes nor each other's pages. */
const LAYERS: Record<string, string[]> = {
  lib: ["lib"],
  ui: ["ui", "lib"],
  components: ["components", "ui", "lib"],
  features: ["features", "components", "ui", "lib"],
  portals: ["portals", "features", "components", "ui", "lib"],
};

/** Which features may use which, as the server's modules do: from money back to calls, never in a circle. */
const FEATURES: Record<string, string[]> = {
  identity: [],
  carriers: [],
  ledger: [],
  switching: [],
  reporting: [],
  cdr: ["carriers", "ledger"],
  billing: ["carriers", "cdr"],
};

describe("imports run one way", () => {
  test.each(Object.keys(LAYERS))("%s imports only what lies beneath it", (layer) => {
    const wrong = imports.filter(
      ({ path, target }) => path.startsWith(`${layer}/`) && !LAYERS[layer]?.includes(target.split("/")[0] ?? ""),
    );
    expect(wrong).toEqual([]);
  });

  test("the kit and the library know neither the router nor the cache", () => {
    const wrong = code.filter(
      ({ path, text }) => /^(ui|lib)\//.test(path) && /from "@tanstack\/react-(router|query)"/.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test("a feature uses another only where this table says so", () => {
    const wrong = imports.filter(({ path, target }) => {
      const [, from = ""] = /^features\/([^/]+)\//.exec(path) ?? [];
      const [, to = ""] = /^features\/([^/]+)\//.exec(target) ?? [];
      return from && to && from !== to && !FEATURES[from]?.includes(to);
    });
    expect(wrong).toEqual([]);
  });

  test("every feature is in the table", () => {
    const found = new Set(code.map(({ path }) => /^features\/([^/]+)\//.exec(path)?.[1]).filter(Boolean));
    expect([...found].sort()).toEqual(Object.keys(FEATURES).sort());
  });

  test("customer pages never touch the administration's part of the contract", () => {
    const customer = code.filter(({ path }) => /\/(My[A-Z]|Overview)\w*\.tsx$/.test(path));
    expect(customer.length).toBeGreaterThanOrEqual(5);
    expect(customer.filter(({ text }) => text.includes("contractAdmin")).map(({ path }) => path)).toEqual([]);
  });
});

describe("looks come from the tokens", () => {
  const RAW = /#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb)\((?!var\(--)/;
  const PALETTE =
    /\b(?:bg|text|border|fill|stroke|ring|from|to|via|outline|decoration|divide|shadow)-(?:slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose|black|white)-\d|\b(?:bg|text|border|fill|stroke|ring|shadow)-(?:black|white)\b/;

  test.each([
    ["a raw colour", RAW],
    ["a palette class", PALETTE],
  ])("nowhere but in tokens.css is %s", (_what, pattern) => {
    const wrong = sources
      .filter(({ path }) => path !== "ui/tokens.css" && !/\.test\.tsx?$/.test(path))
      .flatMap(({ path, text }) =>
        text
          .split("\n")
          .map((line, index) => ({ line: line.trim(), at: `${path}:${index + 1}` }))
          .filter(({ line }) => pattern.test(line.replace(/["'`]#[a-z]+["'`]/g, ""))),
      );
    expect(wrong).toEqual([]);
  });
});

describe("words and effects", () => {
  test("all text on the screen comes from the message catalogue", () => {
    const wrong = code
      .filter(({ path }) => path.endsWith(".tsx"))
      .flatMap(({ path, text }) =>
        [
          ...text.matchAll(/>\s*([A-Z][a-z]+(?: [A-Za-z]+)*)[.!?]?\s*<\//g),
          ...text.matchAll(/(?:aria-label|title|placeholder|alt)="([^"]*[a-z][^"]*)"/g),
        ].map((match) => `${path}: ${match[1]}`),
      );
    expect(wrong).toEqual([]);
  });

  test("useEffect is the last resort and says why", () => {
    const wrong = code.filter(({ text }) => {
      const lines = text.split("\n");
      return lines.some(
        (line, index) => /\buseEffect\(/.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(lines[index - 1] ?? ""),
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test("no file is longer than a sitting", () => {
    // a .d.ts is made, and nobody sits down to it
    const long = sources.filter(({ path, text }) => !path.endsWith(".d.ts") && text.split("\n").length > 400);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
