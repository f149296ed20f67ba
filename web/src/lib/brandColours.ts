/**
 * A tenant's one colour, made into the tokens of `ui/tokens.css` for both themes. The colour itself is kept where nobody reads on it; whatever
 * carries text is made darker or lighter until it is read by everybody (4.5:1), whatever has an edge until it is seen (3:1).
 */
export type Tokens = Record<"brand" | "primary" | "link" | "ring" | "accent" | "accent-foreground" | "chart-1", string>;
type Colour = { hue: number; saturation: number; lightness: number };

const READ = 4.6; // a little more than is asked for, because tokens are rounded
const SEEN = 3.1;
const LIGHT_CARD = { hue: 0, saturation: 0, lightness: 98 };
const DARK_CARD = { hue: 222, saturation: 44, lightness: 10 };
const WHITE = { hue: 0, saturation: 0, lightness: 100 };

export function colourOf(hex: string): Colour {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
  const lightness = (high + low) / 2;
  const spread = high - low;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const sixth =
    spread === 0
      ? 0
      : high === r
        ? ((g - b) / spread + 6) % 6
        : high === g
          ? (b - r) / spread + 2
          : (r - g) / spread + 4;
  return {
    hue: Math.round(sixth * 60),
    saturation: Math.round(saturation * 100),
    lightness: Math.round(lightness * 100),
  };
}

/** Relative luminance, as WCAG 2.1 defines it. */
function luminance({ hue, saturation, lightness }: Colour): number {
  const [s, l] = [saturation / 100, lightness / 100];
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12;
    const value = l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(8) + 0.0722 * channel(4);
}

export function contrast(a: Colour, b: Colour): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** The colour, moved step by step until it stands out from all of the others as much as is wanted. */
function until(colour: Colour, step: 1 | -1, wanted: number, ...others: Colour[]): Colour {
  let moved = colour;
  while (
    others.some((other) => contrast(moved, other) < wanted) &&
    moved.lightness + step >= 0 &&
    moved.lightness + step <= 100
  )
    moved = { ...moved, lightness: moved.lightness + step };
  return moved;
}

const words = ({ hue, saturation, lightness }: Colour) => `${hue} ${saturation}% ${lightness}%`;

export function tokensOf(hex: string, dark: boolean): Tokens {
  const own = colourOf(hex);
  const primary = until(own, -1, READ, WHITE);
  const card = dark ? DARK_CARD : LIGHT_CARD;
  const away = dark ? 1 : -1;
  const tint = { hue: own.hue, saturation: Math.min(own.saturation, dark ? 55 : 60), lightness: dark ? 14 : 94 };
  return {
    brand: words(until(own, -1, SEEN, WHITE)),
    primary: words(primary),
    link: words(until(own, away, READ, card, tint)),
    ring: words(until(own, away, SEEN, card)),
    accent: words(tint),
    "accent-foreground": words(until(own, away, 6.5, tint)),
    "chart-1": words(until(own, away, SEEN, card)),
  };
}

const rules = (tokens: Tokens) =>
  Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");

/** The tokens as properties of one element, for a preview. */
export const styleOf = (hex: string, dark: boolean): Record<string, string> =>
  Object.fromEntries(Object.entries(tokensOf(hex, dark)).map(([name, value]) => [`--${name}`, value]));

/** Puts the colour above the portal's own. */
export function wear(hex: string | null): void {
  if (hex === null) return;
  const sheet = document.getElementById("brand") ?? document.head.appendChild(document.createElement("style"));
  sheet.id = "brand";
  sheet.dataset.accent = hex;
  sheet.textContent = `:root:root{${rules(tokensOf(hex, false))}}:root:root.dark{${rules(tokensOf(hex, true))}}`;
}
