import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/** Contrast of the token pairs that meet on the screen, so that a new theme cannot quietly become unreadable. */

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");

function block(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(css.indexOf("{", start) + 1, css.indexOf("}", start));
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1], match[2]]));
}

const light = block(":root");
const dark = { ...light, ...block(".dark") };
const themes = {
  light,
  dark,
  ...Object.fromEntries(
    ["customer", "carrier", "class4"].flatMap((portal) => {
      const own = block(`[data-portal="${portal}"]`);
      return [
        [`${portal}, light`, { ...light, ...own }],
        [`${portal}, dark`, { ...dark, ...own, ...block(`.dark[data-portal="${portal}"]`) }],
      ];
    }),
  ),
};

/** Red, green and blue of `H S% L%`, each from 0 to 1. */
function channels(triplet: string): [number, number, number] {
  const [hue = 0, saturation = 0, lightness = 0] = triplet.split(/[\s%]+/).map(Number);
  const s = saturation / 100;
  const l = lightness / 100;
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12;
    return l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return [channel(0), channel(8), channel(4)];
}

/** Relative luminance of `H S% L%`, as WCAG 2.1 defines it. */
function luminance(triplet: string): number {
  const [red, green, blue] = channels(triplet).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** As a browser draws it. */
const hex = (triplet: string) =>
  `#${channels(triplet)
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const TEXT: [string, string[]][] = [
  ["foreground", ["background", "card", "popover", "muted", "zebra", "sidebar"]],
  ["muted-foreground", ["background", "card", "popover", "muted", "secondary", "zebra", "sidebar"]],
  ["primary-foreground", ["primary"]],
  ["destructive-foreground", ["destructive"]],
  ["accent-foreground", ["accent"]],
  ["link", ["background", "card", "zebra", "accent"]],
  ["danger", ["card", "danger-soft", "accent"]],
  ["success", ["card", "success-soft", "accent"]],
  ["warning", ["card", "warning-soft"]],
  ["info", ["info-soft"]],
  ["muted-foreground", ["accent"]],
  ["slate-header-foreground", ["slate-header"]],
];
const EDGES: [string, string[]][] = [
  ["input", ["card", "background"]],
  ["ring", ["card", "background"]],
  ["chart-1", ["card"]],
  ["chart-2", ["card"]],
];

describe.each(Object.entries(themes))("%s", (_name, theme) => {
  const pairs = (table: [string, string[]][]) => table.flatMap(([front, backs]) => backs.map((back) => [front, back]));
  test.each(pairs(TEXT))("text %s on %s reaches 4.5:1", (front, back) => {
    expect(contrast(theme[front as string] ?? "", theme[back as string] ?? "")).toBeGreaterThanOrEqual(4.5);
  });
  test.each(pairs(EDGES))("edge %s on %s reaches 3:1", (front, back) => {
    expect(contrast(theme[front as string] ?? "", theme[back as string] ?? "")).toBeGreaterThanOrEqual(3);
  });
});

test.each([
  ["brand", "#2563eb"],
  ["primary", "#2563eb"],
  ["slate-header", "#3d4f5f"],
])("%s is %s to the digit", (token, colour) => {
  expect(hex(light[token] ?? "")).toBe(colour);
});
