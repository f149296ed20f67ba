import { lazy, Suspense, useState } from "react";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { InnerTabs } from "@/components/InnerTabs";
import { PageHeader } from "@/components/PageHeader";
import { useRefusal } from "@/components/rights";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/Button";
import { CarriersView } from "./CarriersView";
import { InterconnectsView } from "./InterconnectsView";
import { ServicesView } from "./ServicesView";

/** All carriers with what stands between us and them; or all interconnects, or all services, of all of them. */
export function CarriersPage() {
  const { t } = useTranslation();
  const create: Begin = {
    label: t("carriers.add"),
    reason: useRefusal("carriers.carrier.create"),
    to: paths.admin.carrier("new"),
    testId: "button-add-carrier",
  };
  return (
    <>
      <PageHeader
        title={t("carriers.title")}
        lead={t("carriers.lead")}
        actions={
          <>
            <WhoCallsButton />
            <BeginButton begin={create} />
          </>
        }
      />
      <InnerTabs
        tabs={[
          { id: "carriers", label: t("carriers.view.carriers"), content: () => <CarriersView create={create} /> },
          { id: "interconnects", label: t("carriers.view.interconnects"), content: () => <InterconnectsView /> },
          { id: "services", label: t("carriers.view.services"), content: () => <ServicesView /> },
        ]}
      />
    </>
  );
}

const WhoCallsDialog = lazy(() => import("./WhoCallsDialog").then((file) => ({ default: file.WhoCallsDialog })));

function WhoCallsButton() {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)} data-testid="button-who">
        {t("carriers.who.open")}
      </Button>
      {asking && (
        <Suspense>
          <WhoCallsDialog onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
