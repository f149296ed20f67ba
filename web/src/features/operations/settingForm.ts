import { z } from "@/components/form/rules";
import type { Setting, SettingSection, SettingValue } from "@/lib/api/contractOperations";
import { i18n } from "@/lib/i18n";

/** What the form holds: values by field. */
export type SettingValues = Record<string, SettingValue | null>;

/** A field's name may hold no points: they would be read as a path. */
export const fieldOf = ({ name }: Pick<Setting, "name">) => name.replaceAll(".", "_");

/** Secrets are not shown, so they are no fields; they are set in a dialog of their own. */
export const editable = (sections: readonly SettingSection[]): Setting[] =>
  sections.flatMap(({ settings }) => settings).filter(({ kind }) => kind !== "secret");

export const valuesOf = (settings: readonly Setting[]): SettingValues =>
  Object.fromEntries(settings.map((setting) => [fieldOf(setting), setting.value]));

/** Kinds are checked here, the rest of each rule by the server, which says it in words. */
export function schemaOf(settings: readonly Setting[]): z.ZodType<SettingValues, SettingValues> {
  const rule = (setting: Setting) =>
    setting.kind === "number"
      ? z.number({ error: () => i18n.t("operations.settings.mustBe", { rule: setting.rule }) }).int({
          error: () => i18n.t("operations.settings.mustBe", { rule: setting.rule }),
        })
      : setting.kind === "flag"
        ? z.boolean()
        : z.string();
  return z.object(
    Object.fromEntries(settings.map((setting) => [fieldOf(setting), rule(setting)])),
  ) as unknown as z.ZodType<SettingValues, SettingValues>;
}

/** What has to be told to the server: only what differs, and the usual value as "no value of its own". */
export function changesOf(
  settings: readonly Setting[],
  before: SettingValues,
  wanted: SettingValues,
): { setting: Setting; value: SettingValue | null }[] {
  return settings.flatMap((setting) => {
    const value = wanted[fieldOf(setting)] ?? null;
    if (value === (before[fieldOf(setting)] ?? null)) return [];
    return [{ setting, value: value === setting.usual ? null : value }];
  });
}

/** A stored picture in the journal: `{"value":45,"usual":false}`; undefined when it is none. */
export function pictureOf(json: string | null | undefined): { value: unknown; usual: boolean } | undefined {
  if (!json) return undefined;
  try {
    const read = JSON.parse(json) as { value?: unknown; usual?: unknown };
    return { value: read.value, usual: read.usual === true };
  } catch {
    return undefined;
  }
}
