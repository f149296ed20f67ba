import type { TFunction } from "i18next";
import { Amount } from "@/components/Amount";
import { AppLink } from "@/components/AppLink";
import { SimulatedBadge } from "@/components/SimulatedBadge";
import { type Columns, columnsOf } from "@/components/table/columns";
import type { CarrierKind, CarrierRow } from "@/lib/api/contractAdmin";
import { formatCount } from "@/lib/format";
import { codeText } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Badge, type Tone } from "@/ui/Badge";
import { type DotTone, StatusDot } from "@/ui/StatusDot";
import { RemainingBadge } from "./RemainingBadge";
import { reckoned } from "./sides";

const KIND: Record<CarrierKind, Tone> = { customer: "info", supplier: "success", bilateral: "neutral" };
const STATUS: Record<string, DotTone> = {
  "pending-kyc": "away",
  testing: "away",
  active: "online",
  suspended: "busy",
  closing: "away",
};

export function KindBadge({ kind }: { kind: CarrierKind }) {
  return <Badge tone={KIND[kind]}>{codeText("kind", kind)}</Badge>;
}

/** Where a carrier stands and, of a suspended one, why. */
export function CarrierStatus({ status, suspendedFor }: { status: string; suspendedFor?: string | null }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <StatusDot tone={STATUS[status] ?? "offline"} />
      {codeText("status", status)}
      {suspendedFor && ` (${codeText("suspensionCause", suspendedFor)})`}
    </span>
  );
}

const dash = <span className="text-muted-foreground">–</span>;

/** Shown when somebody asks for them: what the table shows has room beside both menus. */
export const LATER = ["code"];

/** Currencies of amounts that were to be shown in `display` and could not be. */
export const withoutRate = (rows: readonly CarrierRow[], display: string): string[] =>
  [...new Set(rows.map(({ shownIn }) => shownIn))].filter((code) => code !== display).sort();

/** Both sides of every carrier beside each other, under a head of two rows. */
export function carrierColumns(t: TFunction, display?: string): Columns<CarrierRow> {
  const column = columnsOf<CarrierRow>();
  const side = (name: "customer" | "supplier") =>
    column.group({
      id: name,
      header: t(`carriers.column.${name}`),
      columns: column.columns([
        column.accessor((row) => row[name]?.creditType, {
          id: `${name}-credit`,
          header: t("carriers.column.creditType"),
          meta: { phone: "hidden" },
          cell: ({ row }) => {
            const type = row.original[name]?.creditType;
            return type ? codeText("credit", type) : dash;
          },
        }),
        column.accessor((row) => row[name]?.balance, {
          id: `${name}-balance`,
          header: t("carriers.column.balance"),
          meta: {
            align: "right",
            sort: "server",
            phoneLabel: t(`carriers.column.${name}Balance`),
            phoneSkip: (row: CarrierRow) => row[name] === null,
          },
          cell: ({ row }) => (
            <Amount
              money={row.original[name]?.balance}
              kind="balance"
              beside={row.original[name] ? reckoned(row.original[name]) : undefined}
              bare
            />
          ),
        }),
        column.accessor((row) => row[name]?.remaining, {
          id: `${name}-remaining`,
          header: t("carriers.column.remaining"),
          meta: {
            align: "right",
            ...(name === "customer" && { sort: "server" }),
            phoneLabel: t(`carriers.column.${name}Remaining`),
            phoneSkip: (row: CarrierRow) => row[name] === null,
          },
          cell: ({ row }) => {
            const one = row.original[name];
            return one ? <RemainingBadge side={one} bare /> : dash;
          },
        }),
      ]),
    });

  return [
    column.group({
      id: "who",
      header: "",
      columns: column.columns([
        column.accessor("name", {
          header: t("carriers.column.carrier"),
          meta: { phone: "title", pin: "left", sort: "server" },
          cell: ({ row }) => (
            <span className="inline-flex items-center gap-x-1.5 max-md:flex-wrap">
              <AppLink
                to={paths.admin.carrier(row.original.id)}
                title={row.original.name}
                className="max-w-56 truncate font-medium max-md:max-w-none max-md:wrap-anywhere max-md:whitespace-normal"
              >
                {row.original.name}
              </AppLink>
              {row.original.simulated && <SimulatedBadge short />}
            </span>
          ),
        }),
      ]),
    }),
    column.group({
      id: "what",
      header: "",
      columns: column.columns([
        column.accessor("code", {
          header: t("carriers.field.code"),
          meta: { copy: ({ code }: CarrierRow) => code },
          cell: ({ row }) => <span className="font-mono text-xs text-muted-foreground">{row.original.code}</span>,
        }),
        column.accessor("kind", {
          header: t("carriers.column.kind"),
          meta: { phone: "aside", sort: "server" },
          cell: ({ row }) => <KindBadge kind={row.original.kind} />,
        }),
        column.accessor("status", {
          header: t("carriers.column.status"),
          meta: { sort: "server" },
          cell: ({ row }) => <CarrierStatus status={row.original.status} suspendedFor={row.original.suspendedFor} />,
        }),
        column.accessor((row) => row.shownIn, {
          id: "currency",
          header: t("carriers.detail.currency"),
          cell: ({ row: { original } }) => (
            <span title={original.currencies.join(", ")}>
              {original.shownIn}
              {display && original.shownIn !== display && (
                <span className="text-warning" title={t("carriers.withoutRate", { currency: display })}>
                  {" *"}
                </span>
              )}
              {original.currencies.length > 1 && (
                <span className="ml-1 text-xs text-muted-foreground">+{original.currencies.length - 1}</span>
              )}
            </span>
          ),
        }),
      ]),
    }),
    side("customer"),
    side("supplier"),
    column.group({
      id: "bilateral",
      header: t("carriers.column.bilateral"),
      columns: column.columns([
        column.accessor((row) => row.net?.balance, {
          id: "net-balance",
          header: t("carriers.column.balance"),
          meta: {
            align: "right",
            sort: "server",
            phoneLabel: t("carriers.column.netBalance"),
            phoneSkip: (row: CarrierRow) => row.net === null,
          },
          cell: ({ row }) => (
            <Amount
              money={row.original.net?.balance}
              kind="balance"
              beside={row.original.net ? reckoned(row.original.net) : undefined}
              bare
            />
          ),
        }),
        column.accessor((row) => row.net?.remaining, {
          id: "net-remaining",
          header: t("carriers.column.remaining"),
          meta: {
            align: "right",
            sort: "server",
            phoneLabel: t("carriers.column.netRemaining"),
            phoneSkip: (row: CarrierRow) => row.net === null,
          },
          cell: ({ row }) => (row.original.net ? <RemainingBadge side={row.original.net} bare /> : dash),
        }),
      ]),
    }),
    column.group({
      id: "more",
      header: "",
      columns: column.columns([
        column.accessor("interconnects", {
          header: t("carriers.column.interconnects"),
          meta: { align: "right", sort: "server" },
          cell: ({ row }) => formatCount(row.original.interconnects),
        }),
        column.accessor("accountManager", {
          header: t("carriers.column.accountManager"),
          meta: { sort: "server" },
          cell: ({ row }) => row.original.accountManager?.name ?? dash,
        }),
      ]),
    }),
  ];
}
