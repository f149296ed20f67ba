import { useFormContext } from "react-hook-form";
import { DialogForm } from "@/components/form/DialogForm";
import {
  type Choice,
  MultiSelectField,
  NumberField,
  SelectField,
  SwitchField,
  TagsField,
} from "@/components/form/fields";
import type { Rule } from "@/lib/api/contractEnforcement";
import { useTranslation } from "@/lib/i18n";
import { Field, Select } from "@/ui/Field";
import { ATTESTED, CALLER_TYPES, LEVELS, REASONS, ruleSchema, VALIDITIES } from "./ruleForm";

/** The conditions of one rule and what it does. It is kept with the policy, not by itself. */
export function RuleDialog({
  rule,
  number,
  timeClasses,
  certificates,
  onTake,
  onClose,
}: {
  rule: Rule;
  /** Of one that is there already. */
  number?: number;
  timeClasses: readonly Choice[];
  /** Those that sign. */
  certificates: readonly Choice[];
  onTake: (rule: Rule) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <DialogForm<Rule>
      wide
      title={number ? t("enforcement.rules.editTitle", { number }) : t("enforcement.rules.addTitle")}
      text={t("enforcement.rules.text")}
      submitLabel={t("enforcement.rules.take")}
      schema={ruleSchema}
      values={rule}
      // what is refused is not attested
      save={async (values) => onTake(values.blocks ? { ...values, attestLevel: null, certificateId: null } : values)}
      onClose={onClose}
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <SelectField<Rule>
          name="blocks"
          label={t("enforcement.field.does")}
          hint={t("enforcement.field.doesHint")}
          none={t("enforcement.blocks.none")}
          options={REASONS.map((value) => ({ value, label: t(`enforcement.blocks.${value}`) }))}
          className="sm:col-span-2"
        />
        <AttestFields certificates={certificates} />
        <TagsField<Rule>
          name="callers"
          label={t("enforcement.field.callers")}
          hint={t("enforcement.field.callersHint")}
        />
        <TagsField<Rule> name="called" label={t("enforcement.field.called")} hint={t("enforcement.field.calledHint")} />
        <SelectField<Rule>
          name="validity"
          label={t("enforcement.field.validity")}
          hint={t("enforcement.field.validityHint")}
          options={VALIDITIES.map((value) => ({ value, label: t(`enforcement.validity.${value}`) }))}
        />
        <SwitchField<Rule>
          name="sameNumber"
          label={t("enforcement.field.sameNumber")}
          hint={t("enforcement.field.sameNumberHint")}
        />
        <MultiSelectField<Rule>
          name="callerTypes"
          label={t("enforcement.field.callerTypes")}
          hint={t("enforcement.field.callerTypesHint")}
          options={CALLER_TYPES.map((value) => ({ value, label: t(`enforcement.callerType.${value}`) }))}
          className="sm:col-span-2"
        />
        <Countries of="caller" />
        <Countries of="called" />
        <NumberField<Rule>
          name="fewerDigits"
          label={t("enforcement.field.fewerDigits")}
          hint={t("enforcement.field.digitsHint")}
          min={1}
          max={15}
        />
        <NumberField<Rule>
          name="moreDigits"
          label={t("enforcement.field.moreDigits")}
          hint={t("enforcement.field.moreDigitsHint")}
          min={1}
          max={15}
        />
        <SelectField<Rule>
          name="timeClassId"
          label={t("enforcement.field.timeClassId")}
          hint={t("enforcement.field.timeClassHint")}
          none={t("enforcement.anyTime")}
          options={timeClasses}
        />
        <OneOfTwo
          name="whileClosed"
          label={t("enforcement.field.whileClosed")}
          hint={t("enforcement.field.whileClosedHint")}
          no={t("enforcement.open")}
          yes={t("enforcement.closed")}
        />
        <NumberField<Rule>
          name="mostCalls"
          label={t("enforcement.field.mostCalls")}
          hint={t("enforcement.field.mostHint")}
          min={1}
          max={1000}
        />
        <NumberField<Rule>
          name="withinMinutes"
          label={t("enforcement.field.withinMinutes")}
          hint={t("enforcement.field.withinHint")}
          min={1}
          max={1440}
        />
        <SelectField<Rule>
          name="attested"
          label={t("enforcement.field.attested")}
          hint={t("enforcement.field.attestedHint")}
          options={ATTESTED.map((value) => ({ value, label: t(`enforcement.attested.${value}`) }))}
          className="sm:col-span-2"
        />
      </div>
    </DialogForm>
  );
}

/** What suppliers are told of a call that goes on; one that is refused reaches none. */
function AttestFields({ certificates }: { certificates: readonly Choice[] }) {
  const { t } = useTranslation();
  const { watch } = useFormContext<Rule>();
  if (watch("blocks") !== null) return null;
  return (
    <>
      <SelectField<Rule>
        name="attestLevel"
        label={t("enforcement.field.attestLevel")}
        hint={t("enforcement.field.attestLevelHint")}
        none={t("enforcement.level.none")}
        options={LEVELS.map((value) => ({ value, label: t(`enforcement.level.${value}`) }))}
      />
      <SelectField<Rule>
        name="certificateId"
        label={t("enforcement.field.certificateId")}
        hint={t("enforcement.field.certificateIdHint")}
        none={t("common.none")}
        options={certificates}
      />
    </>
  );
}

function Countries({ of }: { of: "caller" | "called" }) {
  const { t } = useTranslation();
  return (
    <>
      <TagsField<Rule>
        name={`${of}Countries`}
        label={t(`enforcement.field.${of}Countries`)}
        hint={t("enforcement.field.countriesHint")}
        placeholder="GB"
      />
      <OneOfTwo
        name={`${of}Elsewhere`}
        label={t(`enforcement.field.${of}Elsewhere`)}
        hint={t("enforcement.field.elsewhereHint")}
        no={t("enforcement.where.of")}
        yes={t("enforcement.where.notOf")}
      />
    </>
  );
}

type Either = "callerElsewhere" | "calledElsewhere" | "whileClosed";

/** A yes or no that has a word for each. */
function OneOfTwo({
  name,
  label,
  hint,
  no,
  yes,
}: {
  name: Either;
  label: string;
  hint: string;
  no: string;
  yes: string;
}) {
  const { watch, setValue } = useFormContext<Rule>();
  return (
    <Field label={label} hint={hint}>
      {(tie) => (
        <Select
          {...tie}
          value={String(watch(name))}
          onChange={(event) => setValue(name, event.target.value === "true", { shouldDirty: true })}
          data-testid={`select-${name}`}
        >
          <option value="false">{no}</option>
          <option value="true">{yes}</option>
        </Select>
      )}
    </Field>
  );
}
