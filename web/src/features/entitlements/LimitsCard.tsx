import { useQuery } from "@tanstack/react-query";
import { Plus, Trash2 } from "lucide-react";
import { useController, useFormContext } from "react-hook-form";
import { CustomerPicker } from "@/features/customers/CustomerPicker";
import type { Assignment } from "@/lib/api/contractCustomers";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Field, Input, Select } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { rowAction, useRowFocus } from "@/ui/rowFocus";
import type { Limit, Values } from "./assignmentForm";
import { gridQuery } from "./queries";

const LEVELS = ["all", "category", "group", "customer"] as const;

/** How much of it somebody may have. Of several that fit a customer the most specific counts. */
export function LimitsCard({
  assignment,
  measure,
  disabled,
}: {
  assignment: Assignment;
  measure: string;
  disabled: boolean;
}) {
  const { t } = useTranslation();
  const { control } = useFormContext<Values>();
  const { field, fieldState } = useController({ control, name: "limits" });
  const limits = field.value;
  const { rows, add } = useRowFocus();
  const put = (at: number, limit: Limit) => field.onChange(limits.map((one, index) => (index === at ? limit : one)));
  return (
    <Card
      title={t("entitlements.limit.title")}
      note={t("entitlements.limit.note", { measure })}
      testId="card-limits"
      className="overflow-visible"
    >
      <div {...rows} className="flex flex-col gap-3">
        {limits.length === 0 && <p className="text-sm text-muted-foreground">{t("common.unlimited")}</p>}
        {limits.map((limit, at) => (
          <LimitRow
            key={at}
            at={at}
            limit={limit}
            known={assignment.named}
            disabled={disabled}
            onChange={(changed) => put(at, changed)}
            onRemove={() => field.onChange(limits.filter((_, index) => index !== at))}
          />
        ))}
        {fieldState.error && (
          <Notice tone="danger" urgent>
            {fieldState.error.message}
          </Notice>
        )}
        <Button
          ref={add}
          className="self-start"
          disabled={disabled}
          onClick={() => field.onChange([...limits, { level: "all", id: null, most: null }])}
          data-testid="button-add-limit"
        >
          <Plus aria-hidden />
          {t("entitlements.limit.add")}
        </Button>
      </div>
    </Card>
  );
}

function LimitRow({
  at,
  limit,
  known,
  disabled,
  onChange,
  onRemove,
}: {
  at: number;
  limit: Limit;
  known: Assignment["named"];
  disabled: boolean;
  onChange: (limit: Limit) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const segments = useQuery(gridQuery).data?.segments ?? [];
  const choices = segments.filter(({ categoryId }) => (limit.level === "category") === (categoryId === null));
  return (
    <div className="flex flex-wrap items-end gap-2" data-testid={`row-limit-${at}`}>
      <Field label={t("entitlements.limit.level")} className="w-40">
        {(tie) => (
          <Select
            {...tie}
            disabled={disabled}
            value={limit.level}
            onChange={(event) => onChange({ ...limit, level: event.target.value as Limit["level"], id: null })}
            data-testid={`select-level-${at}`}
          >
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {t(`entitlements.limit.levels.${level}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {(limit.level === "category" || limit.level === "group") && (
        <Field label={t("entitlements.limit.which")} className="w-56" required={!disabled}>
          {(tie) => (
            <Select
              {...tie}
              disabled={disabled}
              value={limit.id ?? ""}
              onChange={(event) => onChange({ ...limit, id: event.target.value || null })}
              data-testid={`select-which-${at}`}
            >
              <option value="">{t("entitlements.limit.choose")}</option>
              {choices.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {limit.level === "customer" &&
        (disabled ? (
          <span className="pb-1.5">{known.find(({ id }) => id === limit.id)?.name ?? limit.id}</span>
        ) : (
          <CustomerPicker
            label={t("entitlements.limit.which")}
            required
            customerId={limit.id ?? undefined}
            onPick={(customer) => onChange({ ...limit, id: customer?.id ?? null })}
            className="w-72"
            testId={`select-limit-customer-${at}`}
          />
        ))}
      <Field label={t("entitlements.limit.most")} className="w-28" required={!disabled}>
        {(tie) => (
          <Input
            {...tie}
            disabled={disabled}
            inputMode="numeric"
            value={limit.most ?? ""}
            onChange={(event) => {
              const digits = event.target.value.replace(/\D/g, "").slice(0, 9);
              onChange({ ...limit, most: digits === "" ? null : Number(digits) });
            }}
            data-testid={`input-most-${at}`}
          />
        )}
      </Field>
      <Button
        look="quiet"
        size="icon"
        disabled={disabled}
        aria-label={t("entitlements.limit.remove")}
        {...rowAction("remove")}
        onClick={onRemove}
        data-testid={`button-remove-limit-${at}`}
      >
        <Trash2 aria-hidden />
      </Button>
    </div>
  );
}
