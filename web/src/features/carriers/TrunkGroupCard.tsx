import { useWatch } from "react-hook-form";
import { trunkGroupForm } from "@/components/form/bodies/interconnects";
import { FieldGrid } from "@/components/form/FieldGrid";
import { SelectField, TextField } from "@/components/form/fields";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import type { Routing } from "./EgressParts";

const PLACES = trunkGroupForm.shape.place.options;

/** The trunk group that a supplier is told. Without a label none is kept, nor a place where it would stand: so none is asked for. */
export function TrunkGroupCard() {
  const { t } = useTranslation();
  const label = useWatch<Routing, "egress.trunkGroup.label">({ name: "egress.trunkGroup.label" });
  return (
    <Card title={t("carriers.egress.trunkGroup")} note={t("carriers.egress.trunkGroupNote")}>
      <FieldGrid>
        <TextField<Routing>
          name="egress.trunkGroup.label"
          label={t("carriers.egress.label")}
          hint={t("carriers.egress.labelHint")}
        />
        <TextField<Routing>
          name="egress.trunkGroup.context"
          label={t("carriers.egress.context")}
          hint={t("carriers.egress.contextHint")}
        />
        {label.trim() !== "" && (
          <SelectField<Routing>
            name="egress.trunkGroup.place"
            label={t("carriers.egress.place")}
            hint={t("carriers.egress.placeHint")}
            options={PLACES.map((value) => ({ value, label: t(`carriers.egress.places.${value}`) }))}
          />
        )}
      </FieldGrid>
    </Card>
  );
}
