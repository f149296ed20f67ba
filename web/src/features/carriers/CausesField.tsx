import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { NumberField, SwitchField, TextField } from "@/components/form/fields";
import { z } from "@/components/form/rules";
import { i18n, useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import type { Signalling } from "./SignallingPart";

const cause = () => z.number().int().min(1).max(127).nullable();

/** As the server takes them. */
export const causeSchema = z
  .object({
    code: z.string().regex(/^([3-6]\d\d|[3-6]xx)?$/),
    cause: cause(),
    told: z.number().int().min(400).max(699),
    phrase: z.string().max(60),
    q850: cause(),
  })
  .refine((rule) => rule.code !== "" || rule.cause !== null, {
    path: ["code"],
    error: () => i18n.t("carriers.signalling.aboutNothing"),
  });
export const failoverSchema = z
  .object({ code: z.number().int().min(300).max(699).nullable(), cause: cause(), next: z.boolean() })
  .refine((rule) => (rule.code === null) !== (rule.cause === null), {
    path: ["code"],
    error: () => i18n.t("carriers.signalling.aboutOne"),
  });

/** What a customer is told for a supplier's failure, the first that fits. */
export function CausesField() {
  const { t } = useTranslation();
  const { control } = useFormContext<Signalling>();
  const { fields, append, remove, move } = useFieldArray({ control, name: "signalling.causes" });
  return (
    <RulesCard
      title={t("carriers.signalling.causes")}
      note={t("carriers.signalling.causesNote")}
      none={t("carriers.signalling.causesNone")}
      testId="card-causes"
      ids={fields.map((field) => field.id)}
      columns="sm:grid-cols-[7rem_7rem_7rem_minmax(8rem,1fr)_8.5rem_auto]"
      row={(index) => (
        <>
          <TextField<Signalling>
            name={`signalling.causes.${index}.code`}
            label={t("carriers.signalling.code")}
            placeholder={t("carriers.signalling.any")}
            maxLength={3}
          />
          <NumberField<Signalling>
            name={`signalling.causes.${index}.cause`}
            label={t("carriers.signalling.cause")}
            placeholder={t("carriers.signalling.any")}
            min={1}
            max={127}
          />
          <NumberField<Signalling>
            name={`signalling.causes.${index}.told`}
            label={t("carriers.signalling.told")}
            min={400}
            max={699}
            required
          />
          <TextField<Signalling>
            name={`signalling.causes.${index}.phrase`}
            label={t("carriers.signalling.phrase")}
            placeholder={t("carriers.signalling.usual")}
            maxLength={60}
          />
          <NumberField<Signalling>
            name={`signalling.causes.${index}.q850`}
            label={t("carriers.signalling.q850")}
            placeholder={t("carriers.signalling.theirs")}
            min={1}
            max={127}
          />
        </>
      )}
      add={() => append({ code: "5xx", cause: null, told: 503, phrase: "", q850: null })}
      remove={remove}
      move={move}
    />
  );
}

/** What a supplier's failures mean, where that is not as usual. */
export function FailoverField() {
  const { t } = useTranslation();
  const { control } = useFormContext<Signalling>();
  const { fields, append, remove } = useFieldArray({ control, name: "signalling.failover" });
  return (
    <RulesCard
      title={t("carriers.signalling.failover")}
      note={t("carriers.signalling.failoverNote")}
      none={t("carriers.signalling.failoverNone")}
      testId="card-failover"
      ids={fields.map((field) => field.id)}
      columns="sm:grid-cols-[8rem_8rem_8rem_auto_1fr]"
      row={(index) => (
        <>
          <NumberField<Signalling>
            name={`signalling.failover.${index}.code`}
            label={t("carriers.signalling.code")}
            placeholder={t("carriers.signalling.none")}
            min={300}
            max={699}
          />
          <NumberField<Signalling>
            name={`signalling.failover.${index}.cause`}
            label={t("carriers.signalling.cause")}
            placeholder={t("carriers.signalling.none")}
            min={1}
            max={127}
          />
          <SwitchField<Signalling> name={`signalling.failover.${index}.next`} label={t("carriers.signalling.next")} />
        </>
      )}
      add={() => append({ code: 404, cause: null, next: true })}
      remove={remove}
    />
  );
}

/** A card of rules, each a row of fields. */
function RulesCard({
  title,
  note,
  none,
  testId,
  ids,
  columns,
  row,
  add,
  remove,
  move,
}: {
  title: string;
  note: string;
  none: string;
  testId: string;
  ids: readonly string[];
  columns: string;
  row: (index: number) => ReactNode;
  add: () => void;
  remove: (index: number) => void;
  /** Only where the order counts. */
  move?: (from: number, to: number) => void;
}) {
  const { t } = useTranslation();
  return (
    <Card title={title} note={note} testId={testId}>
      <div className="flex min-w-0 flex-col gap-3">
        {ids.length === 0 && <p className="text-sm text-muted-foreground">{none}</p>}
        <ol className="flex flex-col gap-3">
          {ids.map((id, index) => {
            const number = index + 1;
            return (
              <li
                key={id}
                data-testid={`${testId}-${index}`}
                className={`grid items-start gap-2 border-b border-border pb-3 ${columns}`}
              >
                {row(index)}
                <span className="flex sm:pt-6">
                  {move && (
                    <>
                      <Button
                        look="quiet"
                        size="iconSmall"
                        aria-label={t("carriers.rules.up", { number })}
                        disabled={index === 0}
                        onClick={() => move(index, index - 1)}
                      >
                        <ArrowUp aria-hidden />
                      </Button>
                      <Button
                        look="quiet"
                        size="iconSmall"
                        aria-label={t("carriers.rules.down", { number })}
                        disabled={number === ids.length}
                        onClick={() => move(index, index + 1)}
                      >
                        <ArrowDown aria-hidden />
                      </Button>
                    </>
                  )}
                  <Button
                    look="quiet"
                    size="iconSmall"
                    aria-label={t("carriers.rules.remove", { number })}
                    onClick={() => remove(index)}
                  >
                    <X aria-hidden />
                  </Button>
                </span>
              </li>
            );
          })}
        </ol>
        <span>
          <Button size="small" onClick={add} data-testid={`button-add-${testId}`}>
            <Plus aria-hidden />
            {t("carriers.rules.add")}
          </Button>
        </span>
      </div>
    </Card>
  );
}
