// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useMutation } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import "@/lib/portalMessages";
import { ConfirmDialog } from "./ConfirmDialog";

afterEach(cleanup);

/** A question whose answers the server refuses. */
function Question({ sent }: { sent: string[] }) {
  const rotate = useMutation({
    mutationFn: async () => {
      sent.push("rotate");
      throw new Error("refused");
    },
  });
  return (
    <ConfirmDialog
      title="Replace the key?"
      text=""
      confirm="Replace"
      busy={rotate.isPending}
      error={rotate.error}
      onConfirm={() => rotate.mutate()}
      onClose={() => {}}
    />
  );
}

test("pressed twice before the first press is drawn, it is done once; after a refusal it may be pressed again", async () => {
  const sent: string[] = [];
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Question sent={sent} />
    </QueryClientProvider>,
  );
  const press = (times: number) =>
    act(async () => {
      for (let i = 0; i < times; i++) fireEvent.click(screen.getByTestId("button-confirm"));
    });
  await press(2);
  expect(sent).toEqual(["rotate"]);
  await screen.findByRole("alert");
  await press(1);
  expect(sent).toEqual(["rotate", "rotate"]);
});
