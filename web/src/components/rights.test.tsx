// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import "@/lib/portalMessages";
import type { Rights } from "@/lib/rights";
import { Button } from "@/ui/Button";
import { RightsProvider, useRefusal } from "./rights";

afterEach(cleanup);

function Issue() {
  return <Button reason={useRefusal("billing.invoice.issue")}>Issue</Button>;
}

test.each<[string, Rights, string | null]>([
  ["whose permissions are not told", {}, null],
  ["who has it", { permissions: ["billing.invoice.issue"] }, null],
  ["who has another", { permissions: ["billing.invoice.view"] }, "Your role does not include this."],
])("a button for somebody %s", (_who, rights, reason) => {
  render(
    <RightsProvider value={rights}>
      <Issue />
    </RightsProvider>,
  );
  expect(screen.getByRole("button", { name: "Issue" }).getAttribute("aria-description")).toBe(reason);
});
