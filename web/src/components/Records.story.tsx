import { useState } from "react";
import type { Story } from "@/ui/story";
import { DialogForm } from "./form/DialogForm";
import { TextField } from "./form/fields";
import { needed, z } from "./form/rules";
import { type RecordDialog, Records, type Rules } from "./Records";
import { columnsOf } from "./table/columns";

type Hours = { id: string; name: string; services: number };

const HOURS: readonly Hours[] = [
  { id: "1", name: "AnyDay", services: 14 },
  { id: "2", name: "Weekend", services: 2 },
  { id: "3", name: "Old night", services: 0 },
];
const RULES: Rules<Hours> = {
  fixed: (_, { name }) => (name === "AnyDay" ? "It is always open and stays as it is." : undefined),
  inUse: (_, { services }) => (services > 0 ? "Services take calls by it." : undefined),
};
const column = columnsOf<Hours>();
const columns = [
  column.accessor("name", { header: "Name", meta: { sort: "text", phone: "title" } }),
  column.accessor("services", { header: "Services", meta: { sort: "number", align: "right" } }),
];

function HoursDialog({ one, refusal, onClose }: RecordDialog<Hours>) {
  return (
    <DialogForm
      title={one ? `Edit ${one.name}` : "Add hours"}
      schema={z.object({ name: needed() })}
      values={{ name: one?.name ?? "" }}
      submitLabel="Save"
      reason={refusal}
      save={() => Promise.resolve()}
      onClose={onClose}
    >
      <TextField name="name" label="Name" required />
    </DialogForm>
  );
}

function Example({ items, refusal }: { items: readonly Hours[]; refusal?: string }) {
  const [left, setLeft] = useState(items);
  return (
    <Records
      label="Example of records"
      kind="example"
      page="example"
      columns={columns}
      exported="/api/admin/time-classes"
      list={{ data: { items: left }, isPending: false, isFetching: false, error: null, refetch: () => {} }}
      none={{ title: "No hours yet", hint: "Name hours of the week, then name them on a service." }}
      begin={{ label: "Add hours", reason: refusal, onClick: () => setLeft(HOURS), testId: "button-add" }}
      refusal={refusal}
      rules={RULES}
      Dialog={HoursDialog}
      refresh={() => Promise.resolve()}
      deletion={{
        text: "It goes to the trash, and can be brought back.",
        run: () => Promise.resolve(),
        tell: ({ id }) => setLeft((before) => before.filter((one) => one.id !== id)),
      }}
    />
  );
}

export const story: Story = {
  title: "Records in dialogs",
  about:
    "A list of things that have no page of their own: each is made, changed and deleted in a dialog. Which one is open stands in the address, so that a link leads to it.",
  shows: ["components/Records", "components/RowActions", "components/table/WholeTable"],
  states: [
    { name: "Some fixed, some in use", show: () => <Example items={HOURS} /> },
    { name: "Looked at only", show: () => <Example items={HOURS} refusal="Your role does not include this." /> },
    { name: "None yet", show: () => <Example items={[]} /> },
  ],
};
