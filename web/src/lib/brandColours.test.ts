import { describe, expect, test } from "vitest";
import { colourOf, contrast, tokensOf } from "./brandColours";

const HUES = ["00", "33", "66", "99", "cc", "ff"];
/** Every web-safe colour: a tenant may choose the palest yellow. */
const COLOURS = HUES.flatMap((r) => HUES.flatMap((g) => HUES.map((b) => `#${r}${g}${b}`)));

const read = (triplet: string) => {
  const [hue = 0, saturation = 0, lightness = 0] = triplet.split(/[\s%]+/).map(Number);
  return { hue, saturation, lightness };
};
const white = read("0 0% 100%");

describe.each([
  ["light", false, read("0 0% 100%"), read("215 20% 32%")],
  ["dark", true, read("222 47% 8%"), read("215 20% 70%")],
] as const)("in the %s theme", (_theme, dark, card, muted) => {
  test("whatever colour a tenant has, its pages can be read", () => {
    const unreadable = COLOURS.filter((hex) => {
      const t = tokensOf(hex, dark);
      const accent = read(t.accent);
      return (
        contrast(white, read(t.primary)) < 4.5 ||
        contrast(read(t.link), card) < 4.5 ||
        contrast(read(t.link), accent) < 4.5 ||
        contrast(read(t["accent-foreground"]), accent) < 4.5 ||
        contrast(muted, accent) < 4.5 ||
        contrast(read(t.ring), card) < 3 ||
        contrast(read(t["chart-1"]), card) < 3 ||
        contrast(white, read(t.brand)) < 3
      );
    });
    expect(unreadable).toEqual([]);
  });
});

test.each([
  ["#2563eb", { hue: 221, saturation: 83, lightness: 53 }],
  ["#000000", { hue: 0, saturation: 0, lightness: 0 }],
  ["#10b981", { hue: 160, saturation: 84, lightness: 39 }],
])("%s is the colour %o", (hex, colour) => expect(colourOf(hex)).toEqual(colour));

test("a colour that can be read on stays as it is", () => {
  expect(tokensOf("#1d4ed8", false).primary).toBe("224 76% 48%");
});
