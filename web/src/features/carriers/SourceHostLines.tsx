import { useQuery } from "@tanstack/react-query";
import type { Interconnect } from "@/lib/api/contractAdmin";
import { formatDuration, utcText } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { StatusDot } from "@/ui/StatusDot";
import { sourceHostsQuery } from "./queries";

/** What the host names among the stored source addresses stand for now, and how old the answer is. */
export function SourceHostLines({ one }: { one: Interconnect }) {
  const { t } = useTranslation();
  const named = one.sourceHosts.length > 0;
  const found = useQuery({ ...sourceHostsQuery(one.id), enabled: named });
  const hosts = found.data?.sourceHosts ?? one.sourceHosts;
  if (!named) return null;
  return (
    <div className="min-w-0 col-span-full">
      <p className="text-sm font-medium">{t("carriers.inter.sourceHosts")}</p>
      <ul className="mt-1 flex flex-col gap-1" data-testid="list-source-hosts">
        {hosts.map((host) => (
          <HostLine key={host.host} host={host} now={found.dataUpdatedAt} />
        ))}
      </ul>
    </div>
  );
}

function HostLine({ host, now }: { host: Interconnect["sourceHosts"][number]; now: number }) {
  const { t } = useTranslation();
  const addresses = host.addresses.join(", ");
  const failing = host.failingSince !== null;
  const { answeredAt } = host;
  return (
    <li className="flex flex-wrap items-baseline gap-x-2 text-sm text-muted-foreground">
      <StatusDot tone={failing ? "busy" : answeredAt === null ? "offline" : "online"} />
      <span className="break-all font-mono text-foreground">{host.host}</span>
      {failing && <span>{t("carriers.inter.notResolved", { problem: host.problem })}</span>}
      {!failing && answeredAt === null && <span>{t("carriers.inter.notResolvedYet")}</span>}
      {addresses && (
        <span className="break-all">
          {t(failing ? "carriers.inter.lastResolved" : "carriers.inter.resolved", { addresses })}
        </span>
      )}
      {addresses && answeredAt !== null && (
        <time dateTime={answeredAt} title={utcText(answeredAt)} className="whitespace-nowrap tabular-nums">
          {t("carriers.inter.ago", { age: formatDuration(Math.max(0, now - Date.parse(answeredAt))) })}
        </time>
      )}
    </li>
  );
}
