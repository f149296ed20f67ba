// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { FormProvider, useForm } from "react-hook-form";
import { afterEach, expect, test } from "vitest";
import "@/lib/portalMessages";
import { TrunkGroupCard } from "./TrunkGroupCard";

afterEach(cleanup);

function Card({ label }: { label: string }) {
  const form = useForm({ defaultValues: { egress: { trunkGroup: { label, context: "", place: "contact" } } } });
  return (
    <FormProvider {...form}>
      <TrunkGroupCard />
    </FormProvider>
  );
}
const place = () => screen.queryByRole("combobox");
const type = (value: string) =>
  act(async () => fireEvent.change(screen.getAllByRole("textbox")[0] as HTMLElement, { target: { value } }));

test("a place is asked for only where there is a label to put there", async () => {
  render(<Card label="" />);
  expect(place()).toBeNull();
  await type("  ");
  expect(place()).toBeNull();
  await type("TG-1");
  expect(place()).not.toBeNull();
  await type("");
  expect(place()).toBeNull();
});

test("a kept label has its place", () => {
  render(<Card label="TG-1" />);
  expect(place()).not.toBeNull();
});
