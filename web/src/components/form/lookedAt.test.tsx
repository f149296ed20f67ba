// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { ApiProblem } from "@/lib/api/problem";
import "@/lib/portalMessages";
import { Button } from "@/ui/Button";
import { NotDone, useLookedAt } from "./lookedAt";

type Account = { status: string; version: number };
const opened: Account = { status: "active", version: 1 };
const now: Account = { status: "limited", version: 2 };

/** A question about an account, which the server takes of its version alone. */
function Question({ refusal, look }: { refusal: ApiProblem; look: () => Promise<Account> }) {
  const looked = useLookedAt(opened, look);
  const [error, setError] = useState<unknown>(null);
  return (
    <>
      <p data-testid="now">{`${looked.record.status} ${looked.record.version}`}</p>
      <NotDone error={error} looked={looked} />
      <Button
        onClick={() => {
          setError(refusal);
          void looked.onError(refusal);
        }}
      >
        Suspend
      </Button>
    </>
  );
}

const conflict = new ApiProblem(409, "changed-meanwhile", "Somebody has changed it.");

async function asked(refusal: ApiProblem, look: () => Promise<Account>) {
  render(<Question refusal={refusal} look={look} />);
  await act(async () => fireEvent.click(screen.getByText("Suspend")));
  const told = screen.queryByTestId("text-changed-meanwhile") ?? screen.getByTestId("text-not-done");
  return [screen.getByTestId("now").textContent, told.dataset.testid, told.textContent];
}

afterEach(cleanup);

test("after somebody was faster it is shown as it is now, and asked again", async () => {
  const [shown, how, told] = await asked(conflict, async () => now);
  expect([shown, how]).toEqual(["limited 2", "text-changed-meanwhile"]);
  expect(told).toContain("look again, then decide");
});

test.each([
  ["another refusal is told as it is", new ApiProblem(409, "in-use", "Calls run."), "Calls run."],
  ["what cannot be looked at again is told", conflict, "There is nothing at this address any more."],
])("%s, and nothing else is shown", async (_what, refusal, said) => {
  const gone = () => Promise.reject(new ApiProblem(404, "not-found", null));
  expect(await asked(refusal, gone)).toEqual(["active 1", "text-not-done", said]);
});
