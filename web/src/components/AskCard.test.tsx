// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { ApiProblem } from "@/lib/api/problem";
import "@/lib/portalMessages";
import { AskCard, NumberAsked } from "./AskCard";

afterEach(cleanup);

function Asked({ ask }: { ask: (values: { number: string }) => Promise<string> }) {
  const [number, setNumber] = useState("1");
  return (
    <AskCard
      title="Look up"
      note=""
      testId="it"
      values={{ number }}
      ask={ask}
      label="Ask"
      fields={(told) => (
        <NumberAsked
          label="Number"
          hint=""
          error={told("number")}
          value={number}
          onChange={setNumber}
          testId="input-it"
        />
      )}
      answer={(found) => found}
    />
  );
}

const asked = (ask: (values: { number: string }) => Promise<string>) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Asked ask={ask} />
    </QueryClientProvider>,
  );
const type = (value: string) => fireEvent.change(screen.getByTestId("input-it"), { target: { value } });
const press = () => fireEvent.click(screen.getByTestId("button-it"));

test("an answer stands as long as it is of what the fields say", async () => {
  asked(({ number }) => Promise.resolve(`found ${number}`));
  press();
  await screen.findByText("found 1");
  type("2");
  expect(screen.getByTestId("section-it").textContent).toBe("");
  press();
  await screen.findByText("found 2");
});

test("what the server finds wrong with a field stands at it until it is changed", async () => {
  asked(() => Promise.reject(new ApiProblem(422, "invalid", "wrong", [{ field: "number", message: "digits only" }])));
  press();
  await screen.findByText("digits only");
  expect(screen.queryByRole("alert")).toBeNull();
  type("2");
  await waitFor(() => expect(screen.queryByText("digits only")).toBeNull());
});

test("what is wrong with no field is told below them", async () => {
  asked(() => Promise.reject(new ApiProblem(409, "busy", "The plan is being imported.")));
  press();
  expect((await screen.findByRole("alert")).textContent).toContain("The plan is being imported.");
});
