import i18next, { type ParseKeys } from "i18next";
import { initReactI18next } from "react-i18next";
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

i18n.use(initReactI18next).init({
  lng: "en",
  fallbackLng: "en",
  resources: { en: { translation: door } },
  interpolation: { escapeValue: false }, // React escapes
  initAsync: false,
});

/**
 * The words for a code of the server, e.g. `codeText("refusal", "no-credit")`. A code the catalogue does not know yet
 * is shown readably rather than hidden: `no-route-left` becomes `No route left`.
 */
export function codeText(group: string, code: string): string {
  const key = `code.${group}.${code}`;
  if (i18n.exists(key)) return i18n.t(key as MessageKey);
  const words = code.replace(/[-_.]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
