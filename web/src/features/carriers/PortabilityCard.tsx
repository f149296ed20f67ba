import { useFormContext } from "react-hook-form";
import { FieldGrid } from "@/components/form/FieldGrid";
import { SelectField } from "@/components/form/fields";
import type { PlanChoices } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { RATED_BY, STATUSES, type ServiceValues as Values } from "./serviceForm";

/** Whether called numbers are looked up, for which of them the service is, and what is paid by what. */
export function PortabilityCard({
  plans,
  labels,
}: {
  plans: PlanChoices;
  labels: Readonly<Record<keyof Values, string>>;
}) {
  const { t } = useTranslation();
  const looked = useFormContext<Values>().watch("portabilityPlanId") !== null;
  return (
    <Card
      title={t("carriers.service.portability.title")}
      note={t("carriers.service.portability.note")}
      testId="card-portability"
    >
      <FieldGrid className="items-start">
        <div className="col-span-full">
          <SelectField<Values>
            name="portabilityPlanId"
            label={labels.portabilityPlanId}
            hint={t("carriers.service.portability.planHint")}
            none={t("carriers.service.portability.noPlan")}
            options={plans.portability.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
        {looked && (
          <>
            <SelectField<Values>
              name="portabilityStatus"
              label={labels.portabilityStatus}
              hint={t("carriers.service.portability.statusHint")}
              options={STATUSES.map((value) => ({ value, label: t(`carriers.service.portability.status.${value}`) }))}
            />
            <SelectField<Values>
              name="ratedBy"
              label={labels.ratedBy}
              hint={t("carriers.service.portability.ratedByHint")}
              options={RATED_BY.map((value) => ({ value, label: t(`carriers.service.portability.ratedBy.${value}`) }))}
            />
          </>
        )}
      </FieldGrid>
    </Card>
  );
}
