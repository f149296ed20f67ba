import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { NotDone, useLookedAt } from "@/components/form/lookedAt";
import type { Customer } from "@/lib/api/contractCustomers";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Skeleton } from "@/ui/Skeleton";
import { changeCustomer, customerQuery, lookAtCustomers, moveImpactQuery } from "./queries";
import { SegmentChoice } from "./SegmentChoice";

/** Moves a customer to another category or group, and says beforehand what it gains and loses by that. */
export function MoveDialog({ customer: shown, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const looked = useLookedAt(shown, () => queries.fetchQuery({ ...customerQuery(shown.id), staleTime: 0 }));
  const customer = looked.record;
  const [to, setTo] = useState({ category: customer.category.id, group: customer.group?.id ?? null });
  const change = {
    companyName: customer.companyName,
    categoryId: Number(to.category),
    groupId: to.group === null ? null : Number(to.group),
    version: customer.version,
  };
  const same = to.category === customer.category.id && to.group === (customer.group?.id ?? null);
  const impact = useQuery({
    ...moveImpactQuery(customer.id, change),
    enabled: !same,
    placeholderData: keepPreviousData,
  });
  const refused = impact.error;
  const { onError } = looked;
  const [told, setTold] = useState<unknown>(null);
  // The look ahead is refused too when somebody has changed the customer; a query tells of that by what it holds alone.
  useEffect(() => {
    if (!refused || refused === told) return;
    setTold(refused);
    void onError(refused);
  }, [refused, told, onError]);
  const move = useMutation({
    mutationFn: () => changeCustomer(customer.id, change),
    onSuccess: (saved) => {
      // what is done to the customer next is done to it as it is now
      queries.setQueryData(customerQuery(customer.id).queryKey, saved.customer);
      void lookAtCustomers(queries);
      showToast("success", t("customers.move.done", { name: customer.companyName }));
      onClose();
    },
    onError: looked.onError,
  });
  const error = move.error ?? (same ? null : impact.error);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("customers.move.title", { name: customer.companyName })}
      description={t("customers.move.text")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            look="primary"
            busy={move.isPending}
            reason={
              same
                ? t("customers.move.same")
                : impact.isPending || impact.isPlaceholderData
                  ? t("customers.move.looking")
                  : impact.error
                    ? t("customers.move.notPossible")
                    : undefined
            }
            onClick={() => move.mutate()}
            data-testid="button-confirm-move"
          >
            {t("customers.move.confirm")}
          </Button>
        </>
      }
    >
      <div className="mt-4 flex flex-col gap-4">
        <NotDone error={error} looked={looked} />
        <SegmentChoice category={to.category} group={to.group} onChange={setTo} />
        {!same &&
          !error &&
          (impact.data ? (
            <div className="grid gap-4 sm:grid-cols-2" data-testid="move-impact">
              <Things title={t("customers.move.gains")} names={impact.data.gains} tone="success" />
              <Things title={t("customers.move.loses")} names={impact.data.loses} tone="danger" />
            </div>
          ) : (
            <Skeleton className="h-20 w-full" />
          ))}
      </div>
    </Dialog>
  );
}

function Things({ title, names, tone }: { title: string; names: readonly string[]; tone: "success" | "danger" }) {
  const { t } = useTranslation();
  return (
    <section className="rounded-lg border border-border p-3">
      <h3 className="text-sm font-semibold">{title}</h3>
      {names.length === 0 ? (
        <p className="mt-1 text-base text-muted-foreground">{t("customers.move.nothing")}</p>
      ) : (
        <ul className="mt-1 flex flex-col gap-0.5 text-base">
          {names.map((name) => (
            <li key={name} className={tone === "success" ? "text-success" : "text-danger"}>
              {name}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
