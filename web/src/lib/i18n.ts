import i18next, { type ParseKeys, type TFunction } from "i18next";
import type { en } from "./messages/en";
import { door } from "./messages/en/door";

/** The message catalogue. Other languages arrive as further folders beside `en`, loaded on demand. */
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof door & typeof en };
  }
}

export type MessageKey = ParseKeys;

export const i18n = i18next.createInstance();

i18n.init({
  lng: "en",
  fallbackLng: "en",
  resources: { en: { translation: door } },
  interpolation: { escapeValue: false }, // React escapes
  initAsync: false,
});

/** Words that were looked up before: a page of rows asks for the same few thousands of times. */
const said = new Map<string, string>();
i18n.store.on("added", () => said.clear());

const say = (key: MessageKey, values?: Record<string, unknown>): string => {
  if (values !== undefined) return i18n.t(key, values) as string;
  const known = said.get(key);
  if (known !== undefined) return known;
  const text = i18n.t(key);
  said.set(key, text);
  return text;
};

/** The words of the catalogue: `t("common.filter.clear")`. Always the same function, so that it never makes anything be drawn anew. */
export const t = say as TFunction;

const words = { t };

/** The words in a component. The language is settled before the first page is drawn; another one begins with another page. */
export const useTranslation = (): { t: TFunction } => words;

/**
 * The words for a code of the server, e.g. `codeText("refusal", "no-credit")`. A code the catalogue does not know yet
 * is shown readably rather than hidden: `no-route-left` becomes `No route left`.
 */
export function codeText(group: string, code: string): string {
  const key = `code.${group}.${code}`;
  const known = said.get(key);
  if (known !== undefined) return known;
  if (i18n.exists(key)) return t(key as MessageKey);
  const readable = code.replace(/[-_.]+/g, " ").trim();
  return readable.charAt(0).toUpperCase() + readable.slice(1);
}
