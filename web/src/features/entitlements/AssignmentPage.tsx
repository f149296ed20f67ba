import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { Facts } from "@/components/Facts";
import { PageHeader } from "@/components/PageHeader";
import { RecordPending } from "@/components/RecordPending";
import { useMay } from "@/components/rights";
import { LoadFailed } from "@/components/states";
import { CustomerPicker } from "@/features/customers/CustomerPicker";
import { accessQuery } from "@/features/customers/queries";
import { HistoryLink } from "@/features/operations/HistoryLink";
import type { Assignment } from "@/lib/api/contractCustomers";
import { formatCount } from "@/lib/format";
import { codeText, useTranslation } from "@/lib/i18n";
import { Badge } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import { AssignmentForm } from "./AssignmentForm";
import { assignmentQuery } from "./queries";

/** To whom one feature or product is open, and why a customer has it or not. */
export function AssignmentPage() {
  const { t } = useTranslation();
  const { type = "", subjectId = "" } = useParams({ strict: false }) as { type?: string; subjectId?: string };
  const assignment = useQuery(assignmentQuery(type, subjectId));
  const maySeeCustomers = useMay("customers.account.view");
  if (!assignment.data) {
    return (
      <RecordPending title={t("entitlements.one")} error={assignment.error} onRetry={() => assignment.refetch()} />
    );
  }
  const one = assignment.data;
  return (
    <>
      <PageHeader
        title={one.title}
        lead={t("entitlements.oneLead", { kind: codeText("subjectType", one.type) })}
        badges={<Badge tone={one.mode === "all" ? "success" : "info"}>{t(`entitlements.modes.${one.mode}`)}</Badge>}
        actions={<HistoryLink kind={one.type} id={one.id} />}
      />
      <div className="flex flex-col gap-4">
        <AssignmentForm assignment={one} />
        {maySeeCustomers && <WhyCard assignment={one} />}
      </div>
    </>
  );
}

/** Asks the server for one customer and this subject. */
function WhyCard({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<string>();
  const access = useQuery({ ...accessQuery(picked ?? ""), enabled: picked !== undefined });
  const found = access.data?.items.find(({ type, id }) => type === assignment.type && id === assignment.id);
  return (
    <Card title={t("entitlements.why.title")} note={t("entitlements.why.oneNote")} className="overflow-visible">
      <div className="grid gap-4 lg:grid-cols-2">
        <CustomerPicker
          label={t("entitlements.why.customer")}
          customerId={picked}
          onPick={(customer) => setPicked(customer?.id)}
          testId="select-why"
        />
        <div aria-live="polite" data-testid="text-why">
          {access.error && <LoadFailed error={access.error} onRetry={() => access.refetch()} />}
          {found && (
            <Facts
              facts={[
                {
                  label: t("customers.access.has"),
                  value: (
                    <Badge tone={found.allowed ? "success" : "danger"}>
                      {t(found.allowed ? "customers.access.yes" : "customers.access.no")}
                    </Badge>
                  ),
                },
                { label: t("customers.access.why"), value: codeText("accessRule", found.rule) },
                {
                  label: t("customers.access.most"),
                  value:
                    found.measure === null
                      ? null
                      : found.most === null
                        ? t("common.unlimited")
                        : `${formatCount(found.most)} ${found.measure}`,
                },
              ]}
            />
          )}
        </div>
      </div>
    </Card>
  );
}
