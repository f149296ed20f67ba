import { useQuery } from "@tanstack/react-query";
import { type Path, useWatch } from "react-hook-form";
import { FieldGrid } from "@/components/form/FieldGrid";
import { NumberField, SelectField, SwitchField, TextField } from "@/components/form/fields";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { type Egress, egressSchema, type Ingress, ingressSchema } from "./callerForm";
import { plansQuery } from "./queries";

/** Choices that are sentences need the width of the card where two cards stand side by side. */
const LONG = "@max-2xl:col-span-full";

const SOURCES = ingressSchema.shape.callerSource.options;
const ASSERTED = egressSchema.shape.asserted.options;
const { check, refuses, sets, with: assertedWith, order, shows } = ingressSchema.shape.caller.shape.customer.shape;
const { style, listOrder } = egressSchema.shape.caller.shape.supplier.shape;

/** What has no effect beside what is chosen is not there. */
export function IngressCallerCards() {
  const { t } = useTranslation();
  const [checking, setting, to] = useWatch<
    Ingress,
    ["caller.customer.check", "caller.customer.sets", "caller.customer.with"]
  >({ name: ["caller.customer.check", "caller.customer.sets", "caller.customer.with"] });
  const checked = checking !== "none";
  return (
    <>
      <Card title={t("carriers.caller.check")} note={t("carriers.caller.checkNote")} testId="section-caller-check">
        <FieldGrid>
          <SelectField<Ingress>
            className={LONG}
            name="callerSource"
            label={t("carriers.inter.callerSource")}
            hint={t("carriers.inter.callerSourceHint")}
            options={SOURCES.map((value) => ({ value, label: t(`carriers.inter.callerSources.${value}`) }))}
          />
          <SelectField<Ingress>
            className={LONG}
            name="caller.customer.check"
            label={t("carriers.caller.checks")}
            hint={t(`carriers.caller.checkHints.${checking}`)}
            options={check.options.map((value) => ({ value, label: t(`carriers.caller.checkChoices.${value}`) }))}
          />
          {checked && (
            <>
              <Lengths of="customer" />
              <SelectField<Ingress>
                className={LONG}
                name="caller.customer.refuses"
                label={t("carriers.caller.refuses")}
                hint={t("carriers.caller.refusesHint")}
                options={refuses.options.map((value) => ({
                  value,
                  label: t(`carriers.caller.refusesChoices.${value}`),
                }))}
              />
            </>
          )}
        </FieldGrid>
      </Card>
      <Card
        title={t("carriers.inter.identity")}
        note={t("carriers.caller.identityNote")}
        testId="section-caller-identity"
      >
        <FieldGrid>
          <SelectField<Ingress>
            className={LONG}
            name="caller.customer.sets"
            label={t("carriers.caller.sets")}
            hint={t("carriers.caller.setsHint")}
            options={sets.options.map((value) => ({ value, label: t(`carriers.caller.setsChoices.${value}`) }))}
          />
          {setting !== "never" && (
            <SelectField<Ingress>
              className={LONG}
              name="caller.customer.with"
              label={t("carriers.caller.with")}
              hint={t("carriers.caller.withHint")}
              options={assertedWith.options.map((value) => ({
                value,
                label: t(`carriers.caller.withChoices.${value}`),
              }))}
            />
          )}
          {setting !== "never" && to !== "caller" && (
            <>
              <ListField<Ingress> name="caller.customer.listId" hint={t("carriers.caller.numbersHint")} />
              <SelectField<Ingress>
                className={LONG}
                name="caller.customer.order"
                label={t("carriers.caller.order")}
                hint={t("carriers.caller.orderHint")}
                options={order.options.map((value) => ({ value, label: t(`carriers.caller.orderChoices.${value}`) }))}
              />
            </>
          )}
          <SelectField<Ingress>
            className={LONG}
            name="caller.customer.shows"
            label={t("carriers.caller.shows")}
            hint={t("carriers.caller.showsHint")}
            options={shows.options.map((value) => ({ value, label: t(`carriers.caller.showsChoices.${value}`) }))}
          />
        </FieldGrid>
      </Card>
    </>
  );
}

export function EgressCallerCards() {
  const { t } = useTranslation();
  const [told, blocks, blockStart, listId] = useWatch<
    Egress,
    ["caller.supplier.style", "caller.supplier.blocks", "caller.supplier.blockStart", "caller.supplier.listId"]
  >({
    name: ["caller.supplier.style", "caller.supplier.blocks", "caller.supplier.blockStart", "caller.supplier.listId"],
  });
  const fromOnly = told === "from-only";
  return (
    <>
      <Card
        title={t("carriers.inter.identity")}
        note={t("carriers.caller.privacyNote")}
        testId="section-caller-identity"
      >
        <FieldGrid>
          <SelectField<Egress>
            className={LONG}
            name="caller.supplier.style"
            label={t("carriers.caller.style")}
            hint={t(`carriers.caller.styleHints.${told}`)}
            options={style.options.map((value) => ({ value, label: t(`carriers.caller.styleChoices.${value}`) }))}
          />
          {!fromOnly && (
            <>
              <SelectField<Egress>
                className={LONG}
                name="asserted"
                label={t("carriers.inter.asserted")}
                hint={t("carriers.inter.assertedHint")}
                options={ASSERTED.map((value) => ({ value, label: t(`carriers.inter.assertedChoices.${value}`) }))}
              />
              <SwitchField<Egress>
                name="caller.supplier.trusted"
                label={t("carriers.caller.trusted")}
                hint={t("carriers.caller.trustedHint")}
              />
            </>
          )}
          <SwitchField<Egress>
            name="caller.supplier.removesDisplay"
            label={t("carriers.caller.removesDisplay")}
            hint={t("carriers.caller.removesDisplayHint")}
          />
          <SwitchField<Egress>
            name="caller.supplier.inContact"
            label={t("carriers.caller.inContact")}
            hint={t("carriers.caller.inContactHint")}
          />
        </FieldGrid>
      </Card>
      <Card title={t("carriers.caller.taken")} note={t("carriers.caller.takenNote")} testId="section-caller-taken">
        <FieldGrid>
          <TextField<Egress>
            name="caller.supplier.blockStart"
            label={t("carriers.caller.blockStart")}
            hint={t("carriers.caller.blockStartHint")}
            inputMode="tel"
            maxLength={16}
          />
          {blockStart !== "" ? (
            <NumberField<Egress>
              name="caller.supplier.blockSize"
              label={t("carriers.caller.blockSize")}
              hint={t("carriers.caller.blockSizeHint")}
              min={1}
              max={100_000}
            />
          ) : (
            <>
              <ListField<Egress> name="caller.supplier.listId" hint={t("carriers.caller.sentListHint")} />
              {listId !== null ? (
                <SelectField<Egress>
                  name="caller.supplier.listOrder"
                  label={t("carriers.caller.order")}
                  hint={t("carriers.caller.orderHint")}
                  options={listOrder.options.map((value) => ({
                    value,
                    label: t(`carriers.caller.orderChoices.${value}`),
                  }))}
                />
              ) : (
                <>
                  <SwitchField<Egress>
                    name="caller.supplier.blocks"
                    label={t("carriers.caller.blocks")}
                    hint={t("carriers.caller.blocksHint")}
                  />
                  {blocks && <Lengths of="supplier" />}
                </>
              )}
            </>
          )}
        </FieldGrid>
      </Card>
    </>
  );
}

/** The origination lists of the tenant; none: no list. */
function ListField<T extends Ingress | Egress>({ name, hint }: { name: Path<T>; hint: string }) {
  const { t } = useTranslation();
  const plans = useQuery(plansQuery);
  return (
    <SelectField<T>
      name={name}
      label={t("carriers.caller.numbers")}
      hint={hint}
      none={t("carriers.caller.noList")}
      options={(plans.data?.originations ?? []).map(({ id, name: label }) => ({ value: id, label }))}
    />
  );
}

type Lengthy = { shortest: number | null; longest: number | null };
type Both = { caller: { customer: Lengthy; supplier: Lengthy } };

function Lengths({ of }: { of: "customer" | "supplier" }) {
  const { t } = useTranslation();
  const hint = t(of === "customer" ? "carriers.caller.lengthHint" : "carriers.caller.supplierLengthHint");
  return (
    <>
      <NumberField<Both>
        name={`caller.${of}.shortest`}
        label={t("carriers.caller.shortest")}
        hint={hint}
        min={1}
        max={32}
        required={of === "customer"}
      />
      <NumberField<Both>
        name={`caller.${of}.longest`}
        label={t("carriers.caller.longest")}
        hint={hint}
        min={1}
        max={32}
        required={of === "customer"}
      />
    </>
  );
}
