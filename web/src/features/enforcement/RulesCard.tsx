import { useQuery } from "@tanstack/react-query";
import { GripVertical, Pencil, Plus, X } from "lucide-react";
import { useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { useMay } from "@/components/rights";
import { MoveButtons } from "@/features/carriers/InterconnectsTab";
import { timeClassesQuery } from "@/features/carriers/timeClasses";
import type { Rule } from "@/lib/api/contractEnforcement";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { rowAction, useRowFocus } from "@/ui/rowFocus";
import { Sortable, SortableItem } from "@/ui/Sortable";
import { certificatesQuery } from "./certificateQueries";
import type { PolicyValues } from "./PolicyPage";
import { RuleDialog } from "./RuleDialog";
import { newRule } from "./ruleForm";
import { conditionsOf } from "./ruleText";

/** The rules of a policy in their order; what is changed here is kept with the policy. */
export function RulesCard({ disabled }: { disabled: boolean }) {
  const { t } = useTranslation();
  const { control, formState, getFieldState } = useFormContext<PolicyValues>();
  const { fields, append, update, remove, move } = useFieldArray({ control, name: "rules" });
  const { rows, add } = useRowFocus();
  const mayTimes = useMay("carriers.time-class.view");
  const times = useQuery({ ...timeClassesQuery, enabled: mayTimes });
  const mayCertificates = useMay("enforcement.certificate.view");
  const kept = useQuery({ ...certificatesQuery, enabled: mayCertificates });
  const certificates = (kept.data?.items ?? []).flatMap(({ id, name, signs }) =>
    signs ? [{ value: id, label: name }] : [],
  );
  const [open, setOpen] = useState<number | "new" | null>(null);
  const timeClasses = (times.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const nameOf = (id: string) => timeClasses.find(({ value }) => value === id)?.label ?? id;
  const wrong = getFieldState("rules", formState).error as undefined | { message?: string } | object[];
  const wrongRules = Array.isArray(wrong)
    ? wrong.flatMap((one, index) => (one ? [wrongOf(one, t("enforcement.rules.rule", { number: index + 1 }))] : []))
    : [];
  const place = (index: number, to: number) => {
    if (disabled || to < 0 || to >= fields.length || to === index) return;
    move(index, to);
    showToast("success", t("enforcement.rules.moved", { number: index + 1, position: to + 1 }));
  };
  return (
    <Card
      title={t("enforcement.rules.title")}
      note={t("enforcement.rules.noteOrder")}
      aside={
        <Button ref={add} size="small" disabled={disabled} onClick={() => setOpen("new")} data-testid="button-add-rule">
          <Plus aria-hidden />
          {t("enforcement.rules.add")}
        </Button>
      }
      flush
      testId="card-rules"
    >
      {fields.length === 0 && <p className="p-4 text-muted-foreground">{t("enforcement.rules.none")}</p>}
      <Sortable
        ids={fields.map(({ id }) => id)}
        direction="vertical"
        onMove={(id, to) =>
          place(
            fields.findIndex((field) => field.id === id),
            to,
          )
        }
      >
        <ol {...rows} className="divide-y divide-border">
          {fields.map((field, index) => (
            <SortableItem
              key={field.id}
              id={field.id}
              index={index}
              onMove={(_, to) => place(index, to)}
              className="flex items-center gap-2 bg-card px-2 py-2"
            >
              {!disabled && <GripVertical aria-hidden className="size-4 shrink-0 text-muted-foreground" />}
              <RuleLine rule={field} number={index + 1} nameOf={nameOf} />
              {!disabled && (
                <span className="flex gap-1">
                  <MoveButtons
                    name={t("enforcement.rules.rule", { number: index + 1 })}
                    index={index}
                    last={fields.length - 1}
                    onMove={(to) => place(index, to)}
                  />
                  <Button
                    look="quiet"
                    size="iconSmall"
                    aria-label={t("enforcement.rules.edit", { number: index + 1 })}
                    onClick={() => setOpen(index)}
                  >
                    <Pencil aria-hidden />
                  </Button>
                  <Button
                    look="quiet"
                    size="iconSmall"
                    aria-label={t("enforcement.rules.remove", { number: index + 1 })}
                    {...rowAction("remove")}
                    onClick={() => remove(index)}
                  >
                    <X aria-hidden />
                  </Button>
                </span>
              )}
            </SortableItem>
          ))}
        </ol>
      </Sortable>
      {wrongRules.length > 0 && (
        <p role="alert" className="p-4 text-sm text-danger">
          {wrongRules.join(" ")}
        </p>
      )}
      {open !== null && (
        <RuleDialog
          rule={open === "new" ? newRule : withoutId(fields[open] ?? newRule)}
          number={open === "new" ? undefined : open + 1}
          timeClasses={timeClasses}
          certificates={certificates}
          onTake={(rule) => (open === "new" ? append(rule) : update(open, rule))}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  );
}

/** Without the key that the list of fields gives it. */
function withoutId({ id: _, ...rule }: Rule & { id?: string }): Rule {
  return rule;
}

/** "Rule 2: …" for what the server says of a rule's field. */
function wrongOf(wrong: object, rule: string): string {
  const said = Object.values(wrong).flatMap((one) => (one as { message?: string })?.message ?? []);
  return `${rule}: ${said.join("; ")}.`;
}

function RuleLine({ rule, number, nameOf }: { rule: Rule; number: number; nameOf: (id: string) => string }) {
  const { t } = useTranslation();
  const conditions = conditionsOf(t, rule, nameOf);
  return (
    <div className="grid min-w-0 flex-1 items-center gap-x-4 gap-y-1 px-1 md:grid-cols-[minmax(0,1fr)_auto]">
      <span className="flex min-w-0 items-baseline gap-2">
        <span className="inline-flex size-6 shrink-0 items-center justify-center rounded-md bg-secondary text-xs font-semibold tabular-nums">
          {number}
        </span>
        <span className="min-w-0 wrap-break-word">{conditions.join("; ") || t("enforcement.rules.every")}</span>
      </span>
      <span>
        <Badge tone={rule.blocks ? "danger" : "success"}>
          {rule.blocks
            ? t(`enforcement.blocks.${rule.blocks}`)
            : rule.attestLevel
              ? t("enforcement.rules.attests", { level: rule.attestLevel.toUpperCase() })
              : t("enforcement.rules.goesOn")}
        </Badge>
      </span>
    </div>
  );
}
