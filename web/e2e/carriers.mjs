import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ask,
  assertAccessible,
  assertQuiet,
  close,
  equals,
  holds,
  openAs,
  pressEscape,
  pressKey,
  prove,
  save,
  settled,
  tell,
  told,
  visit,
} from "./support.mjs";

const idOf = (page) => page.url().split("?")[0].split("/").at(-1);

async function submit(page, path) {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() !== "GET" && response.url().includes(path)),
    page.getByTestId("button-submit").click(),
  ]);
  return answer.status();
}

describe("carriers", () => {
  test("what is done to several names those that somebody has deleted, and the next press is for the rest", async () => {
    const page = await openAs("admin");
    await prove(page, "admin");
    const stamp = Date.now() % 1_000_000;
    const names = ["North", "South", "West"].map((side) => `${side} ${stamp}`);
    const [, south] = names;
    const made = [];
    for (const name of names) {
      const { id } = await tell(page, "POST", "/api/admin/carriers", {
        name,
        code: name.toLowerCase().replace(" ", "-"),
        kind: "customer",
        creditType: "postpaid",
        currency: "USD",
        timeZone: "UTC",
      });
      made.push(id);
    }
    const gone = async (id) => {
      const { version } = await ask(page, `/api/admin/carriers/${id}`);
      await tell(page, "DELETE", `/api/admin/carriers/${id}?version=${version}`);
    };
    await visit(page, `/admin/carriers?search=${stamp}`);
    for (const id of made) await page.getByTestId(`select-${id}`).click();
    await page.getByTestId("button-bulk-disable").click();
    await page.getByTestId("input-reason").fill("A test");
    await gone(made[1]);
    await page.getByTestId("button-set-status").click();
    await page.getByTestId("text-gone-meanwhile").getByText(`${south} was deleted meanwhile`).waitFor();
    await assertAccessible(page, "one of several is gone");
    await page.getByTestId("button-set-status").click();
    await page.getByTestId("toast-success").waitFor();
    for (const id of [made[0], made[2]]) {
      assert.equal((await ask(page, `/api/admin/carriers/${id}`)).status, "suspended");
    }
    await equals(() => page.getByTestId(`select-${made[1]}`).count(), 0);
    for (const id of [made[0], made[2]]) await gone(id);
    // the browser tells of the refusal
    page.complaints = [];
    await close(page);
  });

  test("a carrier is added, changed, given people, money and interconnects, and deleted", async () => {
    const page = await openAs("admin");
    await prove(page, "admin");
    const name = `Tidewater Voice ${Date.now() % 100_000}`;
    await visit(page, "/admin/carriers");
    await page.getByTestId("button-add-carrier").click();
    await page.getByTestId("input-name").fill(name);
    await page.waitForFunction(() =>
      document.querySelector('[data-testid="input-code"]').value.startsWith("tidewater-"),
    );
    await page.getByTestId("input-customerLimit").fill("3000");
    await page.getByTestId("button-save").click();
    await page.waitForURL(/\/admin\/carriers\/\d+/);
    await settled(page);
    const id = idOf(page);
    assert.equal((await ask(page, `/api/admin/carriers/${id}`)).customer.limit.amount, "3000.00");

    await page.getByTestId("input-capacityLimit").fill("25");
    assert.equal(await save(page), 200);
    assert.equal((await ask(page, `/api/admin/carriers/${id}`)).capacityLimit, 25);

    await page.getByTestId("tab-contacts").click();
    await page.getByTestId("input-billingEmail").fill("one@tidewater.example, two@tidewater.example");
    await page.getByTestId("button-save").click();
    await page.getByText("Enter an e-mail address.").waitFor();
    await page.getByTestId("input-billingEmail").fill("billing@tidewater.example");
    assert.equal(await save(page), 200);
    assert.equal((await ask(page, `/api/admin/carriers/${id}`)).billingEmail, "billing@tidewater.example");
    await page.getByTestId("button-add-contact").click();
    await page.getByRole("dialog").getByTestId("input-name").fill("Ines Okoro");
    await page.getByRole("dialog").getByTestId("input-email").fill("ines@tidewater.example");
    // Back would lead to another tab of the same page, and the dialog away with it
    await page.goBack();
    await page.getByTestId("button-keep-editing").click();
    assert.equal(await submit(page, "/contacts"), 201);
    await page.getByText("ines@tidewater.example").waitFor();
    await assertAccessible(page, "contacts of a carrier");

    await page.getByTestId("tab-accounting").click();
    await page.getByTestId("button-adjust").click();
    await page.getByTestId("select-movement").selectOption("debit");
    await page.getByTestId("input-amount").fill("12.5");
    await page.getByText(/Balance after it: .12\.50\sUSD/).waitFor();
    await assertAccessible(page, "adjusting a balance");
    assert.equal(await submit(page, "/adjustments"), 201);
    await page.getByTestId("section-journal").getByText("Correction").waitFor();
    const owed = await ask(page, `/api/admin/carriers/${id}`);
    assert.deepEqual([owed.customer.balance.amount, owed.customer.remaining.amount], ["-12.50", "2987.50"]);

    await page.getByTestId("tab-alerts").click();
    await page.getByTestId("button-add-alert").click();
    await page.getByTestId("input-threshold").fill("-2500");
    await page.getByTestId("input-recipients-0-address").fill("noc@tidewater.example");
    await pressKey(page.getByTestId("button-add-recipient"));
    await page.getByTestId("select-recipients-1-kind").selectOption("contact");
    await page.getByTestId("select-recipients-1-id").selectOption({ label: "Ines Okoro (ines@tidewater.example)" });
    await page.getByTestId("select-recipients-1-sendAs").selectOption("cc");
    await pressKey(page.getByTestId("button-write-letters"));
    await page.getByTestId("input-words-triggered-subject").fill("Pay up {name}");
    await pressKey(page.getByTestId("button-preview-letters"));
    await page.getByRole("dialog").getByText("there is no {name}").waitFor();
    // the browser complains of every refusal
    page.complaints.length = 0;
    await page.getByTestId("input-words-triggered-subject").fill("{carrier} is at {balance} {currency}");
    await pressKey(page.getByTestId("button-preview-letters"));
    await page.getByTestId("letter-first").getByText("is at -12.50 USD").waitFor();
    await assertAccessible(page, "adding a credit alert");
    assert.equal(await submit(page, "/alerts"), 201);
    await page.getByText("noc@tidewater.example, Ines Okoro (Cc)").waitFor();

    await page.getByTestId("tab-interconnects").click();
    for (const [label, prefix] of [
      ["TDW-STD-CU", "881#"],
      ["TDW-PRM-CU", "882#"],
    ]) {
      await page.getByTestId("button-add-interconnect").first().click();
      await page.getByRole("dialog").getByTestId("input-name").fill(label);
      assert.equal(await submit(page, "/interconnects"), 201);
      await page.waitForURL(/\/interconnects\/\d+/);
      await settled(page);
      await page.getByTestId("tab-validation").click();
      await page.getByTestId("input-techPrefix").fill(prefix);
      await page.getByTestId("input-addresses").fill("198.51.100.7");
      await page.getByTestId("input-addresses").press("Enter");
      assert.equal(await save(page), 200);
      await visit(page, `/admin/carriers/${id}?view=interconnects`);
    }
    const listed = async () =>
      (await ask(page, `/api/admin/carriers/${id}`)).interconnectList.map((interconnect) => interconnect.name);
    assert.deepEqual(await listed(), ["TDW-STD-CU", "TDW-PRM-CU"]);
    const [order] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith("/interconnect-order")),
      pressKey(page.getByTestId("button-up-1")),
    ]);
    assert.equal(order.status(), 200);
    assert.deepEqual(await listed(), ["TDW-PRM-CU", "TDW-STD-CU"]);
    // One is dragged while somebody adds another: the order is shown at once, refused by the server, and is then as it was.
    const shown = () => page.getByTestId("section-interconnects").innerText();
    let late;
    await page.route(
      "**/interconnect-order",
      async (route) => {
        await holds(shown, (text) => text.indexOf("TDW-STD-CU") < text.indexOf("TDW-PRM-CU"), "the new order at once");
        const add = { carrierId: Number(id), name: "TDW-LATE-CU", direction: "customer", currency: "USD" };
        late = await tell(page, "POST", "/api/admin/interconnects", { ...add, host: null, port: null });
        await route.continue();
      },
      { times: 1 },
    );
    const lines = page.getByTestId("section-interconnects").locator("li");
    const [from, to] = [await lines.nth(0).boundingBox(), await lines.nth(1).boundingBox()];
    await page.mouse.move(from.x + 16, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 16, to.y + to.height / 2, { steps: 8 });
    await page.mouse.up();
    await page.getByTestId("toast-danger").getByText("must name each of the 3").waitFor();
    page.complaints.length = 0; // the browser complains of the refusal
    await holds(
      shown,
      (text) => text.indexOf("TDW-PRM-CU") < text.indexOf("TDW-STD-CU") && text.includes("TDW-LATE-CU"),
      "the order before, with what was added",
    );
    // And one is moved while somebody else moves another: theirs stays, and is seen.
    const ids = Object.fromEntries(
      (await ask(page, `/api/admin/carriers/${id}`)).interconnectList.map((one) => [one.name, Number(one.id)]),
    );
    const theirs = ["TDW-LATE-CU", "TDW-PRM-CU", "TDW-STD-CU"];
    await page.route(
      "**/interconnect-order",
      async (route) => {
        await tell(page, "PUT", `/api/admin/carriers/${id}/interconnect-order`, {
          interconnects: theirs.map((label) => ids[label]),
          before: null,
        });
        await route.continue();
      },
      { times: 1 },
    );
    await pressKey(page.getByTestId("button-down-0"));
    await page.getByTestId("toast-danger").getByText("in another order meanwhile").waitFor();
    page.complaints.length = 0;
    await holds(shown, (text) => text.indexOf("TDW-LATE-CU") < text.indexOf("TDW-PRM-CU"), "their order");
    assert.deepEqual(await listed(), theirs);
    // what nothing needs is deleted where it stands
    const lateRow = page.getByTestId(`row-interconnect-${late.id}`);
    await lateRow.getByText("0 calls now · Channels: No limit · CPS: No limit").waitFor();
    await pressKey(page.getByTestId(`button-delete-${late.id}`));
    await page.getByRole("dialog").getByText("Delete TDW-LATE-CU?").waitFor();
    await pressKey(page.getByTestId("button-confirm"));
    await lateRow.waitFor({ state: "detached" });
    await equals(() => page.evaluate(() => document.activeElement?.tagName), "H1", "the row went, the keyboard stays");
    assert.deepEqual(await listed(), ["TDW-PRM-CU", "TDW-STD-CU"]);
    await assertAccessible(page, "interconnects of a carrier");

    await equals(() => page.getByTestId("button-actions").count(), 0, "what is done to the carrier is on its own tab");
    await page.getByTestId("tab-details").click();
    await page.getByTestId("button-actions").click();
    await page.getByTestId("action-status").click();
    await page.getByTestId("select-new-status").selectOption("suspended");
    await page.getByTestId("select-cause").selectOption("fraud");
    await page.getByRole("dialog").getByTestId("input-reason").fill("Calls that nobody made.");
    await assertAccessible(page, "setting the state of a carrier");
    await page.getByTestId("button-set-status").click();
    await page.getByTestId("section-states").getByText("Calls that nobody made.").waitFor();
    const stopped = await ask(page, `/api/admin/carriers/${id}`);
    assert.deepEqual([stopped.status, stopped.suspendedFor], ["suspended", "fraud"]);
    await page.getByTestId("button-delete").click();
    await page.getByTestId("usage-blocks").getByText("a balance of −12.50 USD").waitFor();
    await assertAccessible(page, "deleting a carrier in use");
    await page.getByText("2 interconnects").waitFor();
    await pressEscape(page);
    await equals(
      () => page.evaluate(() => document.activeElement?.dataset.testid),
      "button-delete",
      "focus is given back",
    );
    await page.getByTestId("tab-accounting").click();
    await page.getByTestId("section-journal").getByRole("button", { name: "Reverse" }).click();
    await page.getByRole("dialog").getByTestId("input-note").fill("The wrong carrier.");
    await assertAccessible(page, "reversing an adjustment");
    assert.equal(await submit(page, "/reversal"), 201);
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByText("Reversed by entry").waitFor();
    await page.getByText("Reverses entry").waitFor();
    await equals(() => page.getByRole("button", { name: "Reverse" }).count(), 0, "an adjustment is reversed once");
    assert.equal((await ask(page, `/api/admin/carriers/${id}`)).customer.balance.amount, "0.00");
    await page.getByTestId("tab-details").click();
    await page.getByTestId("button-delete").click();
    await page.getByTestId("input-confirm").fill(await page.locator("h1").innerText());
    await page.getByTestId("button-confirm").click();
    await page.waitForURL(/\/admin\/carriers$/);
    await settled(page);
    assertQuiet(page, "carriers");
    await close(page);
  });

  test("a refused field has the focus, and what is said of it stands above the dock", async () => {
    const page = await openAs("admin", { viewport: { width: 1280, height: 720 } });
    const { items } = await ask(page, "/api/admin/carriers?limit=1");
    await visit(page, `/admin/carriers/${items[0].id}`);
    const field = page.getByTestId("input-termsDays");
    await field.fill("5000000");
    // the lower edge of the field lies on the edge of the dock, what is said beneath it behind that
    const below = () =>
      field.evaluate((input) => {
        const content = document.querySelector("main#content").getBoundingClientRect();
        const message = document.getElementById(input.getAttribute("aria-describedby")).getBoundingClientRect();
        return Math.max(0, Math.round(message.bottom - content.bottom));
      });
    await field.evaluate((input) => {
      const content = document.querySelector("main#content");
      content.scrollTop += input.getBoundingClientRect().bottom - content.getBoundingClientRect().bottom;
    });
    assert.ok((await below()) > 0, "it is not in sight before");
    await page.getByTestId("button-save").focus();
    await pressKey(page.getByTestId("button-save"));
    await equals(() => field.evaluate((input) => input === document.activeElement), true, "it has the focus");
    await equals(() => field.getAttribute("aria-invalid"), "true");
    await equals(below, 0, "what is said of it is in sight");
    assertQuiet(page, "a refused field");
    await close(page);
  });

  test("an interconnect's numbers are translated, its services ordered, matched and copied", async () => {
    const page = await openAs("admin");
    const { items } = await ask(page, "/api/admin/interconnects?direction=customer&limit=100");
    const source = items.find((interconnect) => interconnect.serviceCount === 1 && interconnect.enabled);
    await visit(page, `/admin/carriers?view=interconnects&search=${encodeURIComponent(source.name)}`);
    await page.getByTestId(`row-interconnect-${source.id}`).getByRole("link").first().click();
    await page.waitForURL(/\/interconnects\/\d+/);
    await settled(page);
    const id = idOf(page);

    await page.getByTestId("tab-validation").click();
    // another one than an earlier run left
    const domain = `%.partner${Date.now()}.example`;
    await page.getByTestId("input-checks-fromDomain").fill(domain);
    await assertAccessible(page, "ingress validation");
    assert.equal(await save(page), 200);
    assert.equal((await ask(page, `/api/admin/interconnects/${id}`)).checks.fromDomain, domain);

    await page.getByTestId("tab-translation").click();
    await page.getByTestId("button-add-rule-callerRules").waitFor();
    // what an earlier run left
    const left = page.getByTestId("rules-callerRules").getByLabel(/^Remove rule/);
    for (let rules = await left.count(); rules > 0; rules -= 1) {
      await left.first().click();
      await equals(() => left.count(), rules - 1);
    }
    await page.getByTestId("button-add-rule-callerRules").click();
    await page.getByTestId("input-callerRules-0-startsWith").fill("0");
    await page.getByTestId("input-callerRules-0-minLength").fill("10");
    await page.getByTestId("input-callerRules-0-strip").fill("1");
    await page.getByTestId("input-callerRules-0-prepend").fill("44");
    await page.getByTestId("input-try-callerRules").fill("02071234567");
    await page.getByText("becomes 442071234567").waitFor();
    await page.getByTestId("select-caller-customer-check").selectOption("length");
    // likewise: where nothing changes there is nothing to save
    const before = (await ask(page, `/api/admin/interconnects/${id}`)).caller.customer.shortest;
    const shortest = before === 4 ? 5 : 4;
    await page.getByTestId("input-caller-customer-shortest").fill(String(shortest));
    await assertAccessible(page, "translation of an interconnect");
    assert.equal(await save(page), 200);
    const { callerRules: rules, caller } = await ask(page, `/api/admin/interconnects/${id}`);
    assert.deepEqual(rules, [
      { startsWith: "0", minLength: 10, maxLength: null, strip: 1, prepend: "44", replacement: null },
    ]);
    assert.deepEqual([caller.customer.check, caller.customer.shortest], ["length", shortest]);

    await page.getByTestId("tab-services").click();
    await page.getByTestId("button-add-service").click();
    await page.getByRole("dialog").getByTestId("input-name").fill("Germany");
    await page.getByTestId("select-ratingPlanId").selectOption({ index: 1 });
    await page.getByTestId("select-routingPlanId").selectOption({ index: 1 });
    assert.equal(await submit(page, "/api/admin/services"), 201);
    await page.waitForURL(/\/services\/\d+/);
    await settled(page);
    const service = idOf(page);
    await page.getByTestId("select-destinationMatch").selectOption("define");
    await page.getByTestId("input-destinations").fill("49");
    await page.getByTestId("input-destinations").press("Enter");
    // one that is no number is named, and nothing is sent
    const blocked = page.getByTestId("input-blockedDestinations");
    await blocked.fill("abc");
    await blocked.press("Enter");
    await page.getByTestId("button-save").click();
    await page.locator('[data-testid="input-blockedDestinations"][aria-invalid="true"]').waitFor();
    await page.getByText(/^abc: /).waitFor();
    await equals(() => blocked.evaluate((input) => input === document.activeElement), true);
    await page.getByRole("button", { name: "Remove abc" }).click();
    await page.getByTestId("input-blockedDestinations").fill("49900");
    await page.getByTestId("input-blockedDestinations").press("Enter");
    assert.equal(await save(page), 200);
    const saved = await ask(page, `/api/admin/services/${service}`);
    assert.deepEqual([saved.destinations, saved.blockedDestinations], [["49"], ["49900"]]);
    await page.getByTestId("button-delete").click();
    await page.getByTestId("button-confirm").click();
    await page.waitForURL(/view=services/);
    await settled(page);

    await page.getByTestId("tab-details").click();
    await page.getByTestId("button-actions").click();
    await page.getByTestId("action-copy").click();
    const copyName = `COPY-${Date.now() % 100_000}-CU`;
    await page.getByRole("dialog").getByTestId("input-name").fill(copyName);
    await assertAccessible(page, "copying an interconnect");
    assert.equal(await submit(page, "/copy"), 201);
    await page.getByRole("heading", { name: copyName }).waitFor();
    const copy = await ask(page, `/api/admin/interconnects/${idOf(page)}`);
    assert.equal(copy.enabled, false);
    assert.deepEqual(copy.callerRules, rules);
    await page.getByTestId("button-delete").click();
    await page.getByTestId("button-confirm").click();
    await page.waitForURL(/view=interconnects/);
    await settled(page);
    assertQuiet(page, "interconnects");
    await close(page);
  });

  test("several are switched at once, lists are sorted by the server, balances are filtered", async () => {
    const page = await openAs("admin");
    await prove(page, "admin");
    const [service] = (await ask(page, "/api/admin/services?enabled=true&limit=1")).items;
    await visit(page, `/admin/carriers?view=services&search=S${service.id}`);
    await page.getByTestId(`select-${service.id}`).click();
    const [off] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith("/services/enabled")),
      page.getByTestId("button-bulk-disable").click(),
    ]);
    assert.equal(off.status(), 200);
    await page.getByText("One is switched off.").waitFor();
    // what was chosen is chosen no more
    await page.getByTestId("button-bulk-disable").waitFor({ state: "detached" });
    await page.getByTestId(`select-${service.id}`).click();
    const [on] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith("/services/enabled")),
      page.getByTestId("button-bulk-enable").click(),
    ]);
    assert.equal(on.status(), 200);

    const byBalance = told(
      page,
      ({ pathname, searchParams }) =>
        pathname === "/api/admin/carriers" && searchParams.get("sort") === "customer-balance",
    );
    await visit(page, "/admin/carriers");
    await page.getByTestId("button-sort-customer-balance").click();
    await page.waitForURL(/sort=customer-balance/);
    await settled(page);
    const names = page.locator('tbody [data-testid^="row-carrier-"] a');
    await holds(
      async () => [await names.allInnerTexts(), (await byBalance())?.items.map(({ name }) => name)],
      ([shown, sorted]) => sorted?.length > 3 && shown.join() === sorted.join(),
      "the order is the server's",
    );
    const balances = await ask(page, "/api/admin/carrier-balances?limit=1");
    const rates = (await ask(page, "/api/admin/exchange-rates/in-force")).items;
    const known = [
      balances.display,
      ...balances.totals.map(({ currency }) => currency),
      ...rates.flatMap(({ base, quote }) => [base, quote]),
    ];
    await equals(
      async () => (await page.getByTestId("select-display").locator("option").allInnerTexts()).slice(1),
      [...new Set(known)].sort(),
      "the company's currencies and those of its exchange rates are offered",
    );
    const inEuros = told(
      page,
      ({ pathname, searchParams }) => pathname === "/api/admin/carriers" && searchParams.get("display") === "EUR",
    );
    await page.getByTestId("select-display").selectOption("EUR");
    await page.waitForURL(/display=EUR/);
    await settled(page);
    await holds(
      async () => [await page.getByTestId("notice-without-rate").count(), (await inEuros())?.items],
      ([notices, shown]) => shown && notices === (shown.some(({ shownIn }) => shownIn !== "EUR") ? 1 : 0),
      "what no exchange rate leads to is said",
    );
    await page.getByTestId("button-who").click();
    await page.getByTestId("input-who-address").fill("192.0.2.200");
    await page.getByTestId("input-who-called").fill("442079460000");
    await assertAccessible(page, "who is calling");
    await page.getByTestId("button-who-calls").click();
    await page.getByTestId("section-who-calls").getByText("Unknown source address").waitFor();
    const interconnects = await ask(page, "/api/admin/interconnects?direction=customer&enabled=true&limit=50");
    const caller = interconnects.items.find(({ serviceCount, addresses }) => serviceCount > 0 && addresses.length > 0);
    await page.getByTestId("input-who-address").fill(caller.addresses[0].split("/")[0]);
    await page.getByTestId("input-who-called").fill(`${caller.techPrefix}442079460000`);
    await page.getByTestId("input-who-from").fill("442071234567");
    await page.getByTestId("input-who-asserted").fill("442071234567");
    await page.getByTestId("input-who-privacy").fill("id");
    await page.getByTestId("select-who-supplier").selectOption({ index: 1 });
    await page.getByTestId("button-who-calls").click();
    await equals(() => page.getByTestId("text-who-identity").innerText(), "none");
    await equals(() => page.getByTestId("text-who-from").innerText(), "anonymous");
    await pressEscape(page);

    await visit(page, "/admin/carrier-balances");
    await page.getByTestId("section-totals").getByText("All, in USD").waitFor();
    const breached = told(
      page,
      ({ pathname, searchParams }) =>
        pathname === "/api/admin/carrier-balances" && searchParams.get("breached") === "true",
    );
    await page.getByTestId("button-breached").click();
    await page.waitForURL(/breached=true/);
    await settled(page);
    await holds(
      async () => [
        await page.locator('[data-testid^="row-balance-"]').count(),
        (await breached())?.rows.items.map(({ side }) => side.exhausted),
      ],
      ([shown, exhausted]) => exhausted?.length === shown && exhausted.every(Boolean),
      "only accounts whose credit is used up",
    );

    const [account] = (await ask(page, "/api/admin/carrier-balances?account=customer&sort=-spendDay&limit=1")).rows
      .items;
    await visit(
      page,
      `/admin/carrier-balances?account=customer&currency=${account.currency}&search=${encodeURIComponent(account.carrier.name)}`,
    );
    await page.getByTestId(`button-spend-${account.id}`).click();
    await page.getByTestId("action-spend-limit").click();
    await page.getByRole("dialog").getByTestId("input-amount").fill("987654");
    await assertAccessible(page, "setting a 24-hour limit");
    assert.equal(await submit(page, "/spend-limit"), 200);
    await page.getByTestId(`row-balance-${account.id}`).getByText("987,654.00").waitFor();
    await page.getByTestId(`button-spend-${account.id}`).click();
    await page.getByTestId("action-spend-reset").click();
    await page.getByRole("dialog").getByTestId("input-reason").fill("agreed on the telephone");
    assert.equal(await submit(page, "/spend-reset"), 200);
    await page.getByTestId(`row-balance-${account.id}`).getByText("since").waitFor();
    assertQuiet(page, "balances");
    await close(page);
  });

  test("a balance is adjusted where it is read, from its own row and from the net one", async () => {
    const page = await openAs("admin");
    await prove(page, "admin");
    const mark = Date.now() % 1_000_000;
    const name = `Saltmarsh Exchange ${mark}`;
    const made = await tell(page, "POST", "/api/admin/carriers", {
      name,
      code: `saltmarsh-${mark}`,
      kind: "bilateral",
      currency: "GBP",
      timeZone: "UTC",
      accountManagerId: null,
      capacityLimit: null,
      cpsLimit: null,
      status: "active",
      creditType: "postpaid",
      customerLimit: "0",
      customerOpeningBalance: null,
      supplierCreditType: "postpaid",
      supplierLimit: null,
      supplierOpeningBalance: null,
    });
    await tell(page, "POST", `/api/admin/carriers/${made.id}/currencies`, {
      currency: "USD",
    });
    const found = `/admin/carrier-balances?search=${encodeURIComponent(name)}&currency=USD`;
    const { items } = (await ask(page, `/api${found}`)).rows;
    const row = Object.fromEntries(items.map(({ account, id }) => [account, id]));
    const BALANCE = 5; // its column, behind the one that marks rows
    const balances = () =>
      Promise.all(
        ["customer", "supplier", "net"].map((account) =>
          page.getByTestId(`row-balance-${row[account]}`).locator("td").nth(BALANCE).innerText(),
        ),
      );
    await visit(page, found);
    await equals(balances, ["0.00", "0.00", "0.00"], "nothing stands open yet");
    const dialog = page.getByRole("dialog");
    const beginsWith = async () => [
      await dialog.getByTestId("select-side").inputValue(),
      await dialog.getByTestId("select-currency").inputValue(),
    ];

    await page.getByTestId(`button-spend-${row.supplier}`).click();
    await page.getByTestId("action-adjust").click();
    await equals(beginsWith, ["supplier", "USD"], "the account of the row");
    for (const beyond of ["1000000000000", "0.0000001"]) {
      await dialog.getByTestId("input-amount").fill(beyond);
      await page.getByTestId("button-submit").click();
      await dialog.getByText("At most 12 digits before the point and 6 after it.").waitFor();
    }
    await dialog.getByTestId("input-amount").fill("12.5");
    await dialog.getByText("Balance after it: 12.50 USD").waitFor();
    await page.getByTestId("button-submit").click();
    await dialog.getByText("This is needed.").waitFor();
    await dialog.getByTestId("input-note").fill("their invoice 17 was too low");
    assert.equal(await submit(page, "/adjustments"), 201);
    await equals(balances, ["0.00", "12.50", "−12.50"], "the supplier's balance moved");

    await page.getByTestId(`button-spend-${row.net}`).click();
    await page.getByTestId("action-adjust").click();
    await equals(beginsWith, ["none", "USD"], "a net balance says no side");
    await dialog.getByTestId("input-amount").fill("2.5");
    await page.getByTestId("button-submit").click();
    await dialog.getByText("Say which side's balance moves").waitFor();
    await assertAccessible(page, "adjusting from a net balance");
    await dialog.getByTestId("select-side").selectOption("customer");
    await dialog.getByText("Balance after it: 2.50 USD").waitFor();
    assert.equal(await submit(page, "/adjustments"), 201);
    await equals(balances, ["2.50", "12.50", "−10.00"], "the customer's balance moved");
    assertQuiet(page, "adjusting a balance in the list");
    await close(page);
  });
});
