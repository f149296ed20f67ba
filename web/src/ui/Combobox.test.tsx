// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { Combobox, type ComboboxOption } from "./Combobox";

afterEach(cleanup);

const ACME = { value: "1", label: "Acme" };
const SAHEL = { value: "2", label: "Sahel Voice" };

/** One that somebody types into; `answer` is what the server has found for it, none while that is on its way. */
function typedInto(before: ComboboxOption[]) {
  const chosen = vi.fn();
  const shown = (options: ComboboxOption[], behind: boolean) => (
    <Combobox
      chosen={null}
      onChoose={chosen}
      options={options}
      search="sahel"
      onSearch={() => {}}
      behind={behind}
      placeholder="Any carrier"
      emptyText="No carrier of that name"
      clearLabel="Clear"
    />
  );
  const { rerender } = render(shown(before, true));
  const input = screen.getByRole("combobox");
  fireEvent.change(input, { target: { value: "sah" } });
  return { chosen, input, answer: (options: ComboboxOption[]) => rerender(shown(options, false)) };
}

test("Enter before the answer chooses of the answer, not of what was found for an earlier text", () => {
  const { chosen, input, answer } = typedInto([ACME, SAHEL]);
  fireEvent.keyDown(input, { key: "Enter" });
  expect(chosen).not.toHaveBeenCalled();
  answer([SAHEL]);
  expect(chosen).toHaveBeenCalledExactlyOnceWith(SAHEL);
});

test("who types on after Enter, or leaves, has chosen nothing", () => {
  const one = typedInto([ACME]);
  fireEvent.keyDown(one.input, { key: "Enter" });
  fireEvent.change(one.input, { target: { value: "sahe" } });
  one.answer([SAHEL]);
  expect(one.chosen).not.toHaveBeenCalled();
  cleanup();
  const other = typedInto([ACME]);
  fireEvent.keyDown(other.input, { key: "Enter" });
  fireEvent.blur(other.input);
  other.answer([SAHEL]);
  expect(other.chosen).not.toHaveBeenCalled();
});

test("that nothing is found is said with the answer and not before", () => {
  const { answer } = typedInto([]);
  expect(screen.queryByRole("listbox")).toBeNull();
  answer([]);
  expect(screen.getByRole("listbox").textContent).toBe("No carrier of that name");
});
