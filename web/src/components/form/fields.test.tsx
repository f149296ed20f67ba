// @vitest-environment jsdom
import { zodResolver } from "@hookform/resolvers/zod";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { FormProvider, useForm } from "react-hook-form";
import { afterEach, expect, test, vi } from "vitest";
import { screenIs } from "@/lib/mediaOfTests";
import "@/lib/portalMessages";
import { Button } from "@/ui/Button";
import { MultiSelectField, NumberField, PickField, SelectField, SwitchField, TagsField, TextField } from "./fields";
import { SchemaProvider } from "./needed";
import { needed, prefix, z } from "./rules";

type Values = { way: string | null };
let read: () => Values;

function Form({ none }: { none?: string }) {
  const form = useForm<Values>({ defaultValues: { way: "some" } });
  read = form.getValues;
  const options = ["some", "none"].map((value) => ({ value, label: value }));
  return (
    <FormProvider {...form}>
      <SelectField<Values> name="way" label="Way" options={none ? options.slice(0, 1) : options} none={none} />
    </FormProvider>
  );
}

afterEach(cleanup);

test.each([
  ["a choice that is called none is that choice", undefined, "none"],
  ["no choice is null", "Nothing", null],
])("%s", (_what, none, expected) => {
  render(<Form none={none} />);
  fireEvent.change(screen.getByTestId("select-way"), { target: { value: "none" } });
  expect(read().way).toBe(expected);
});

function Currency({ value, options, disabled }: { value: string | null; options: string[]; disabled?: boolean }) {
  const form = useForm<Values>({ defaultValues: { way: value } });
  return (
    <FormProvider {...form}>
      <SelectField<Values>
        name="way"
        label="Way"
        options={options.map((one) => ({ value: one, label: one }))}
        disabled={disabled}
      />
    </FormProvider>
  );
}

test.each([
  // what, value, options, disabled, shown, said wrong
  ["one of the options", "EUR", ["EUR", "USD"], false, "EUR", false],
  ["none of the options", "GBP", ["EUR", "USD"], false, "GBP (not offered)", true],
  ["none of the options, where nothing can be changed", "GBP", ["EUR", "USD"], true, "GBP", false],
  ["there are no options yet", "GBP", [], false, "GBP", false],
  ["there are no options yet but nothing", "GBP", [""], false, "GBP", false],
  ["nothing is chosen", null, ["EUR", "USD"], false, "Choose", false],
  ["nothing is chosen, as a text", "", ["EUR", "USD"], false, "Choose", false],
  ["nothing is one of the options", "", ["", "EUR"], false, "", false],
])(
  "what is shown is the value and never silently the first option: %s",
  (_what, value, options, disabled, shown, wrong) => {
    render(<Currency {...{ value, options, disabled }} />);
    const select = screen.getByTestId<HTMLSelectElement>("select-way");
    expect(select.selectedOptions[0]?.textContent).toBe(shown);
    expect(select.getAttribute("aria-invalid")).toBe(wrong ? "true" : null);
    const said = document.getElementById(select.getAttribute("aria-describedby") ?? "")?.textContent;
    expect(said).toBe(wrong ? "This is not among the choices: choose another." : undefined);
  },
);

const listed = z.object({ block: z.object({ numbers: z.array(prefix()).max(4) }) });
type Listed = z.infer<typeof listed>;

function Numbers({ saved }: { saved: () => void }) {
  const form = useForm<Listed>({ resolver: zodResolver(listed), defaultValues: { block: { numbers: ["44"] } } });
  return (
    <FormProvider {...form}>
      <form onSubmit={form.handleSubmit(saved)} data-testid="form">
        <TagsField<Listed> name="block.numbers" label="Numbers" />
      </form>
    </FormProvider>
  );
}

async function saveWith(...typed: string[]) {
  const saved = vi.fn();
  render(<Numbers saved={saved} />);
  const input = screen.getByTestId("input-block-numbers");
  for (const tag of typed) {
    fireEvent.change(input, { target: { value: tag } });
    fireEvent.keyDown(input, { key: "Enter" });
  }
  await act(async () => fireEvent.submit(screen.getByTestId("form")));
  const message = document.getElementById(input.getAttribute("aria-describedby") ?? "")?.textContent ?? null;
  return { saved, input, message };
}

test.each([
  ["the one that is wrong is named", ["abc"], "abc: Enter the first 1 to 15 digits of a number, such as 4420."],
  ["the first of several", ["49", "x", "y"], "x: Enter the first 1 to 15 digits of a number, such as 4420."],
  ["what is wrong with the whole list", ["1", "2", "3", "5"], "At most 4."],
])("a list that is not right is not saved, and says why: %s", async (_what, typed, said) => {
  const { saved, input, message } = await saveWith(...typed);
  expect(message).toBe(said);
  expect(input.getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(input);
  expect(saved).not.toHaveBeenCalled();
});

test("a list is saved once the wrong one is taken out, and nothing is said of it any more", async () => {
  const { saved, input } = await saveWith("abc");
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Remove abc" })));
  expect(input.hasAttribute("aria-invalid")).toBe(false);
  await act(async () => fireEvent.submit(screen.getByTestId("form")));
  expect(saved).toHaveBeenCalledOnce();
});

type Chosen = { on: boolean; zone: string; days: string[] };

function Choices({ refused }: { refused: keyof Chosen }) {
  const form = useForm<Chosen>({ defaultValues: { on: true, zone: "UTC", days: [] } });
  const options = ["UTC", "Europe/London"].map((value) => ({ value, label: value }));
  return (
    <FormProvider {...form}>
      <SwitchField<Chosen> name="on" label="On" />
      <PickField<Chosen> name="zone" label="Time zone" options={options} />
      <MultiSelectField<Chosen> name="days" label="Days" options={options} />
      <Button onClick={() => form.setError(refused, { type: "server", message: "No." }, { shouldFocus: true })}>
        Save
      </Button>
    </FormProvider>
  );
}

test.each([
  ["on", "switch-on"],
  ["zone", "select-zone"],
  ["days", "select-days"],
] as const)("what is refused has the focus, whatever it is chosen with: %s", async (refused, hook) => {
  screenIs(false);
  render(<Choices refused={refused} />);
  await act(async () => fireEvent.click(screen.getByText("Save")));
  const field = screen.getByTestId(hook);
  expect(document.activeElement).toBe(field);
  expect(document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent).toBe("No.");
});

const marked = z.object({
  name: needed(),
  note: z.string(),
  channels: z.number(),
  way: z.enum(["one", "other"]),
  currency: z.string().length(3),
  country: z.string().length(2),
  days: z.array(z.string()).min(1),
  tags: z.array(z.string()).min(1),
});
type Marked = z.infer<typeof marked>;

function FormOfMarked() {
  const form = useForm<Marked>({
    defaultValues: { name: "", note: "", channels: 1, way: "one", currency: "", country: "", days: [], tags: [] },
  });
  const options = [{ value: "one", label: "One" }];
  return (
    <FormProvider {...form}>
      <SchemaProvider value={marked}>
        <TextField<Marked> name="name" label="Name" />
        <TextField<Marked> name="note" label="Note" />
        <NumberField<Marked> name="channels" label="Channels" />
        <SelectField<Marked> name="way" label="Way" options={options} />
        <SelectField<Marked> name="currency" label="Currency" options={options} />
        <PickField<Marked> name="country" label="Country" options={options} />
        <MultiSelectField<Marked> name="days" label="Days" options={options} />
        <TagsField<Marked> name="tags" label="Tags" />
      </SchemaProvider>
    </FormProvider>
  );
}

test.each([
  // what refuses every empty value is marked, and said to be needed, by the schema alone
  ["input-name", "Name*", "true"],
  ["input-note", "Note", null],
  ["input-channels", "Channels*", "true"],
  // a choice that has been made and offers no empty one cannot be left empty
  ["select-way", "Way", null],
  ["select-currency", "Currency*", "true"],
  ["select-country", "Country*", "true"],
  // a button may not be `aria-required`; it is described
  ["select-days", "Days*", null],
  ["input-tags", "Tags*", "true"],
])("%s is called %s and is required: %s", (hook, label, required) => {
  render(<FormOfMarked />);
  const control = screen.getByTestId(hook);
  expect(document.querySelector(`label[for="${control.id}"]`)?.textContent).toBe(label);
  expect(control.getAttribute("aria-required")).toBe(required);
  expect(control.getAttribute("aria-description")).toBe(hook === "select-days" ? "This is needed." : null);
});
