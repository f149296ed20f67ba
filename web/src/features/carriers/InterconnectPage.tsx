import { useQuery } from "@tanstack/react-query";
import { Navigate, useParams } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { ChevronDown } from "lucide-react";
import { type ReactNode, useState } from "react";
import { type InnerTab, InnerTabs } from "@/components/InnerTabs";
import { PageHeader } from "@/components/PageHeader";
import { RecordPending } from "@/components/RecordPending";
import { useSearchState } from "@/components/urlState";
import type { Interconnect } from "@/lib/api/contractAdmin";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/Button";
import { Menu, MenuItem } from "@/ui/Menu";
import { CopyDialog } from "./CopyDialog";
import { DirectionBadge, Enabled } from "./carrierParts";
import { sendsCalls, takesCalls } from "./directions";
import { MonitoringPart, RoutingPart } from "./EgressParts";
import { DetailsPart, ValidationPart } from "./InterconnectParts";
import { useMayChange } from "./interconnectForm";
import { MediaPart } from "./MediaPart";
import { interconnectQuery, statusQuery } from "./queries";
import { Reachable } from "./Reachable";
import { ServicesTab } from "./ServicesTab";
import { SignallingPart } from "./SignallingPart";
import { EgressTranslationPart, IngressTranslationPart } from "./TranslationParts";

/** One interconnect: whom it recognises or where it sends, and what it does with numbers. */
export function InterconnectPage() {
  const { t } = useTranslation();
  const { carrierId = "", interconnectId = "" } = useParams({ strict: false }) as {
    carrierId?: string;
    interconnectId?: string;
  };
  const { search } = useSearchState();
  const query = useQuery(interconnectQuery(interconnectId));
  const one = query.data;
  if (!one) {
    return (
      <RecordPending
        title={t("carriers.inter.one")}
        crumbs={[{ label: t("carriers.one"), to: paths.admin.carrier(carrierId) }]}
        error={query.error}
        onRetry={() => query.refetch()}
      />
    );
  }
  // its number is enough to find it; whose it is, the address says as well
  if (one.carrier.id !== carrierId) {
    return <Navigate to={paths.admin.interconnect(one.carrier.id, one.id)} search={search} replace />;
  }
  return (
    <>
      <PageHeader
        title={one.name}
        crumbs={[{ label: one.carrier.name, to: paths.admin.carrier(one.carrier.id) }]}
        badges={
          <>
            <span className="font-mono text-base text-muted-foreground">I{one.id}</span>
            <DirectionBadge direction={one.direction} />
            <Now one={one} />
          </>
        }
        actions={<InterconnectActions one={one} />}
      />
      <InnerTabs tabs={tabsOf(one, t)} />
    </>
  );
}

/** Those of the calls that come in, those of the calls that go out, or both. */
function tabsOf(one: Interconnect, t: TFunction): InnerTab[] {
  const tab = (id: string, label: string, Part: (props: { one: Interconnect }) => ReactNode): InnerTab => ({
    id,
    label,
    content: () => <Part one={one} />,
  });
  const ingress = [
    tab("services", t("carriers.tab.services"), ServicesTab),
    tab("validation", t("carriers.tab.validation"), ValidationPart),
    tab("translation", t("carriers.tab.ingressTranslation"), IngressTranslationPart),
  ];
  const egress = [
    tab("routing", t("carriers.tab.routing"), RoutingPart),
    tab("monitoring", t("carriers.tab.monitoring"), MonitoringPart),
    tab("egress-translation", t("carriers.tab.egressTranslation"), EgressTranslationPart),
  ];
  return [
    tab("details", t("carriers.tab.details"), DetailsPart),
    ...(sendsCalls(one.direction) ? ingress : []),
    ...(takesCalls(one.direction) ? egress : []),
    tab("media", t("carriers.tab.media"), MediaPart),
    tab("signalling", t("carriers.tab.signalling"), SignallingPart),
  ];
}

/** How it stands, of one moment: apart from the form, which is not to change beneath somebody. */
function Now({ one }: { one: Interconnect }) {
  const { t } = useTranslation();
  const { enabled, status, callsNow } = useQuery(statusQuery(one.id)).data ?? one;
  return (
    <>
      <Enabled on={enabled} />
      {takesCalls(one.direction) && status && <Reachable status={status} />}
      <span className="text-base text-muted-foreground">{one.currency}</span>
      <span data-testid="text-calls-now" className="text-base text-muted-foreground">
        {t("carriers.inter.callsNow", { count: callsNow, formatted: formatCount(callsNow) })}
      </span>
    </>
  );
}

function InterconnectActions({ one }: { one: Interconnect }) {
  const { t } = useTranslation();
  const [copying, setCopying] = useState(false);
  const mayCopy = useMayChange();
  const { view = "details" } = useSearchState().search;
  // they are about the whole of it; the other tabs have no actions beside their own buttons
  if (view !== "details" || !mayCopy) return null;
  return (
    <>
      <Menu
        trigger={
          <Button data-testid="button-actions">
            {t("carriers.actions")}
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        <MenuItem onSelect={() => setCopying(true)} testId="action-copy">
          {t("carriers.inter.copy")}
        </MenuItem>
      </Menu>
      {copying && <CopyDialog one={one} onClose={() => setCopying(false)} />}
    </>
  );
}
