import { useQuery } from "@tanstack/react-query";
import { LoadFailed } from "@/components/states";
import type { BalanceRow } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { Dialog } from "@/ui/Dialog";
import { Skeleton } from "@/ui/Skeleton";
import { AdjustDialog } from "./AdjustDialog";
import { carrierQuery } from "./queries";

/** Adjusts the balance of a row of the list: a net one is of both sides, so that the side is asked. */
export function AdjustOfRow({ row, onClose }: { row: BalanceRow; onClose: () => void }) {
  const { t } = useTranslation();
  // What the balance will be is counted from what it is now, not from what was once looked at.
  const carrier = useQuery({ ...carrierQuery(row.carrier.id), staleTime: 0 });
  if (carrier.data && carrier.isFetchedAfterMount) {
    const side = row.account === "net" ? null : row.account;
    return <AdjustDialog carrier={carrier.data} begin={{ side, currency: row.currency }} onClose={onClose} />;
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("carriers.money.adjustTitle", { name: row.carrier.name })}
      closeLabel={t("common.close")}
    >
      {carrier.error ? (
        <LoadFailed error={carrier.error} onRetry={() => carrier.refetch()} />
      ) : (
        <Skeleton className="mt-4 h-40 w-full" />
      )}
    </Dialog>
  );
}
