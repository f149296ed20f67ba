import { describe, test } from "node:test";
import {
  assertAccessible,
  assertFits,
  close,
  equals,
  fillSignIn,
  holds,
  openAs,
  PHONE,
  people,
  picture,
  settled,
  URL_,
} from "./support.mjs";

/** The same server at its name: passkeys belong to names, and `localhost` is one. */
const AT_NAME = URL_.replace("//127.0.0.1", "//localhost");

describe("passkeys", () => {
  test("one is added at a host name, signs in, is renamed and removed", async () => {
    const page = await openAs(null);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(`${AT_NAME}/sign-in`);
    await fillSignIn(page, people.customer);
    await page.waitForURL(/\/portal\//);
    await page.goto(`${AT_NAME}/portal/account?view=security`);
    await settled(page);
    await page.getByTestId("button-add-passkey").click();
    await page.getByTestId("button-save-passkey").click();
    await page.getByText("Give it a name.").waitFor();
    await assertAccessible(page, "a new passkey");
    await page.getByTestId("input-passkey-name").fill("Test laptop");
    await page.getByTestId("button-save-passkey").click();
    await page.getByText("The passkey is added.").waitFor();
    const row = page.getByTestId("section-passkeys").getByRole("listitem").filter({ hasText: "Test laptop" });
    await row.waitFor();
    await assertAccessible(page, "passkeys");
    await picture(page, "passkeys");
    await page.setViewportSize(PHONE);
    await settled(page);
    await assertFits(page, "passkeys on a phone");
    await picture(page, "passkeys-phone");

    // At the door nobody says who they are: the authenticator knows.
    await page.request.delete(`${AT_NAME}/api/session`, { headers: { "X-Requested-By": "didtron" } });
    await page.goto(`${AT_NAME}/sign-in`);
    await page.getByTestId("button-sign-in-passkey").click();
    await page.waitForURL(/\/portal\//);
    await page.goto(`${AT_NAME}/portal/account?view=security`);
    await settled(page);
    await row.getByTestId("button-rename-passkey").click();
    await page.getByTestId("input-passkey-name").fill("Old laptop");
    await page.getByTestId("button-save-passkey").click();
    await page.getByText("The passkey is renamed.").waitFor();
    const renamed = page.getByTestId("section-passkeys").getByRole("listitem").filter({ hasText: "Old laptop" });
    await renamed.getByTestId("button-remove-passkey").click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }).click();
    // behind an open question nothing has a role, and so nothing would be found
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await renamed.waitFor({ state: "detached" });

    // The browser still offers what the server has forgotten.
    await page.request.delete(`${AT_NAME}/api/session`, { headers: { "X-Requested-By": "didtron" } });
    await page.goto(`${AT_NAME}/sign-in`);
    await page.getByTestId("button-sign-in-passkey").click();
    await page.getByTestId("text-sign-in-error").waitFor();
    await close(page);
  });

  test("at a bare address the page says that passkeys need a host name", async () => {
    const page = await openAs(null);
    const bare = URL_.replace("//localhost", "//127.0.0.1");
    await page.goto(`${bare}/sign-in`);
    await fillSignIn(page, people.customer);
    await page.waitForURL(/\/portal\//);
    await page.goto(`${bare}/portal/account?view=security`);
    await settled(page);
    await holds(
      () => page.getByTestId("text-passkeys-need-name").innerText(),
      (text) => /127\.0\.0\.1.*localhost/s.test(text),
    );
    await equals(() => page.getByTestId("button-add-passkey").getAttribute("aria-disabled"), "true");
    await picture(page, "passkeys-bare-address");
    await close(page);
  });
});
