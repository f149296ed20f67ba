import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";

/** The house rules that a compiler does not know, told as tests over the sources. */

const ROOT = join(import.meta.dirname);
const sources = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(ts|tsx|css)$/.test(path))
  .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(ROOT, path), "utf8") }));
const code = sources.filter(({ path }) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
const stories = code.filter(({ path }) => path.endsWith(".story.tsx"));

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
  identity: ["operations"],
  api: [],
  carriers: ["currencies", "identity", "ledger", "operations", "screening"],
  currencies: [],
  customers: ["operations", "reporting"],
  enforcement: ["carriers", "operations"],
  entitlements: ["customers", "operations"],
  experience: [],
  tenancy: [],
  ledger: [],
  operations: ["reporting"],
  switching: [],
  reporting: [],
  portability: ["operations", "screening"],
  screening: ["operations"],
  cdr: ["carriers", "ledger"],
  billing: ["carriers", "cdr", "operations"],
};

/** The elements of a name that hold no others, from `<Name` to their `/>`: braces may hold any of it. */
function elements(text: string, name: string): string[] {
  return [...text.matchAll(new RegExp(`<${name}\\b`, "g"))].map(({ index }) => {
    let depth = 0;
    for (let at = index; at < text.length; at++) {
      if (text[at] === "{") depth++;
      else if (text[at] === "}") depth--;
      else if (depth === 0 && text.startsWith("/>", at)) return text.slice(index, at + 2);
    }
    return text.slice(index);
  });
}

/** Calls that begin as told, each to the bracket that closes it; brackets in a pattern come in pairs. */
function calls(text: string, begins: RegExp): string[] {
  return [...text.matchAll(begins)].map(({ 0: head, index }) => {
    let depth = 1;
    let at = index + head.length;
    for (; depth > 0 && at < text.length; at++) depth += text[at] === "(" ? 1 : text[at] === ")" ? -1 : 0;
    return text.slice(index, at);
  });
}

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

describe("pages are made of the kit", () => {
  /** Raw element → what the kit gives instead. */
  const KIT: Record<string, string> = {
    button: "ui/Button",
    input: "ui/Field, or a field of components/form",
    select: "ui/Field",
    textarea: "ui/Field",
    table: "components/table/DataTable",
    dialog: "ui/Dialog",
    label: "ui/Field, or ui/LabelledCheckbox",
    a: "components/AppLink, or ui/OutLink",
  };

  test.each(Object.entries(KIT))("no page uses a raw <%s>; the kit has %s", (element) => {
    const raw = new RegExp(`<${element}[\\s>]`);
    const wrong = code.filter(
      ({ path, text }) => /^(features|portals)\//.test(path) && path.endsWith(".tsx") && raw.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe("forms", () => {
  /** Settings are no shape of the document: their kinds come with their list. */
  const OTHER = ["features/operations/settingForm.ts"];
  const forms = code.filter(({ path }) => path.startsWith("features/") && !path.endsWith(".story.tsx"));

  test("what a request takes comes from components/form/bodies, and is not written by hand", () => {
    const own = forms.filter(({ text }) => /\bz\s*\.object\(/.test(text) && !/\/form\/bodies\//.test(text));
    expect(own.map(({ path }) => path)).toEqual(OTHER);
  });

  test("how long and how many the API's document says, and no form", () => {
    const bound = /(?<!\bMath)\.(?:min|max|length)\(\s*\d[\d_]+\s*\)/;
    expect(forms.filter(({ text }) => bound.test(text)).map(({ path }) => path)).toEqual([]);
    expect(bound.test("z.string().max(80)") && !bound.test("Math.max(10, 2)")).toBe(true);
  });
});

describe("tables", () => {
  /** A few facts of one thing, which nobody pages through. */
  const FACTS = ["features/cdr/EvidenceCards.tsx", "features/cdr/MediaCard.tsx"];

  test("every table ends with a foot that says how much there is", () => {
    const bare = code
      .filter(({ path, text }) => path.startsWith("features/") && /<DataTable\b/.test(text) && !/\bfooter=/.test(text))
      .map(({ path }) => path);
    expect(bare.filter((path) => !FACTS.includes(path))).toEqual([]);
  });

  /** Each table of the pages, as it is written. */
  const tables = code
    .filter(({ path }) => path.startsWith("features/"))
    .flatMap(({ path, text }) =>
      ["DataTable", "WholeTable", "Records"]
        .flatMap((name) => elements(text, name))
        .map((element) => ({ path, element, text })),
    );

  /** What a table holds that nobody takes away as a file, and why. */
  const NOT_EXPORTED: Record<string, string> = {
    "features/carriers/BalancesPage.tsx": "sums of the list beneath them, which is exported",
    "features/cdr/EvidenceCards.tsx": "why one call went where it went: it is read on the call's own page",
    "features/cdr/MediaCard.tsx": "what was measured of one call's media: it is read on the call's own page",
  };

  test("every list can be taken away as a file", () => {
    const bare = tables.filter(({ element }) => !/\bexported=/.test(element)).map(({ path }) => path);
    expect([...new Set(bare)].sort()).toEqual(Object.keys(NOT_EXPORTED).sort());
  });

  test("a list that is here as a whole is drawn with its foot by WholeTable", () => {
    const own = code.filter(
      ({ path, text }) => path.startsWith("features/") && /WholeTableFooter|\bpaged\b/.test(text),
    );
    expect(own.map(({ path }) => path)).toEqual([]);
  });

  test("a table that can be sorted tells its file the order", () => {
    // the query of `exportOf(list, query, …)`, as it is written there or under a name
    const queryOf = ({ element, text }: (typeof tables)[number]) => {
      const [, written = ""] = /exportOf\(\s*[^,]+,\s*(\{[^}]*\}|\w+)/.exec(element) ?? [];
      return written.startsWith("{") ? written : (new RegExp(`const ${written} = (\\{[^}]*\\})`).exec(text)?.[1] ?? "");
    };
    const sorted = tables.filter(({ element }) => /\bview=\{/.test(element) && /\bexportOf\(/.test(element));
    const silent = sorted.filter((table) => !/\bsort\b|\.\.\.asked\b/.test(queryOf(table))).map(({ path }) => path);
    // those that are here as a whole are told by `WholeTable`
    expect(sorted.length).toBeGreaterThan(25);
    expect(silent).toEqual([]);
  });

  /** Of totals and figures there is always a row. */
  const NEVER_EMPTY = [
    "features/carriers/AccountsCard.tsx",
    "features/carriers/BalancesPage.tsx",
    "features/carriers/SpendCard.tsx",
    "features/cdr/MediaCard.tsx",
  ];

  test("every table of a page is read by these rules", () => {
    expect(tables.length).toBeGreaterThan(55);
    expect(tables.filter(({ element }) => !element.endsWith("/>")).map(({ path }) => path)).toEqual([]);
  });

  test("a table that a filter or a page number narrows tells that apart from a table without rows, and clears it", () => {
    // what hides rows: a field that filters, or a cursor beyond the last row
    const narrows = /<(?:FilterBar|FilterText|FilterSelect|RangeFilter|AuditFilters)\b|usePaging\(|useSearchState\(/;
    const silent = tables.filter(
      ({ element, text }) =>
        narrows.test(text) && !(/\bfiltered=\{/.test(element) && /\bonClearFilters=\{/.test(element)),
    );
    const few = [
      // the search in the address is of the customer asked about beneath the grid
      "features/entitlements/AssignmentsPage.tsx",
      // sessions of one person, beside a history that is paged
      "features/identity/AccountPage.tsx",
      "features/identity/PersonPage.tsx",
      // the totals above the list, which are of all carriers
      "features/carriers/BalancesPage.tsx",
    ];
    expect(silent.map(({ path }) => path).sort()).toEqual(few.sort());
  });

  test("a table without rows says what that means, and where the first row comes from", () => {
    // `Records` is told the words, and makes the rest of them
    const says = /\bnone=\{\s*(?:<NoneYet\b|none\(|empty\b|\{ title:)/;
    const mute = tables.filter(({ element }) => !says.test(element)).map(({ path }) => path);
    expect(mute.sort()).toEqual(NEVER_EMPTY.sort());
  });

  test("whoever may make the first row can do it where there is none", () => {
    // A page that makes rows says so with a `Begin`; its place without rows must offer the same.
    const makers = tables.filter(({ text }) => /: Begin\b/.test(text));
    const without = makers.filter(({ element }) => !/\bbegin=\{/.test(element));
    expect(makers.length).toBeGreaterThanOrEqual(20);
    expect(without.map(({ path }) => path)).toEqual([]);
    const plus = /\b(?:Plus|UserPlus|ListPlus|FilePlus2)\b/;
    const unsaid = tables.filter(({ text }) => plus.test(text) && !/: Begin\b/.test(text));
    expect(unsaid.map(({ path }) => path)).toEqual([]);
  });
});

describe("the component library", () => {
  /** Parts of the frame and of other parts, which mean nothing alone. */
  const PARTS = [
    "components/RecordPending",
    "components/form/DiscardDialog",
    "components/form/RecordForm",
    "components/rights",
    "components/workspace",
    "components/PageHeader",
    "ui/PageTitle",
    "components/table/ExportButton",
    "components/table/ExportDialog",
    "components/table/HeadCell",
    "components/table/PhoneCards",
    "components/table/SavedViews",
    "components/table/ViewDialogs",
    "components/table/TableParts",
  ];

  test("has a story for everything the kit offers", () => {
    const shown = stories.flatMap(({ text }) => {
      const list = /shows:\s*\[([^\]]*)\]/.exec(text)?.[1] ?? "";
      return [...list.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? "");
    });
    const offered = code
      .filter(({ path }) => /^(ui|components)\/.*\.tsx$/.test(path) && !path.endsWith(".story.tsx"))
      .map(({ path }) => path.replace(/\.tsx$/, ""));
    expect(offered.filter((name) => !shown.includes(name) && !PARTS.includes(name))).toEqual([]);
    // A story that shows what is gone, or what is a mere part, is told as well.
    expect(shown.filter((name) => !offered.includes(name))).toEqual([]);
  });
});

describe("words and effects", () => {
  test("all text on the screen comes from the message catalogue", () => {
    const wrong = code
      // A story shows examples; its words are not the product's.
      .filter(({ path }) => path.endsWith(".tsx") && !path.endsWith(".story.tsx"))
      .flatMap(({ path, text }) =>
        [
          ...text.matchAll(/>\s*([A-Z][a-z]+(?: [A-Za-z]+)*)[.!?]?\s*<\//g),
          ...text.matchAll(/(?:aria-label|title|placeholder|alt|hint|label|lead|note|text)="([^"]*[a-z][^"]*)"/g),
        ].map((match) => `${path}: ${match[1]}`),
      );
    expect(wrong).toEqual([]);
  });

  test("a pattern and a rule of a form say in a sentence what would be right", () => {
    const wrong = code
      // The API's document has patterns without words; a form says its own.
      .filter(({ path }) => !path.startsWith("components/form/bodies/"))
      .flatMap(({ path, text }) =>
        calls(text, /\.(?:regex|refine)\(/g)
          .filter((call) => !/\b(?:error|message)\b|_SAID\b/.test(call))
          .map((call) => `${path}: ${call}`),
      );
    expect(wrong).toEqual([]);
  });

  test("the words are asked of lib/i18n, which nothing has to listen to", () => {
    const wrong = code.filter(({ text }) => /from "react-i18next"/.test(text));
    expect(wrong.map(({ path }) => path)).toEqual([]);
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
