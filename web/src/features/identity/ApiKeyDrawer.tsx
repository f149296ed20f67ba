import { useQuery } from "@tanstack/react-query";
import { Facts } from "@/components/Facts";
import { When } from "@/components/When";
import type { ApiKey } from "@/lib/api/contractIdentity";
import { formatCount } from "@/lib/format";
import { codeText, useTranslation } from "@/lib/i18n";
import { Dialog } from "@/ui/Dialog";
import { KeyState } from "./apiKeyColumns";
import { ownPermissionsQuery } from "./apiKeyQueries";

/** Everything about one key but the key itself. */
export function ApiKeyDrawer({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { t } = useTranslation();
  const own = useQuery(ownPermissionsQuery).data?.items;
  const titleOf = (name: string) => own?.find((one) => one.name === name)?.title ?? name;
  return (
    <Dialog
      open
      side="right"
      onOpenChange={(open) => !open && onClose()}
      title={apiKey.name}
      description={`${apiKey.prefix}…`}
      closeLabel={t("common.close")}
      widthLabel={t("common.drawerWidth")}
    >
      <div className="mt-4 flex flex-col gap-4">
        <Facts
          facts={[
            { label: t("keys.state"), value: <KeyState apiKey={apiKey} /> },
            { label: t("keys.environment"), value: codeText("keyEnvironment", apiKey.environment) },
            { label: t("keys.createdBy"), value: apiKey.createdBy },
            { label: t("keys.created"), value: <When at={apiKey.createdAt} style="full" /> },
            { label: t("keys.expires"), value: apiKey.expiresAt && <When at={apiKey.expiresAt} style="full" /> },
            { label: t("keys.revokedAt"), value: apiKey.revokedAt && <When at={apiKey.revokedAt} style="full" /> },
            { label: t("keys.lastUsed"), value: apiKey.lastUsedAt && <When at={apiKey.lastUsedAt} style="full" /> },
            { label: t("keys.lastAddress"), value: apiKey.lastAddress },
            { label: t("keys.reads"), value: t("keys.perMinute", { formatted: formatCount(apiKey.readsPerMinute) }) },
            { label: t("keys.writes"), value: t("keys.perMinute", { formatted: formatCount(apiKey.writesPerMinute) }) },
            { label: t("keys.heavy"), value: t("keys.perMinute", { formatted: formatCount(apiKey.heavyPerMinute) }) },
            {
              label: t("keys.addresses"),
              value: apiKey.addresses.length === 0 ? t("keys.anywhere") : apiKey.addresses.join(", "),
            },
          ]}
        />
        <section>
          <h3 className="mb-1 text-sm font-semibold text-muted-foreground">{t("keys.scopes")}</h3>
          <ul className="flex flex-col gap-1 text-base" data-testid="list-scopes">
            {apiKey.permissions.map((name) => (
              <li key={name} title={name}>
                {titleOf(name)}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  );
}
