import type { TFunction } from "i18next";
import { type Columns, columnsOf } from "@/components/table/columns";
import { When } from "@/components/When";
import type { ApiKey } from "@/lib/api/contractIdentity";
import { formatCount } from "@/lib/format";
import { codeText } from "@/lib/i18n";
import { Badge, type Tone } from "@/ui/Badge";
import { Button } from "@/ui/Button";

const TONE: Record<string, Tone> = { active: "success", replaced: "warning", expired: "neutral", revoked: "danger" };

export function KeyState({ apiKey }: { apiKey: ApiKey }) {
  return <Badge tone={TONE[apiKey.state] ?? "neutral"}>{codeText("keyState", apiKey.state)}</Badge>;
}

type Doing = {
  refusal: string | undefined;
  onOpen: (key: ApiKey) => void;
  onAsk: (what: "rotate" | "revoke", key: ApiKey) => void;
};

export function apiKeyColumns(t: TFunction, { refusal, onOpen, onAsk }: Doing): Columns<ApiKey> {
  const column = columnsOf<ApiKey>();
  return [
    column.accessor("name", {
      header: t("keys.name"),
      meta: { phone: "title", sort: "text", className: "max-w-56" },
      cell: ({ row: { original } }) => (
        <Button
          look="bare"
          size="none"
          className="block max-w-full truncate text-left font-medium text-link underline-offset-2 hover:underline"
          onClick={() => onOpen(original)}
          data-testid={`button-open-key-${original.id}`}
        >
          {original.name}
        </Button>
      ),
    }),
    column.accessor("state", {
      header: t("keys.state"),
      meta: { sort: "text", phone: "aside" },
      cell: ({ row }) => <KeyState apiKey={row.original} />,
    }),
    column.accessor("prefix", {
      header: t("keys.prefix"),
      meta: { copy: ({ prefix }) => prefix },
      cell: ({ row }) => <span className="font-mono text-sm">{row.original.prefix}…</span>,
    }),
    column.accessor("environment", {
      header: t("keys.environment"),
      meta: { sort: "text" },
      cell: ({ row }) => (
        <Badge tone={row.original.environment === "test" ? "warning" : "outline"}>
          {codeText("keyEnvironment", row.original.environment)}
        </Badge>
      ),
    }),
    column.accessor((key) => key.permissions.length, {
      id: "permissions",
      header: t("keys.scopes"),
      meta: { align: "right", sort: "number" },
      cell: ({ row }) => formatCount(row.original.permissions.length),
    }),
    column.accessor("lastUsedAt", {
      header: t("keys.lastUsed"),
      meta: { sort: "text" },
      cell: ({ row: { original } }) =>
        original.lastUsedAt ? (
          <When at={original.lastUsedAt} />
        ) : (
          <span className="text-muted-foreground">{t("keys.neverUsed")}</span>
        ),
    }),
    column.accessor("expiresAt", {
      header: t("keys.expires"),
      meta: { sort: "text" },
      cell: ({ row: { original } }) =>
        original.expiresAt ? (
          <When at={original.expiresAt} />
        ) : (
          <span className="text-muted-foreground">{t("keys.never")}</span>
        ),
    }),
    column.display({
      id: "actions",
      header: "",
      meta: { align: "right", phoneLabel: t("keys.actions"), pin: "right" },
      cell: ({ row: { original } }) => {
        const over = original.state === "revoked" || original.state === "expired";
        return (
          <span className="inline-flex gap-1">
            <Button
              size="tiny"
              reason={refusal ?? (original.state === "active" ? undefined : t("keys.onlyActive"))}
              aria-label={t("keys.rotateOf", { name: original.name })}
              onClick={() => onAsk("rotate", original)}
              data-testid={`button-rotate-${original.id}`}
            >
              {t("keys.rotate")}
            </Button>
            <Button
              size="tiny"
              look="dangerOutline"
              reason={refusal ?? (over ? t("keys.overAlready") : undefined)}
              aria-label={t("keys.revokeOf", { name: original.name })}
              onClick={() => onAsk("revoke", original)}
              data-testid={`button-revoke-${original.id}`}
            >
              {t("keys.revoke")}
            </Button>
          </span>
        );
      },
    }),
  ];
}
