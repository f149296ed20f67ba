import { useQuery } from "@tanstack/react-query";
import { RefreshCw, Scale, TriangleAlert } from "lucide-react";
import { LoadFailed } from "@/components/states";
import type { Proof } from "@/lib/api/contractAdmin";
import { formatDecimal } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Skeleton } from "@/ui/Skeleton";
import { proofQuery } from "./queries";

/** That the books balance, shown and not claimed: both sums, per currency, computed when asked. */
export function ProofCard() {
  const { t } = useTranslation();
  const proof = useQuery(proofQuery);
  return (
    <Card
      title={t("ledger.proof.title")}
      note={t("ledger.proof.note")}
      testId="section-proof"
      aside={
        <Button size="small" busy={proof.isFetching} onClick={() => proof.refetch()} data-testid="button-prove">
          {!proof.isFetching && <RefreshCw aria-hidden />}
          {t("ledger.proof.again")}
        </Button>
      }
    >
      {proof.data ? (
        proof.data.items.length === 0 ? (
          <p className="text-base text-muted-foreground">{t("ledger.proof.none")}</p>
        ) : (
          <ul className="grid gap-3 md:grid-cols-2 2xl:grid-cols-3">
            {proof.data.items.map((item) => (
              <ProofItem key={item.currency} proof={item} />
            ))}
          </ul>
        )
      ) : proof.error ? (
        <LoadFailed error={proof.error} onRetry={() => proof.refetch()} />
      ) : (
        <Skeleton className="h-20 w-full" />
      )}
    </Card>
  );
}

function ProofItem({ proof }: { proof: Proof }) {
  const { t } = useTranslation();
  const Icon = proof.balanced ? Scale : TriangleAlert;
  return (
    <li data-testid={`proof-${proof.currency}`} className="rounded-md border border-border px-3 py-2">
      <p className="mb-1 flex items-center justify-between gap-2">
        <span className="text-base font-semibold">{proof.currency}</span>
        <Badge tone={proof.balanced ? "success" : "danger"}>
          <Icon aria-hidden />
          {proof.balanced ? t("ledger.proof.balanced") : t("ledger.proof.notBalanced")}
        </Badge>
      </p>
      <dl className="text-sm">
        {(["debits", "credits"] as const).map((name) => (
          <div key={name} className="flex justify-between gap-4">
            <dt className="text-muted-foreground">{t(`ledger.proof.${name}`)}</dt>
            <dd className="font-mono tabular-nums" title={proof[name]}>
              {formatDecimal(proof[name], 6)}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
