// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import "@/lib/portalMessages";
import { Combobox } from "@/ui/Combobox";
import { WorkspaceProvider } from "../workspace";
import { ActionDock } from "./ActionDock";

afterEach(cleanup);

function Form() {
  const [dock, setDock] = useState<HTMLElement | null>(null);
  return (
    <WorkspaceProvider value={{ nameTab: () => {}, dropTab: () => {}, dock, trail: [] }}>
      <Combobox
        chosen={null}
        onChoose={() => {}}
        options={[{ value: "7", label: "Acme" }]}
        search=""
        onSearch={() => {}}
        placeholder="Any carrier"
        emptyText="None"
        clearLabel="Clear"
      />
      <ActionDock dirty saving={false} onSave={() => {}} onReset={() => {}} />
      <div ref={setDock} />
    </WorkspaceProvider>
  );
}

test("Escape closes an open list of choices first, and cancels the form when it is closed", () => {
  render(<Form />);
  const input = screen.getByRole("combobox");
  fireEvent.click(input);
  fireEvent.keyDown(input, { key: "Escape" });
  expect(screen.queryByTestId("button-keep-editing")).toBeNull();
  expect(screen.queryByRole("listbox")).toBeNull();
  fireEvent.keyDown(input, { key: "Escape" });
  expect(screen.queryByTestId("button-keep-editing")).not.toBeNull();
});
