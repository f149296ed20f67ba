import { useFormContext } from "react-hook-form";
import { FieldGrid } from "@/components/form/FieldGrid";
import { NumberField, SelectField, TagsField } from "@/components/form/fields";
import type { PlanChoices } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { Field, Select } from "@/ui/Field";
import { MATCHES, type ServiceValues as Values } from "./serviceForm";

type Side = "destination" | "origin";
type Labels = Readonly<Record<keyof Values, string>>;

/** Which calls are a service's: each number by prefixes, by a number list, or any; its length; the time. */
export function MatchingCard({ plans, labels }: { plans: PlanChoices; labels: Labels }) {
  const { t } = useTranslation();
  return (
    <Card title={t("carriers.service.matching")} note={t("carriers.service.matchingNote")} testId="card-matching">
      <FieldGrid className="items-start">
        <NumberMatch side="destination" plans={plans} labels={labels} />
        <NumberField<Values>
          name="minDigits"
          label={labels.minDigits}
          hint={t("carriers.service.digitsHint")}
          min={1}
          max={15}
        />
        <NumberField<Values>
          name="maxDigits"
          label={labels.maxDigits}
          hint={t("carriers.service.digitsHint")}
          min={1}
          max={15}
        />
        <NumberMatch side="origin" plans={plans} labels={labels} />
        <NumberField<Values>
          name="originMinDigits"
          label={labels.originMinDigits}
          hint={t("carriers.service.originDigitsHint")}
          min={1}
          max={15}
        />
        <NumberField<Values>
          name="originMaxDigits"
          label={labels.originMaxDigits}
          hint={t("carriers.service.originDigitsHint")}
          min={1}
          max={15}
        />
        <SelectField<Values>
          name="timeClassId"
          label={labels.timeClassId}
          hint={t("carriers.service.timeClassHint")}
          options={plans.timeClasses.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FieldGrid>
    </Card>
  );
}

const PREFIXES = {
  destination: { of: "destinations", butNot: "excludedDestinations", example: "44", except: "4470" },
  origin: { of: "origins", butNot: "excludedOrigins", example: "49", except: "4916" },
} as const;

function NumberMatch({ side, plans, labels }: { side: Side; plans: PlanChoices; labels: Labels }) {
  const { t } = useTranslation();
  const match = useFormContext<Values>().watch(`${side}Match`);
  const prefixes = PREFIXES[side];
  return (
    <>
      <SelectField<Values>
        name={`${side}Match`}
        label={labels[`${side}Match`]}
        hint={t(`carriers.service.matchHint.${match}`)}
        options={MATCHES.map((value) => ({ value, label: t(`carriers.service.match.${value}`) }))}
        className="col-span-full"
      />
      {match === "define" && (
        <>
          <TagsField<Values>
            name={prefixes.of}
            label={labels[prefixes.of]}
            hint={t(`carriers.service.${prefixes.of}Hint`)}
            placeholder={t("carriers.service.example", { example: prefixes.example })}
          />
          <TagsField<Values>
            name={prefixes.butNot}
            label={labels[prefixes.butNot]}
            hint={t("carriers.service.excludedDestinationsHint")}
            placeholder={t("carriers.service.example", { example: prefixes.except })}
          />
        </>
      )}
      {match === "list" && (
        <>
          <SelectField<Values>
            name={`${side}ListId`}
            label={labels[`${side}ListId`]}
            hint={t("carriers.service.listHint")}
            none={t("carriers.service.pickList")}
            options={plans.lists.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Excluding side={side} label={labels[`${side}ListExcluding`]} />
        </>
      )}
    </>
  );
}

function Excluding({ side, label }: { side: Side; label: string }) {
  const { t } = useTranslation();
  const { watch, setValue } = useFormContext<Values>();
  const name = `${side}ListExcluding` as const;
  return (
    <Field label={label}>
      {(tie) => (
        <Select
          {...tie}
          value={String(watch(name))}
          onChange={(event) => setValue(name, event.target.value === "true", { shouldDirty: true })}
          data-testid={`select-${name}`}
        >
          <option value="false">{t("carriers.service.including")}</option>
          <option value="true">{t("carriers.service.excluding")}</option>
        </Select>
      )}
    </Field>
  );
}
