import { ApiProblem } from "@/lib/api/problem";
import { Card } from "@/ui/Card";
import type { Story } from "@/ui/story";
import {
  DateField,
  DecimalField,
  MoneyField,
  MultiSelectField,
  NumberField,
  SelectField,
  SwitchField,
  TagsField,
  TextAreaField,
  TextField,
} from "./fields";
import { RecordForm } from "./RecordForm";
import { day, decimal, money, needed, z } from "./rules";
import { useRecordForm } from "./useRecordForm";

const schema = z.object({
  name: needed().max(80),
  email: z.email(),
  kind: z.enum(["customer", "supplier"]),
  capacity: z.number().min(1).max(10_000).nullable(),
  price: decimal(),
  limit: money().nullable(),
  codecs: z.array(z.string()).min(1),
  addresses: z.array(z.string()),
  since: day().nullable(),
  circular: z.boolean(),
  note: z.string().nullable(),
});
type Carrier = z.infer<typeof schema>;

const LABELS: Record<keyof Carrier, string> = {
  name: "Name",
  email: "Billing e-mail",
  kind: "Kind",
  capacity: "Capacity",
  price: "Price",
  limit: "Credit limit",
  codecs: "Codecs",
  addresses: "Addresses",
  since: "Since",
  circular: "Circular routing",
  note: "Note",
};

const RECORD = {
  version: 1,
  values: {
    name: "Sahel Voice",
    email: "billing@sahel.example",
    kind: "supplier",
    capacity: 120,
    price: "0.0123",
    limit: { amount: "500.00", currency: "USD" },
    codecs: ["pcma"],
    addresses: ["192.0.2.10"],
    since: "2026-03-01",
    circular: false,
    note: null,
  } as Carrier,
};

/** What a server would do: the second version is somebody else's. */
async function save(values: Carrier, version: number | undefined) {
  if (version === 1 && values.name !== RECORD.values.name) throw new ApiProblem(409, "changed-meanwhile", null);
  if (values.note === "refused") {
    throw new ApiProblem(422, "invalid", null, [{ field: "email", message: "This address bounces." }]);
  }
  return { values, version: (version ?? 1) + 1 };
}

const reload = async () => ({ version: 2, values: { ...RECORD.values, name: "Sahel Voice SA", capacity: 200 } });

function Alive() {
  const record = useRecordForm({ id: "example", schema, record: RECORD, save, reload });
  return (
    <RecordForm record={record} labels={LABELS}>
      <Card title="Details">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField<Carrier> name="name" label={LABELS.name} required />
          <TextField<Carrier> name="email" label={LABELS.email} type="email" />
          <SelectField<Carrier>
            name="kind"
            label={LABELS.kind}
            options={[
              { value: "customer", label: "Customer" },
              { value: "supplier", label: "Supplier" },
            ]}
          />
          <NumberField<Carrier>
            name="capacity"
            label={LABELS.capacity}
            hint="Calls at the same time; empty is unlimited"
          />
          <DecimalField<Carrier> name="price" label={LABELS.price} unit="USD/min" />
          <MoneyField<Carrier> name="limit" label={LABELS.limit} currency="USD" />
          <MultiSelectField<Carrier>
            name="codecs"
            label={LABELS.codecs}
            options={[
              { value: "pcma", label: "G.711 A-law" },
              { value: "g729", label: "G.729" },
            ]}
          />
          <TagsField<Carrier> name="addresses" label={LABELS.addresses} />
          <DateField<Carrier> name="since" label={LABELS.since} />
          <SwitchField<Carrier> name="circular" label={LABELS.circular} />
          <TextAreaField<Carrier> name="note" label={LABELS.note} className="sm:col-span-2" />
        </div>
      </Card>
    </RecordForm>
  );
}

export const story: Story = {
  title: "Form",
  about:
    "A record's form: fields for every kind of value, errors at their fields, edits that survive another tab, a question when somebody else saved first. Here the first save of a name meets such a conflict.",
  shows: ["components/form/fields", "components/form/ActionDock", "components/form/ConflictDialog"],
  states: [{ name: "Alive", show: () => <Alive /> }],
};
