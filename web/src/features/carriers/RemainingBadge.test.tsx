// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Amount } from "@/components/Amount";
import type { Side } from "@/lib/api/contractAdmin";
import "@/lib/portalMessages";
import { LimitAmount } from "./LimitAmount";
import { RemainingBadge } from "./RemainingBadge";
import { reckoned } from "./sides";

afterEach(cleanup);

const eur = (amount: string) => ({ amount, currency: "EUR" });
const side = (over: Partial<Side>): Side => ({
  creditType: "postpaid",
  balance: eur("0"),
  limit: eur("3000"),
  held: eur("0"),
  remaining: eur("0"),
  exhausted: false,
  ...over,
});

test.each([
  // remaining, exhausted by the server's rule, shown, colour
  ["1222.38", false, "1,222.38\u00a0EUR", "success"],
  [null, false, "No limit", "success"],
  ["0.00", true, "Exhausted: 0.00\u00a0EUR", "danger"],
  ["0.000149", false, "0.00015\u00a0EUR", "success"],
  ["-0.004", true, "Exhausted: −0.004\u00a0EUR", "danger"],
  ["-5", true, "Exhausted: −5.00\u00a0EUR", "danger"],
])("remaining %s is %s", (remaining, exhausted, shown, tone) => {
  render(<RemainingBadge side={side({ remaining: remaining === null ? null : eur(remaining), exhausted })} />);
  const badge = screen.getByTestId("badge-remaining");
  expect(badge.textContent).toBe(shown);
  expect(badge.className).toContain(`text-${tone}`);
});

test.each([
  // balance, held, remaining; as they are shown beside each other
  ["0.00031", "0", "0.00031", "0.00031", "0.00000", "0.00031"],
  ["0.00031", "0", "3000.00031", "0.00031", "0.00000", "3,000.00031"],
  ["-4.9997", "0", "0.0003", "−4.9997", "0.0000", "0.0003"],
  ["10", "0.000149", "9.999851", "10.00000", "0.00015", "9.99985"],
  ["12.345", "1", "11.345", "12.35", "1.00", "11.35"],
])("a balance of %s with %s held and %s left agree", (balance, held, remaining, ...shown) => {
  const one = side({ balance: eur(balance), held: eur(held), remaining: eur(remaining) });
  render(
    <>
      <p data-testid="balance">
        <Amount money={one.balance} kind="balance" bare beside={reckoned(one)} />
      </p>
      <p data-testid="held">
        <Amount money={one.held} kind="balance" bare beside={reckoned(one)} />
      </p>
      <RemainingBadge side={one} bare />
    </>,
  );
  expect(["balance", "held", "badge-remaining"].map((id) => screen.getByTestId(id).textContent)).toEqual(shown);
});

test.each([
  // typed, shown
  ["3000", "−3,000.00\u00a0EUR"],
  ["0", "0.00\u00a0EUR"],
  [null, "No limit"],
])("a limit of %s is shown as %s", (limit, shown) => {
  render(
    <p data-testid="limit">
      <LimitAmount side={side({ limit: limit === null ? null : eur(limit) })} />
    </p>,
  );
  expect(screen.getByTestId("limit").textContent).toBe(shown);
});

test.each([["0"], [null]])("a prepaid account has no limit, also where one of %s is kept", (limit) => {
  render(
    <p data-testid="limit">
      <LimitAmount side={side({ creditType: "prepaid", limit: limit === null ? null : eur(limit) })} />
    </p>,
  );
  expect(screen.getByTestId("limit").textContent).toBe("–");
});
