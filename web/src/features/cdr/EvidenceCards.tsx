import { CircleCheck, CircleX } from "lucide-react";
import { useMemo } from "react";
import { Amount } from "@/components/Amount";
import { AppLink } from "@/components/AppLink";
import { columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import { When } from "@/components/When";
import type { Named } from "@/lib/api/contract";
import type { Attempt, Check, RouteChoice } from "@/lib/api/contractAdmin";
import { codeText, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Badge, type Tone } from "@/ui/Badge";
import { Card } from "@/ui/Card";

const dash = <span className="text-muted-foreground">–</span>;
/** A supplier and the trunk of it. */
function SupplierTrunk({ supplier, interconnect }: { supplier: Named; interconnect: Named }) {
  return (
    <span className="inline-flex flex-wrap gap-x-1.5">
      <AppLink to={paths.admin.carrier(supplier.id)}>{supplier.name}</AppLink>
      <span className="text-muted-foreground">{interconnect.name}</span>
    </span>
  );
}

const none = (text: string) => <p className="px-4 py-4 text-base text-muted-foreground">{text}</p>;

/** What the call had to pass before it was let through. */
export function ChecksCard({ checks }: { checks: readonly Check[] }) {
  const { t } = useTranslation();
  return (
    <Card title={t("cdr.checks.title")} note={t("cdr.checks.note")} flush testId="section-checks">
      {checks.length === 0 ? (
        none(t("cdr.checks.none"))
      ) : (
        <ol className="divide-y divide-border">
          {checks.map((check) => {
            const passed = check.outcome === "passed";
            const Icon = passed ? CircleCheck : CircleX;
            return (
              <li key={check.name} className="flex items-start gap-2.5 px-4 py-2">
                <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${passed ? "text-success" : "text-danger"}`} />
                <div className="min-w-0 flex-1">
                  <p className="text-base font-medium">{codeText("checkName", check.name)}</p>
                  {check.detail && <p className="text-sm wrap-break-word text-muted-foreground">{check.detail}</p>}
                </div>
                <Badge tone={passed ? "success" : "danger"}>{codeText("check", check.outcome)}</Badge>
              </li>
            );
          })}
        </ol>
      )}
    </Card>
  );
}

/** Which ways out there were, which were taken into the list, and why the others were not. */
export function RoutesCard({ routes }: { routes: readonly RouteChoice[] }) {
  const { t } = useTranslation();
  const columns = useMemo(() => {
    const column = columnsOf<RouteChoice>();
    return [
      column.accessor("rank", {
        header: t("cdr.routes.rank"),
        meta: { align: "right", phone: "hidden" },
        cell: ({ row }) => row.original.rank ?? dash,
      }),
      column.accessor("supplier", {
        header: t("cdr.routes.supplier"),
        meta: { phone: "title" },
        cell: ({ row }) => <SupplierTrunk supplier={row.original.supplier} interconnect={row.original.interconnect} />,
      }),
      column.accessor("chosen", {
        header: t("cdr.routes.outcome"),
        meta: { phone: "wide" },
        cell: ({ row }) => {
          const { chosen, reason, detail } = row.original;
          return (
            <span className="block">
              <span className="inline-flex items-center gap-2">
                <Badge tone={chosen ? "success" : "neutral"}>
                  {chosen ? t("cdr.routes.chosen") : t("cdr.routes.dropped")}
                </Badge>
                {reason && <span className="text-muted-foreground">{codeText("routeReason", reason)}</span>}
              </span>
              {detail && (
                <span
                  className="block max-w-96 pb-1 sm:min-w-56 text-sm whitespace-normal text-muted-foreground"
                  data-testid="text-route-detail"
                >
                  {reason === "no-rate" ? codeText("noRate", detail) : detail}
                </span>
              )}
            </span>
          );
        },
      }),
      column.accessor("code", {
        header: t("cdr.routes.code"),
        meta: { className: "tabular-nums" },
        cell: ({ row }) => row.original.code ?? dash,
      }),
      column.accessor("price", {
        header: t("cdr.routes.price"),
        meta: { align: "right" },
        cell: ({ row }) => <Amount money={row.original.price} kind="price" />,
      }),
      column.accessor("effectivePrice", {
        header: t("cdr.routes.effective"),
        meta: { align: "right" },
        cell: ({ row }) => <Amount money={row.original.effectivePrice} kind="price" />,
      }),
    ];
  }, [t]);
  return (
    <Card title={t("cdr.routes.title")} note={t("cdr.routes.note")} flush testId="section-routes">
      <DataTable
        label={t("cdr.routes.title")}
        kind="route"
        columns={columns}
        rows={routes}
        rowId={(row) => `${row.interconnect.id}-${row.code ?? ""}`}
        none={none(t("cdr.routes.none"))}
      />
    </Card>
  );
}

const OUTCOME: Record<string, Tone> = { answered: "success", failed: "warning", refused: "danger" };

/** Each supplier that was asked, in order. */
export function AttemptsCard({ attempts }: { attempts: readonly Attempt[] }) {
  const { t } = useTranslation();
  const columns = useMemo(() => {
    const column = columnsOf<Attempt>();
    return [
      column.accessor("position", { header: t("cdr.attempts.position"), meta: { align: "right", phone: "hidden" } }),
      column.accessor("supplier", {
        header: t("cdr.attempts.supplier"),
        meta: { phone: "title" },
        cell: ({ row }) => <SupplierTrunk supplier={row.original.supplier} interconnect={row.original.interconnect} />,
      }),
      column.accessor("sentTo", {
        header: t("cdr.attempts.sentTo"),
        cell: ({ row }) => <span className="font-mono text-sm">{row.original.sentTo || dash}</span>,
      }),
      column.accessor("outcome", {
        header: t("cdr.attempts.outcome"),
        meta: { phone: "aside" },
        cell: ({ row }) => (
          <Badge tone={OUTCOME[row.original.outcome] ?? "neutral"}>{codeText("outcome", row.original.outcome)}</Badge>
        ),
      }),
      column.accessor("sipCode", {
        header: t("cdr.attempts.sip"),
        meta: { align: "right" },
        cell: ({ row }) => row.original.sipCode ?? dash,
      }),
      column.accessor("q850", {
        header: t("cdr.attempts.q850"),
        meta: { align: "right" },
        cell: ({ row }) => row.original.q850 ?? dash,
      }),
      column.accessor("reason", {
        header: t("cdr.attempts.reason"),
        meta: { className: "max-w-72 truncate" },
        cell: ({ row }) => row.original.reason || dash,
      }),
      column.accessor("sentAt", {
        header: t("cdr.attempts.sent"),
        cell: ({ row }) => <When at={row.original.sentAt} style="milliseconds" />,
      }),
      column.accessor("ringingAt", {
        header: t("cdr.attempts.ringing"),
        cell: ({ row }) => <When at={row.original.ringingAt} style="milliseconds" />,
      }),
      column.accessor("answeredAt", {
        header: t("cdr.attempts.answered"),
        cell: ({ row }) => <When at={row.original.answeredAt} style="milliseconds" />,
      }),
      column.accessor("endedAt", {
        header: t("cdr.attempts.ended"),
        cell: ({ row }) => <When at={row.original.endedAt} style="milliseconds" />,
      }),
    ];
  }, [t]);
  return (
    <Card title={t("cdr.attempts.title")} flush testId="section-attempts">
      <DataTable
        label={t("cdr.attempts.title")}
        kind="attempt"
        columns={columns}
        rows={attempts}
        rowId={(row) => String(row.position)}
        none={none(t("cdr.attempts.none"))}
      />
    </Card>
  );
}
