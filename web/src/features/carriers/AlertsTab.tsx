import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { Pencil, Trash2 } from "lucide-react";
import { useMemo, useState } from "react";
import { Amount } from "@/components/Amount";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { ConfirmDelete } from "@/components/ConfirmDelete";
import { useRefusal } from "@/components/rights";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { useTableView } from "@/components/table/tableView";
import { WholeTable } from "@/components/table/WholeTable";
import { When } from "@/components/When";
import type { Carrier, CreditAlert } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { AlertDialog } from "./AlertDialog";
import { alertsQuery, removeAlert } from "./queries";

/** Who is told when a balance, an exposure or spend reaches a threshold; several make a staircase. */
export function AlertsTab({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const refusal = useRefusal("carriers.credit.change");
  const alerts = useQuery(alertsQuery(carrier.id));
  const [editing, setEditing] = useState<CreditAlert | "new" | null>(null);
  const [removing, setRemoving] = useState<CreditAlert | null>(null);
  const columns = useMemo(() => alertColumns(t, refusal === undefined, setEditing, setRemoving), [t, refusal]);
  const view = useTableView({ name: "alerts" });
  const refresh = () => queries.invalidateQueries({ queryKey: alertsQuery(carrier.id).queryKey });
  const create: Begin = {
    label: t("carriers.alert.add"),
    reason: refusal,
    onClick: () => setEditing("new"),
    testId: "button-add-alert",
  };
  return (
    <Card
      title={t("carriers.tab.alerts")}
      note={t("carriers.alert.note")}
      aside={<BeginButton begin={create} look="outline" size="small" />}
      flush
    >
      <WholeTable
        label={t("carriers.tab.alerts")}
        kind="alert"
        columns={columns}
        view={view}
        list={alerts}
        rows={alerts.data?.items}
        selection={{ nameOf: ({ kind, currency }) => `${t(`carriers.alert.kinds.${kind}`)}, ${currency}` }}
        exported={{ list: "/api/admin/carriers/{id}/alerts", query: { id: carrier.id } }}
        none={<NoneYet title={t("carriers.alert.none")} hint={t("carriers.alert.noneHint")} begin={create} />}
      />
      {editing && (
        <AlertDialog
          carrier={carrier}
          alert={editing === "new" ? null : editing}
          onSaved={refresh}
          onClose={() => setEditing(null)}
        />
      )}
      {removing && (
        <ConfirmDelete
          title={t("carriers.alert.remove")}
          text={t("carriers.alert.removeText")}
          run={() => removeAlert(carrier.id, removing.id)}
          onDeleted={() => {
            showToast("success", t("carriers.alert.removed"));
            return refresh();
          }}
          onClose={() => setRemoving(null)}
        />
      )}
    </Card>
  );
}

function alertColumns(
  t: TFunction,
  may: boolean,
  onEdit: (alert: CreditAlert) => void,
  onRemove: (alert: CreditAlert) => void,
): Columns<CreditAlert> {
  const column = columnsOf<CreditAlert>();
  return [
    column.accessor("kind", {
      header: t("carriers.alert.kind"),
      meta: { sort: "text", phone: "title", className: "font-medium" },
      cell: ({ row }) => t(`carriers.alert.kinds.${row.original.kind}`),
    }),
    column.accessor("currency", { header: t("carriers.money.currency"), meta: { sort: "text" } }),
    column.accessor("threshold", {
      header: t("carriers.alert.threshold"),
      meta: { align: "right" },
      cell: ({ row: { original } }) =>
        original.measure === "percent" ? (
          t("carriers.alert.ofLimit", { percent: original.threshold })
        ) : (
          <Amount money={{ amount: original.threshold, currency: original.currency }} kind="balance" bare />
        ),
    }),
    column.accessor("state", {
      header: t("carriers.alert.state"),
      meta: { sort: "text", phone: "aside" },
      cell: ({ row: { original } }) => (
        <span className="inline-flex flex-wrap items-center gap-x-2">
          <Badge tone={TONES[original.state]}>{t(`carriers.alert.states.${original.state}`)}</Badge>
          {original.state !== "armed" && (
            <span className="text-sm text-muted-foreground">
              {t("carriers.alert.letters", { count: original.letters, most: original.mostLetters })}
            </span>
          )}
        </span>
      ),
    }),
    column.accessor("since", {
      header: t("carriers.alert.since"),
      meta: { sort: "text" },
      cell: ({ row }) => <When at={row.original.since} />,
    }),
    column.accessor((row) => row.recipients.map((one) => said(t, one)).join(", "), {
      id: "recipients",
      header: t("carriers.alert.recipients"),
      meta: { className: "max-w-96 truncate" },
    }),
    column.display({
      id: "actions",
      header: t("carriers.actions"),
      meta: { align: "right" },
      cell: ({ row: { original } }) =>
        may && (
          <span className="inline-flex gap-1">
            <Button
              look="quiet"
              size="iconSmall"
              aria-label={t("carriers.alert.edit")}
              onClick={() => onEdit(original)}
              data-testid={`button-edit-alert-${original.id}`}
            >
              <Pencil aria-hidden />
            </Button>
            <Button
              look="quiet"
              size="iconSmall"
              aria-label={t("carriers.alert.remove")}
              onClick={() => onRemove(original)}
              data-testid={`button-remove-alert-${original.id}`}
            >
              <Trash2 aria-hidden />
            </Button>
          </span>
        ),
    }),
  ];
}

const TONES = { armed: "success", triggered: "danger", restricted: "warning" } as const;

/** Who is told and how; of whoever is not told any more, why. */
function said(t: TFunction, { name, address, sendAs, told }: CreditAlert["recipients"][number]): string {
  const who = name === "" ? address : name;
  const notes = [
    ...(sendAs === "to" ? [] : [t(`carriers.alert.sendAsOf.${sendAs}`)]),
    ...(told === "told" ? [] : [t(`carriers.alert.told.${told}`)]),
  ];
  return notes.length > 0 ? `${who} (${notes.join(", ")})` : who;
}
