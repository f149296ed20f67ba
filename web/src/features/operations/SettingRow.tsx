import { History, RotateCcw } from "lucide-react";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { NumberField, SelectField, SwitchField, TextField } from "@/components/form/fields";
import { useRefusal } from "@/components/rights";
import { useSearchState } from "@/components/urlState";
import type { Setting } from "@/lib/api/contractOperations";
import { formatInstant } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Tooltip } from "@/ui/Tooltip";
import { SecretDialog } from "./SecretDialog";
import { fieldOf, type SettingValues } from "./settingForm";

/** Which permission a change of this setting needs. */
const permissionOf = ({ kind, guarded }: Setting) =>
  kind === "secret" ? "platform.secret.change" : guarded ? "identity.security.change" : "operations.setting.change";

/** A value as people read it. */
export function useValueText(): (value: unknown) => string {
  const { t } = useTranslation();
  return (value) =>
    value === true
      ? t("common.yes")
      : value === false
        ? t("common.no")
        : value === "" || value === null || value === undefined
          ? t("operations.settings.empty")
          : String(value);
}

/** A setting, and why the person may not change it, if so. */
type Ruled = { setting: Setting; refusal: string | undefined };

/** One setting: what it does at the left, its value at the right, and under it where it came from. */
export function SettingRow({ setting }: { setting: Setting }) {
  const { t } = useTranslation();
  const { change } = useSearchState();
  const valueText = useValueText();
  const refusal = useRefusal(permissionOf(setting));
  const secret = setting.kind === "secret";
  return (
    <li
      className="grid gap-x-8 gap-y-2 px-4 py-3.5 lg:grid-cols-[minmax(0,1fr)_22rem] 2xl:grid-cols-[minmax(0,42rem)_26rem]"
      data-testid={`row-setting-${setting.name}`}
    >
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 text-base font-medium">
          {setting.title}
          {setting.set && (
            <Badge tone="info">{t(secret ? "operations.settings.set" : "operations.settings.changed")}</Badge>
          )}
          {setting.guarded && <Badge tone="outline">{t("operations.settings.guarded")}</Badge>}
        </p>
        <p className="mt-0.5 max-w-prose text-base text-muted-foreground">{setting.help}</p>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm text-muted-foreground">
          {!secret && <span>{t("operations.settings.usual", { value: valueText(setting.usual) })}</span>}
          {setting.changedAt && (
            <span>
              {t("operations.settings.changedBy", {
                name: setting.changedBy || t("common.notKnown"),
                at: formatInstant(setting.changedAt, "full"),
              })}
            </span>
          )}
        </p>
      </div>
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1">
          {secret ? (
            <SecretValue setting={setting} refusal={refusal} />
          ) : (
            <Control setting={setting} refusal={refusal} />
          )}
        </div>
        {!secret && <ToUsual setting={setting} refusal={refusal} />}
        <Tooltip text={t("operations.settings.history")} side="top">
          <Button
            look="quiet"
            size="icon"
            aria-label={t("operations.settings.historyOf", { title: setting.title })}
            onClick={() => change({ history: setting.name })}
            data-testid={`button-history-${setting.name}`}
          >
            <History aria-hidden />
          </Button>
        </Tooltip>
      </div>
    </li>
  );
}

function Control({ setting, refusal }: Ruled) {
  const bound = {
    name: fieldOf(setting),
    label: setting.title,
    hideLabel: true,
    hint: refusal ?? (setting.kind === "flag" ? undefined : setting.rule),
    disabled: refusal !== undefined,
  };
  switch (setting.kind) {
    case "number":
      return <NumberField<SettingValues> {...bound} />;
    case "flag":
      return <SwitchField<SettingValues> {...bound} />;
    case "choice":
      return (
        <SelectField<SettingValues> {...bound} options={setting.choices.map((value) => ({ value, label: value }))} />
      );
    default:
      return <TextField<SettingValues> {...bound} />;
  }
}

/** Puts the usual value into the field; the dock saves it like any other. */
function ToUsual({ setting, refusal }: Ruled) {
  const { t } = useTranslation();
  const { control } = useFormContext<SettingValues>();
  const { field } = useController({ control, name: fieldOf(setting) });
  const same = field.value === setting.usual;
  return (
    <Tooltip text={t("operations.settings.toUsual")} side="top">
      <Button
        look="quiet"
        size="icon"
        aria-label={t("operations.settings.toUsualOf", { title: setting.title })}
        reason={refusal ?? (same ? t("operations.settings.isUsual") : undefined)}
        onClick={() => field.onChange(setting.usual)}
        data-testid={`button-usual-${setting.name}`}
      >
        <RotateCcw aria-hidden />
      </Button>
    </Tooltip>
  );
}

function SecretValue({ setting, refusal }: Ruled) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button reason={refusal} onClick={() => setOpen(true)} data-testid={`button-secret-${setting.name}`}>
        {t(setting.set ? "operations.settings.replaceSecret" : "operations.settings.setSecret")}
      </Button>
      {open && <SecretDialog setting={setting} onClose={() => setOpen(false)} />}
    </div>
  );
}
