import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { ChevronDown, Eye } from "lucide-react";
import { useState } from "react";
import { AppLink } from "@/components/AppLink";
import { InnerTabs } from "@/components/InnerTabs";
import { PageHeader } from "@/components/PageHeader";
import { RecordPending } from "@/components/RecordPending";
import { useMay, useRefusal } from "@/components/rights";
import { SimulatedBadge } from "@/components/SimulatedBadge";
import { useSearchState } from "@/components/urlState";
import { ViewAsCustomer } from "@/features/identity/ViewAsCustomer";
import type { Carrier } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/Button";
import { Menu, MenuItem } from "@/ui/Menu";
import { AccountingTab } from "./AccountingTab";
import { AdjustDialog } from "./AdjustDialog";
import { AlertsTab } from "./AlertsTab";
import { AssignDialog } from "./AssignDialog";
import { ContactsTab } from "./ContactsTab";
import { CarrierStatus, KindBadge } from "./carrierColumns";
import { DetailsTab } from "./DetailsTab";
import { InterconnectsTab } from "./InterconnectsTab";
import { NewCarrier } from "./NewCarrier";
import { carrierQuery } from "./queries";
import { StatusDialog } from "./StatusDialog";

/** One carrier: who it is, its interconnects, its people and its money; `new` makes one. */
export function CarrierPage() {
  const { carrierId = "" } = useParams({ strict: false }) as { carrierId?: string };
  return carrierId === "new" ? <NewCarrier /> : <OneCarrier carrierId={carrierId} />;
}

function OneCarrier({ carrierId }: { carrierId: string }) {
  const { t } = useTranslation();
  const { search } = useSearchState();
  const query = useQuery(carrierQuery(carrierId));
  const carrier = query.data;
  if (!carrier) {
    return <RecordPending title={t("carriers.one")} error={query.error} onRetry={() => query.refetch()} />;
  }
  return (
    <>
      <PageHeader
        title={carrier.name}
        badges={
          <>
            <KindBadge kind={carrier.kind} />
            <CarrierStatus status={carrier.status} suspendedFor={carrier.suspendedFor} />
            {carrier.simulated && <SimulatedBadge />}
          </>
        }
        lead={<span className="font-mono">{carrier.code}</span>}
        actions={<CarrierActions carrier={carrier} view={search.view ?? "details"} />}
      />
      <InnerTabs
        tabs={[
          { id: "details", label: t("carriers.tab.details"), content: () => <DetailsTab carrier={carrier} /> },
          {
            id: "interconnects",
            label: t("carriers.tab.interconnects"),
            content: () => <InterconnectsTab carrier={carrier} />,
          },
          { id: "contacts", label: t("carriers.tab.contacts"), content: () => <ContactsTab carrier={carrier} /> },
          { id: "accounting", label: t("carriers.tab.accounting"), content: () => <AccountingTab carrier={carrier} /> },
          { id: "alerts", label: t("carriers.tab.alerts"), content: () => <AlertsTab carrier={carrier} /> },
        ]}
      />
    </>
  );
}

type Asked = "status" | "adjust" | "assign" | "visit";

/** Which actions belong to which tab: what is done to the carrier as a whole, and what is done to its money. */
const ACTIONS: Record<string, readonly Asked[]> = {
  details: ["status", "adjust", "assign", "visit"],
  accounting: ["adjust", "assign"],
};

/** The calls it sends us or those it carries for us; of one that does both a choice, for a list is of the one or of the other. */
function CallsOf({ carrier: { id, kind } }: { carrier: Carrier }) {
  const { t } = useTranslation();
  const calls = t("carriers.detail.calls");
  if (kind !== "bilateral") {
    return (
      <Button asChild>
        <AppLink plain to={paths.admin.calls()} search={kind === "supplier" ? { supplier: id } : { customer: id }}>
          {calls}
        </AppLink>
      </Button>
    );
  }
  return (
    <Menu
      align="start"
      trigger={
        <Button data-testid="button-calls">
          {calls}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      {(
        [
          ["callsSent", { customer: id }],
          ["callsCarried", { supplier: id }],
        ] as const
      ).map(([name, search]) => (
        <MenuItem key={name} asChild testId={`link-${name}`}>
          <AppLink plain to={paths.admin.calls()} search={search}>
            {t(`carriers.detail.${name}`)}
          </AppLink>
        </MenuItem>
      ))}
    </Menu>
  );
}

function CarrierActions({ carrier, view }: { carrier: Carrier; view: string }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const noVisit = useRefusal("identity.customer-view.start");
  const here = ACTIONS[view] ?? [];
  const may = {
    status: useMay("carriers.status.set") && here.includes("status"),
    adjust: useMay("carriers.balance.adjust") && here.includes("adjust"),
    assign: useMay("carriers.carrier.change") && here.includes("assign"),
    visit: carrier.customer !== null && here.includes("visit"),
  };
  const any = Object.values(may).some(Boolean);
  return (
    <>
      <CallsOf carrier={carrier} />
      {carrier.customer && (
        <Button asChild>
          <AppLink plain to={paths.admin.invoices()} search={{ carrier: carrier.id }}>
            {t("carriers.detail.invoices")}
          </AppLink>
        </Button>
      )}
      {any && (
        <Menu
          trigger={
            <Button data-testid="button-actions">
              {t("carriers.actions")}
              <ChevronDown aria-hidden />
            </Button>
          }
        >
          {may.status && (
            <MenuItem onSelect={() => setAsked("status")} testId="action-status">
              {t("carriers.statusDialog.save")}
            </MenuItem>
          )}
          {may.adjust && (
            <MenuItem onSelect={() => setAsked("adjust")} testId="action-adjust">
              {t("carriers.money.adjust")}
            </MenuItem>
          )}
          {may.assign && (
            <MenuItem onSelect={() => setAsked("assign")} testId="action-assign">
              {t("carriers.money.assign")}
            </MenuItem>
          )}
          {may.visit && (
            <MenuItem reason={noVisit} onSelect={() => setAsked("visit")} testId="button-view-as-customer">
              <Eye aria-hidden />
              {t("people.visit.start")}
            </MenuItem>
          )}
        </Menu>
      )}
      {asked === "visit" && <ViewAsCustomer customer={carrier} onClose={close} />}
      {asked === "status" && <StatusDialog carriers={[carrier]} onClose={close} />}
      {asked === "adjust" && <AdjustDialog carrier={carrier} onClose={close} />}
      {asked === "assign" && <AssignDialog carrier={carrier} onClose={close} />}
    </>
  );
}
