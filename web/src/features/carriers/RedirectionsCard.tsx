import { useWatch } from "react-hook-form";
import { redirectionsForm } from "@/components/form/bodies/interconnects";
import { SelectField, TagsField } from "@/components/form/fields";
import type { z } from "@/components/form/rules";
import { i18n, useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import type { Routing } from "./EgressParts";

export const redirectionsSchema = redirectionsForm.refine(
  ({ mode, onlyTo }) => mode === "refuse" || onlyTo.length > 0,
  {
    path: ["onlyTo"],
    error: () => i18n.t("common.form.rule.required"),
  },
);
type Redirections = z.infer<typeof redirectionsSchema>;

/** Networks are kept only where they are looked at. */
export const redirectionsOf = ({ mode, onlyTo }: Redirections): Redirections => ({
  mode,
  onlyTo: mode === "follow" ? onlyTo : [],
});

/** What is done when a supplier answers with other addresses. */
export function RedirectionsCard() {
  const { t } = useTranslation();
  const mode = useWatch<Routing, "egress.redirections.mode">({ name: "egress.redirections.mode" });
  return (
    <Card title={t("carriers.egress.redirections")} testId="card-redirections">
      <div className="grid gap-4">
        <SelectField<Routing>
          name="egress.redirections.mode"
          label={t("carriers.egress.redirectionsMode")}
          hint={t(`carriers.egress.redirectionsHint.${mode}`)}
          options={redirectionsForm.shape.mode.options.map((value) => ({
            value,
            label: t(`carriers.egress.redirectionsModes.${value}`),
          }))}
        />
        {mode === "follow" && (
          <TagsField<Routing>
            name="egress.redirections.onlyTo"
            label={t("carriers.egress.redirectTo")}
            hint={t("carriers.egress.redirectToHint")}
            placeholder={t("carriers.service.example", { example: "203.0.113.0/24" })}
          />
        )}
      </div>
    </Card>
  );
}
