import { expect, test } from "playwright/test";
import type { Locator, Page } from "playwright/test";
import { messages } from "#i18n/index";
import { startServer } from "#tests/server";
import type { Installation } from "#tests/server";

/*
 * The clerk's morning by keyboard alone, on a narrow screen and without JavaScript: not one click.
 */
test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });

const t = messages.pl;
let konwent: Installation;
test.beforeAll(async () => void (konwent = await startServer()));
test.afterAll(() => konwent.stop());

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Presses Tab until something has the focus: what Tab does not reach, nobody reaches. The focus must be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toHaveCount(1);
  for (let stops = 0; stops < 300; stops++) {
    await page.keyboard.press("Tab");
    if (await hasFocus(target)) {
      const outline = await target.evaluate(
        (element) => getComputedStyle(element).outlineStyle + getComputedStyle(element).boxShadow,
      );
      expect(outline, "the focus can be seen").not.toBe("nonenone");
      return;
    }
  }
  throw new Error("Tab never reached it");
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await Promise.all([page.waitForEvent("framenavigated"), page.keyboard.press("Enter")]);
  await page.waitForLoadState();
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

test("a clerk signs in, schedules a convention and puts an item on its agenda", async ({ page }) => {
  const clerk = konwent.accounts().find(({ actor }) => actor.roles.includes("clerk"))?.email ?? "";
  const address = (await konwent.command("sign-in-link", clerk)).at(-1) ?? "";
  const main = page.getByRole("main");

  await page.goto(address);
  await press(page, main.getByRole("button", { name: t.account.entry.enter }));
  // A new account is asked for a password first; the desk is one address away.
  await page.goto(`${konwent.url}/biuro`);
  await press(page, main.getByRole("link", { name: t.convention.schedule }));

  // First without a day: the summary has the focus, says so, and leads to the field.
  await press(page, main.getByRole("button", { name: t.convention.schedule }));
  const summary = main.getByRole("alert");
  await expect(summary).toContainText(t.problems({ code: "required" }));
  await press(page, summary.getByRole("link").first());
  const day = main.getByLabel(t.convention.fields.heldOn, { exact: false });
  await expect(day).toBeFocused();
  await page.keyboard.type("2027-03-11");
  // The rarer fields are folded away; Enter unfolds them.
  const title = main.locator('input[name="title"]');
  await tabTo(
    page,
    main
      .locator("details")
      .filter({ has: page.locator('input[name="title"]') })
      .locator("summary"),
  );
  await page.keyboard.press("Enter");
  await type(page, title, "Konwent z klawiatury");
  await press(page, main.getByRole("button", { name: t.convention.schedule }));
  await expect(main).toContainText("Konwent z klawiatury");
  await expect(main.getByRole("status")).toContainText(t.common.saved);

  await press(page, main.locator('a[href$="/porzadek"]').first());
  const form = main
    .locator("form")
    .filter({ has: page.locator('input[name="deed"][value="draftAgendaItem"]') });
  await type(page, form.locator('input[name="title"]'), "Wolne wnioski dzielnic");
  await tabTo(page, form.locator('select[name="kind"]'));
  await page.keyboard.type(t.agenda.kinds["any-other-business"]);
  await type(page, form.locator('input[name="plannedMinutes"]'), "15");
  await press(page, form.getByRole("button"));
  await expect(main).toContainText("Wolne wnioski dzielnic");
  await expect(page).toHaveURL(/\/porzadek/);
});
