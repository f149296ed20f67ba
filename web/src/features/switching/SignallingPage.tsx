import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { type Fact, Facts } from "@/components/Facts";
import { PageHeader } from "@/components/PageHeader";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { WholeTable } from "@/components/table/WholeTable";
import { When } from "@/components/When";
import type { SignallingAddresses } from "@/lib/api/contractAdmin";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { signallingQuery } from "./queries";

type Address = SignallingAddresses["addresses"][number];
/** Where the switch takes and places calls, with what goes through it. */
export function SignallingPage() {
  const { t } = useTranslation();
  const told = useQuery(signallingQuery);
  const rows = told.data?.addresses;
  // what goes through them is everybody's calls, and told to whoever runs the platform
  const traffic = !rows || rows.some(({ callsNow }) => callsNow !== null);
  const columns = useMemo(() => signallingColumns(t, traffic), [t, traffic]);
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
      <PageHeader
        title={t("shell.nav.signalling")}
        lead={t(traffic ? "switching.signalling.lead" : "switching.signalling.leadAddresses")}
      />
      <Card flush>
        <WholeTable
          label={t("shell.nav.signalling")}
          kind="signalling-address"
          columns={columns}
          rows={rows}
          rowId={(row) => row.name}
          list={told}
          none={<NoneYet title={t("switching.signalling.none")} hint={t("switching.signalling.noneHint")} />}
          page="signalling"
          exported={{ list: "/api/admin/signalling-addresses" }}
        />
      </Card>
      {tls && (
        <Card title="TLS" note={t("switching.signalling.tlsNote")} className="mt-4" testId="card-tls">
          <Facts facts={facts} columns={2} />
        </Card>
      )}
      {told.data?.relay && <RelayCard relay={told.data.relay} />}
    </>
  );
}

/** Media that goes through the platform: what is in use, and what became of packets. */
function RelayCard({ relay }: { relay: NonNullable<SignallingAddresses["relay"]> }) {
  const { t } = useTranslation();
  const count = (
    name: "calls" | "relayed" | "converted" | "wrongSource" | "unsent" | "notAgreed" | "stray" | "noPorts",
  ) => ({
    label: t(`switching.relay.${name}`),
    hint: t(`switching.relay.hint.${name}`),
    value: <span className="tabular-nums">{formatCount(relay[name])}</span>,
    testId: `relay-${name}`,
  });
  const facts: Fact[] = [
    count("calls"),
    {
      label: t("switching.relay.ports"),
      hint: t("switching.relay.hint.ports", { first: String(relay.firstPort), last: String(relay.lastPort) }),
      value: (
        <span className="tabular-nums">
          {t("switching.relay.portsOf", { used: formatCount(relay.portPairsInUse), all: formatCount(relay.portPairs) })}
        </span>
      ),
    },
    {
      label: t("switching.relay.rate"),
      hint: t("switching.relay.hint.rate"),
      value:
        relay.packetsPerSecond === null ? null : (
          <span className="tabular-nums">{formatCount(Math.round(relay.packetsPerSecond))}</span>
        ),
    },
    count("relayed"),
    count("converted"),
    count("wrongSource"),
    count("unsent"),
    count("notAgreed"),
    count("stray"),
    count("noPorts"),
  ];
  return (
    <Card title={t("switching.relay.title")} note={t("switching.relay.note")} className="mt-4" testId="card-relay">
      <Facts facts={facts} columns={2} />
    </Card>
  );
}

/** The sockets of an address stand under each other, one line in each column; without any, the address alone. */
function signallingColumns(t: TFunction, traffic: boolean): Columns<Address> {
  const column = columnsOf<Address>();
  const count = (id: "received" | "sent" | "connections") =>
    column.display({
      id,
      header: t(`switching.signalling.column.${id}`),
      meta: { align: "right" },
      cell: ({ row }) =>
        row.original.sockets.length
          ? row.original.sockets.map((socket) => (
              <span key={socket.transport} className="block leading-6 tabular-nums">
                {socket[id] === null ? "–" : formatCount(socket[id])}
              </span>
            ))
          : "–",
    });
  const through = [
    count("received"),
    count("sent"),
    count("connections"),
    column.accessor("callsNow", {
      header: t("switching.signalling.column.callsNow"),
      meta: { align: "right", sort: "number" },
      cell: ({ row: { original } }) => (original.callsNow === null ? "–" : formatCount(original.callsNow)),
    }),
  ];
  const sockets = (address: string, { sockets }: Address) =>
    sockets.length ? (
      sockets.map(({ transport, port }) => (
        <span key={transport} className="block font-mono text-sm leading-6">
          {`${address}:${port} ${transport}`}
        </span>
      ))
    ) : (
      <span className="font-mono text-sm">{address}</span>
    );
  const listening = column.accessor((row) => row.address ?? row.advertised, {
    id: "address",
    header: t("switching.signalling.column.address"),
    meta: { sort: "text", phone: "wide", copy: ({ address }) => address ?? "" },
    cell: ({ row: { original } }) => sockets(original.address ?? original.advertised, original),
  });
  const told = column.accessor("advertised", {
    header: t("switching.signalling.column.advertised"),
    meta: { copy: ({ advertised }) => advertised },
    cell: ({ row }) => <span className="font-mono text-sm">{row.original.advertised}</span>,
  });
  // where it listens is of the operator's network; neighbours of the others need what they are told
  const reached = column.accessor("advertised", {
    header: t("switching.signalling.column.advertised"),
    meta: { sort: "text", phone: "wide", copy: ({ advertised }) => advertised },
    cell: ({ row: { original } }) => sockets(original.advertised, original),
  });
  return [
    column.accessor("name", {
      header: t("switching.signalling.column.name"),
      meta: { phone: "title", sort: "text" },
    }),
    ...(traffic ? [listening, told, ...through] : [reached]),
  ];
}
