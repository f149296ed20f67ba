import type { TFunction } from "i18next";
import { MoreHorizontal } from "lucide-react";
import { type Columns, columnsOf } from "@/components/table/columns";
import { When } from "@/components/When";
import type { TeamMember } from "@/lib/api/contractIdentity";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Menu, MenuItem, MenuRule } from "@/ui/Menu";
import { PersonState } from "./personParts";

export type TeamAction = "roles" | "resend" | "suspend" | "reactivate" | "remove";

type Doing = {
  /** Why nothing may be changed about this colleague. */
  refusalFor: (member: TeamMember) => string | undefined;
  /** Id of who looks. */
  self: string | undefined;
  onDo: (what: TeamAction, member: TeamMember) => void;
};

export function teamColumns(t: TFunction, { refusalFor, self, onDo }: Doing): Columns<TeamMember> {
  const column = columnsOf<TeamMember>();
  return [
    column.accessor("displayName", {
      header: t("people.list.name"),
      meta: { sort: "server", phone: "title", className: "font-medium" },
      cell: ({ row: { original } }) => (
        <span className="inline-flex items-center gap-2">
          {original.displayName}
          {original.id === self && <Badge tone="outline">{t("people.team.you")}</Badge>}
        </span>
      ),
    }),
    column.accessor("email", {
      header: t("people.list.email"),
      meta: { copy: ({ email }) => email, sort: "server", phone: "wide" },
    }),
    column.accessor((member) => member.roles.map(({ name }) => name).join(", "), {
      id: "roles",
      header: t("people.list.roles"),
      meta: { className: "max-w-56 truncate" },
    }),
    column.accessor("state", {
      header: t("people.list.state"),
      meta: { sort: "server", phone: "aside" },
      cell: ({ row }) => <PersonState person={row.original} />,
    }),
    column.accessor("authenticator", {
      header: t("people.list.secondFactor"),
      cell: ({ row }) =>
        row.original.authenticator ? (
          t("people.list.authenticator")
        ) : (
          <span className="text-muted-foreground">{t("people.list.noFactor")}</span>
        ),
    }),
    column.accessor("lastSignInAt", {
      header: t("people.list.lastSignIn"),
      meta: { sort: "server" },
      cell: ({ row }) => <When at={row.original.lastSignInAt} />,
    }),
    column.display({
      id: "actions",
      header: "",
      meta: { align: "right", pin: "right", phoneLabel: t("people.team.actions") },
      cell: ({ row: { original } }) => {
        const refusal = refusalFor(original);
        const own = original.id === self ? t("people.team.notYourself") : undefined;
        const item = (what: TeamAction, label: string, reason?: string) => (
          <MenuItem
            reason={refusal ?? reason}
            onSelect={() => onDo(what, original)}
            testId={`button-${what}-${original.id}`}
          >
            {label}
          </MenuItem>
        );
        return (
          <Menu
            trigger={
              <Button
                look="quiet"
                size="iconTiny"
                aria-label={t("people.team.more", { name: original.displayName })}
                data-testid={`button-more-${original.id}`}
              >
                <MoreHorizontal aria-hidden />
              </Button>
            }
          >
            {item("roles", t("people.team.roles"))}
            {original.state === "invited" && item("resend", t("people.person.resend"))}
            {original.state === "suspended"
              ? item("reactivate", t("people.person.reactivate"))
              : item("suspend", t("people.person.suspend"), own)}
            <MenuRule />
            {item("remove", t("people.team.remove"), own)}
          </Menu>
        );
      },
    }),
  ];
}
