import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { type Columns, columnsOf } from "@/components/table/columns";
import { When } from "@/components/When";
import type { OpenSession, SignInEvent } from "@/lib/api/contractIdentity";
import { codeText } from "@/lib/i18n";
import { Badge } from "@/ui/Badge";

/** Open sessions; `action` where one may end them. */
export function sessionColumns(t: TFunction, action?: (row: OpenSession) => ReactNode): Columns<OpenSession> {
  const column = columnsOf<OpenSession>();
  return [
    column.accessor("device", {
      header: t("people.session.device"),
      meta: { sort: "text", phone: "title", className: "max-w-80 truncate" },
      cell: ({ row: { original } }) => (
        <span className="inline-flex items-center gap-2" title={original.device}>
          <span className="truncate">{original.device || "–"}</span>
          {original.current && <Badge tone="success">{t("people.session.current")}</Badge>}
        </span>
      ),
    }),
    column.accessor("address", { header: t("people.session.address"), meta: { sort: "text", className: "font-mono" } }),
    column.accessor("createdAt", {
      header: t("people.session.since"),
      meta: { sort: "text" },
      cell: ({ row }) => <When at={row.original.createdAt} />,
    }),
    column.accessor("lastSeenAt", {
      header: t("people.session.seen"),
      meta: { sort: "text" },
      cell: ({ row }) => <When at={row.original.lastSeenAt} />,
    }),
    column.accessor("expiresAt", {
      header: t("people.session.until"),
      meta: { sort: "text" },
      cell: ({ row }) => <When at={row.original.expiresAt} />,
    }),
    ...(action
      ? [
          column.display({
            id: "action",
            header: t("people.session.action"),
            meta: { align: "right", phoneSkip: (row: OpenSession) => row.current },
            cell: ({ row }) => action(row.original),
          }),
        ]
      : []),
  ];
}

export function signInColumns(t: TFunction): Columns<SignInEvent> {
  const column = columnsOf<SignInEvent>();
  return [
    column.accessor("at", {
      header: t("people.signIn.at"),
      meta: { sort: "server", phone: "title" },
      cell: ({ row }) => <When at={row.original.at} />,
    }),
    column.accessor("outcome", {
      header: t("people.signIn.outcome"),
      meta: { sort: "server", phone: "aside" },
      cell: ({ row: { original } }) => (
        <Badge tone={original.outcome === "signed-in" ? "success" : "warning"}>
          {codeText("signInOutcome", original.outcome)}
        </Badge>
      ),
    }),
    column.accessor("method", {
      header: t("people.signIn.method"),
      meta: { sort: "server" },
      cell: ({ row }) => codeText("signInMethod", row.original.method),
    }),
    column.accessor("address", {
      header: t("people.session.address"),
      meta: { sort: "server", className: "font-mono" },
    }),
    column.accessor("device", { header: t("people.session.device"), meta: { className: "max-w-80 truncate" } }),
  ];
}
