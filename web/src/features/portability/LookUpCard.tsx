import { useState } from "react";
import { AppLink } from "@/components/AppLink";
import { AskCard, NumberAsked } from "@/components/AskCard";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Notice } from "@/ui/Notice";
import { lookUp } from "./queries";

/** Was this number ported, and by which routing number would its call go: by one plan, or by each. */
export function LookUpCard({ planId }: { planId?: string }) {
  const { t } = useTranslation();
  const [number, setNumber] = useState("");
  return (
    <AskCard
      title={t("portability.lookUp.title")}
      note={t("portability.lookUp.note")}
      testId="look-up"
      values={{ number }}
      ask={() => lookUp({ number: number.trim(), planId })}
      label={t("portability.lookUp.ask")}
      fields={(told) => (
        <NumberAsked
          label={t("portability.lookUp.number")}
          hint={t("portability.lookUp.numberHint")}
          error={told("number")}
          value={number}
          onChange={setNumber}
          testId="input-look-up"
        />
      )}
      answer={({ items }) =>
        items.length === 0 ? (
          <Notice tone="warning">{t("portability.lookUp.noPlans")}</Notice>
        ) : (
          items.map(({ plan, ported, routingNumber, network }) => (
            <Notice
              key={plan.id}
              tone={ported ? "warning" : "success"}
              title={
                ported ? t("portability.lookUp.ported", { number: routingNumber }) : t("portability.lookUp.notPorted")
              }
            >
              {planId ? null : <AppLink to={paths.admin.portabilityPlan(plan.id)}>{plan.name}</AppLink>}
              {network ? <span className="ml-2">{t("portability.lookUp.network", { network })}</span> : null}
            </Notice>
          ))
        )
      }
    />
  );
}
