import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { type Fact, Facts } from "@/components/Facts";
import { PageHeader } from "@/components/PageHeader";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { DataTable } from "@/components/table/DataTable";
import { WholeTableFooter } from "@/components/table/DataTableFooter";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { When } from "@/components/When";
import type { SignallingAddresses } from "@/lib/api/contractAdmin";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { signallingQuery } from "./queries";

type Address = SignallingAddresses["addresses"][number];
type Socket = NonNullable<Address["sockets"]>[number];
type Row = { id: string; address: Address; socket: Socket | null };

/** One row per socket; one per address where its sockets are not told. */
const rowsOf = ({ addresses }: SignallingAddresses): Row[] =>
  addresses.flatMap<Row>((address) =>
    address.sockets?.length
      ? address.sockets.map((socket) => ({ id: `${address.name} ${socket.transport}`, address, socket }))
      : [{ id: address.name, address, socket: null }],
  );

/** Where the switch takes and places calls, with what goes through it. */
export function SignallingPage() {
  const { t } = useTranslation();
  const view = useTableView();
  const told = useQuery(signallingQuery);
  const columns = useMemo(() => signallingColumns(t), [t]);
  const rows = useMemo(() => told.data && rowsOf(told.data), [told.data]);
  const tls = told.data?.tls;
  const facts: Fact[] = tls
    ? [
        { label: t("switching.signalling.certificate"), value: tls.certificate },
        { label: t("switching.signalling.expires"), value: <When at={tls.expires} style="full" /> },
        { label: t("switching.signalling.established"), value: formatCount(tls.established) },
        {
          label: t("switching.signalling.failed"),
          hint: t("switching.signalling.failedHint"),
          value: formatCount(tls.failed),
        },
      ]
    : [];
  return (
    <>
      <PageHeader title={t("shell.nav.signalling")} lead={t("switching.signalling.lead")} />
      <Card flush>
        <DataTable
          label={t("shell.nav.signalling")}
          kind="signalling-address"
          columns={columns}
          view={view}
          rows={rows}
          rowId={(row) => row.id}
          loading={told}
          none={<NoneYet title={t("switching.signalling.none")} />}
          footer={
            rows && (
              <WholeTableFooter
                shown={rows.length}
                total={rows.length}
                tools={<TableTools view={view} columns={columns} query={told} page="signalling" />}
              />
            )
          }
        />
      </Card>
      {tls && (
        <Card title="TLS" note={t("switching.signalling.tlsNote")} className="mt-4" testId="card-tls">
          <Facts facts={facts} columns={2} />
        </Card>
      )}
    </>
  );
}

function signallingColumns(t: TFunction): Columns<Row> {
  const column = columnsOf<Row>();
  const count = (id: "received" | "sent" | "connections") =>
    column.accessor((row) => row.socket?.[id], {
      id,
      header: t(`switching.signalling.column.${id}`),
      meta: { align: "right" },
      cell: ({ row }) => (
        <span className="tabular-nums">{row.original.socket ? formatCount(row.original.socket[id]) : "–"}</span>
      ),
    });
  return [
    column.accessor((row) => row.address.name, {
      id: "name",
      header: t("switching.signalling.column.name"),
      meta: { phone: "title", sort: "text" },
    }),
    column.accessor((row) => row.address.address, {
      id: "address",
      header: t("switching.signalling.column.address"),
      cell: ({ row: { original } }) => (
        <span className="font-mono text-sm">
          {original.socket
            ? `${original.address.address}:${original.socket.port} ${original.socket.transport}`
            : original.address.address}
        </span>
      ),
    }),
    column.accessor((row) => row.address.advertised, {
      id: "advertised",
      header: t("switching.signalling.column.advertised"),
      cell: ({ row }) => <span className="font-mono text-sm">{row.original.address.advertised}</span>,
    }),
    count("received"),
    count("sent"),
    count("connections"),
    column.accessor((row) => row.address.callsNow, {
      id: "callsNow",
      header: t("switching.signalling.column.callsNow"),
      meta: { align: "right" },
      cell: ({ row: { original } }) => (
        <span className="tabular-nums">
          {original.address.callsNow === null ? "–" : formatCount(original.address.callsNow)}
        </span>
      ),
    }),
  ];
}
