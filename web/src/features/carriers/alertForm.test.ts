import { expect, test } from "vitest";
import type { Carrier, CreditAlert } from "@/lib/api/contractAdmin";
import { bodyOf, kindsOf, valuesOf } from "./alertForm";

const SIDE = {} as Carrier["customer"];
const carrier = (customer: boolean, supplier: boolean) =>
  ({
    currency: "EUR",
    billingEmail: "billing@example.test",
    customer: customer ? SIDE : null,
    supplier: supplier ? SIDE : null,
    net: customer && supplier ? SIDE : null,
  }) as Carrier;

test.each([
  ["a customer", carrier(true, false), ["low-balance", "customer-spend"]],
  ["a supplier", carrier(false, true), ["supplier-balance", "supplier-spend"]],
  [
    "a bilateral carrier",
    carrier(true, true),
    [
      "low-balance",
      "customer-spend",
      "supplier-balance",
      "supplier-spend",
      "customer-net-exposure",
      "supplier-net-exposure",
    ],
  ],
])("%s has its own to watch", (_what, of, kinds) => expect(kindsOf(of)).toEqual(kinds));

test("what cannot be seen in the form says the usual", () => {
  const values = valuesOf(carrier(true, false), null);
  expect(values.recipients).toEqual([{ kind: "address", id: null, address: "billing@example.test", sendAs: "to" }]);
  const written = { ...values.words, last: { subject: "Over", text: "", templateId: "" } };
  const body = bodyOf({ ...values, measure: "percent", mostLetters: 1, words: written }, null);
  expect([body.measure, body.words.last.subject]).toEqual(["amount", ""]);
  const spend = bodyOf({ ...values, kind: "customer-spend", measure: "percent", words: written }, 3);
  expect([spend.measure, spend.words.last.subject, spend.version]).toEqual(["percent", "Over", 3]);
});

test("who is gone leaves an alert that is changed", () => {
  const usual = { subject: "", text: "", templateId: null };
  const one = (name: string, told: "told" | "gone" | "no-address") =>
    ({ kind: "contact", id: name, name, address: "", sendAs: "to", told }) as const;
  const alert: CreditAlert = {
    id: "1",
    kind: "low-balance",
    currency: "EUR",
    threshold: "-10",
    measure: "amount",
    recipients: [one("Ada", "told"), one("Bob", "gone"), one("Eve", "no-address")],
    mostLetters: 2,
    minutesApart: 5,
    words: { triggered: usual, last: usual, cleared: usual },
    state: "armed",
    since: "2026-11-21T12:00:00Z",
    letters: 0,
    lastLetterAt: null,
    version: 1,
  };
  expect(valuesOf(carrier(true, false), alert).recipients.map(({ id }) => id)).toEqual(["Ada", "Eve"]);
});

test("a template's words are sent alone", () => {
  const values = valuesOf(carrier(true, false), null);
  const words = { ...values.words, cleared: { subject: "Typed before", text: "and left", templateId: "7" } };
  const body = bodyOf({ ...values, words }, null);
  expect(body.words.cleared).toEqual({ subject: "", text: "", templateId: "7" });
  expect(body.words.triggered).toEqual({ subject: "", text: "", templateId: null });
});
