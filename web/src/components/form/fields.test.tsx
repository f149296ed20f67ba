// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { FormProvider, useForm } from "react-hook-form";
import { afterEach, expect, test } from "vitest";
import "@/lib/portalMessages";
import { SelectField } from "./fields";

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
