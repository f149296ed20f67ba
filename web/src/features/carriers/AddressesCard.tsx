import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useRefusal } from "@/components/rights";
import { NoneYet, useErrorText } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { useTableView } from "@/components/table/tableView";
import { WholeTable } from "@/components/table/WholeTable";
import { When } from "@/components/When";
import type { AddressStatus, Interconnect } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { StatusDot } from "@/ui/StatusDot";
import { checkAddresses, putAddressesBack, statusQuery } from "./queries";
import { Reachable, useWhy } from "./Reachable";
import { refreshCarriers } from "./refresh";

/** What is known of a supplier's addresses now, and what can be done about it by hand. */
export function AddressesCard({ one }: { one: Interconnect }) {
  const { t } = useTranslation();
  const why = useWhy();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const refusal = useRefusal("carriers.interconnect.change");
  const status = useQuery(statusQuery(one.id));
  const columns = useMemo(() => addressColumns(t, why), [t, why]);
  const onError = (error: unknown) => showToast("danger", errorText(error));
  const check = useMutation({
    mutationFn: () => checkAddresses(one.id, newKey()),
    onSuccess: ({ changed }) => showToast("success", t("carriers.egress.checking", { count: changed })),
    onError,
  });
  const back = useMutation({
    mutationFn: () => putAddressesBack(one.id, newKey()),
    onSuccess: ({ changed }) => {
      showToast("success", t("carriers.egress.back", { count: changed }));
      return Promise.all([queries.invalidateQueries(statusQuery(one.id)), refreshCarriers(queries)]);
    },
    onError,
  });
  const rows = status.data?.addresses;
  const view = useTableView({ name: "addresses" });
  const noneOut = rows?.every(({ state }) => state !== "out") ? t("carriers.egress.nothingOut") : undefined;
  return (
    <Card
      title={t("carriers.egress.status")}
      note={status.data?.status ? <Reachable status={status.data.status} /> : t("carriers.egress.statusNote")}
      aside={
        <span className="flex flex-wrap gap-2">
          <Button
            size="small"
            reason={refusal}
            busy={check.isPending}
            onClick={() => check.mutate()}
            data-testid="button-check"
          >
            {t("carriers.egress.check")}
          </Button>
          <Button
            size="small"
            reason={refusal ?? noneOut}
            busy={back.isPending}
            onClick={() => back.mutate()}
            data-testid="button-put-back"
          >
            {t("carriers.egress.putBack")}
          </Button>
        </span>
      }
      flush
      testId="card-addresses"
    >
      <WholeTable
        label={t("carriers.egress.status")}
        kind="address"
        columns={columns}
        view={view}
        rows={rows}
        rowId={(row) => row.address}
        list={status}
        none={<NoneYet title={t("carriers.egress.noAddresses")} hint={t("carriers.egress.noAddressesHint")} />}
        withoutTools
        exported={{ list: "/api/admin/interconnects/{id}/status", query: { id: one.id } }}
      />
    </Card>
  );
}

const TONES = { reachable: "online", unknown: "offline", out: "busy" } as const;

function addressColumns(t: TFunction, why: ReturnType<typeof useWhy>): Columns<AddressStatus> {
  const column = columnsOf<AddressStatus>();
  return [
    column.accessor("address", {
      header: t("carriers.egress.address"),
      meta: { sort: "text", phone: "title" },
      cell: ({ row: { original } }) => (
        <span className="font-mono text-sm">
          {original.address}
          {original.fallback && (
            <span className="ml-2 font-sans text-muted-foreground">{t("carriers.egress.fallback")}</span>
          )}
        </span>
      ),
    }),
    column.accessor("state", {
      header: t("carriers.egress.status"),
      meta: { sort: "text", phone: "aside" },
      cell: ({ row: { original } }) => (
        <span className="inline-flex items-center gap-1.5">
          <StatusDot tone={original.enabled ? TONES[original.state] : "offline"} />
          {t(`carriers.egress.states.${original.enabled ? original.state : "off"}`)}
        </span>
      ),
    }),
    column.accessor("since", {
      header: t("carriers.egress.since"),
      meta: { sort: "text" },
      cell: ({ row }) => <When at={row.original.since} />,
    }),
    column.accessor((row) => why(row), { id: "why", header: t("carriers.egress.why"), meta: { sort: "text" } }),
    column.accessor("checkedAt", {
      header: t("carriers.egress.checked"),
      meta: { sort: "text" },
      cell: ({ row: { original } }) => (
        <span className="inline-flex flex-wrap gap-x-2">
          <When at={original.checkedAt} />
          {original.checked}
        </span>
      ),
    }),
  ];
}
