import { MultiSelectField } from "@/components/form/fields";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import type { Signalling } from "./SignallingPart";

/** Which of several signalling addresses serve an interconnect; not there where there is one for all. */
export function NetworksCard({ all, chosen }: { all: readonly string[]; chosen: readonly string[] }) {
  const { t } = useTranslation();
  if (all.length < 2 && chosen.length === 0) return null;
  const gone = chosen.filter((name) => !all.includes(name));
  return (
    <Card title={t("carriers.networks.title")} note={t("carriers.networks.note")} testId="card-networks">
      <MultiSelectField<Signalling>
        name="signalling.networks"
        label={t("carriers.networks.served")}
        hint={t("carriers.networks.servedHint")}
        options={[
          ...all.map((name) => ({ value: name, label: name })),
          ...gone.map((name) => ({ value: name, label: t("carriers.networks.gone", { name }) })),
        ]}
      />
    </Card>
  );
}
