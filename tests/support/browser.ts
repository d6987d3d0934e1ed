import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright/test";
import type { Installation } from "./server.ts";

/** Signs somebody in. Fast: the session is opened in the database. */
export async function signIn(context: BrowserContext, konwent: Installation, email: string): Promise<void> {
  const [name = "", value = ""] = (await konwent.cookieOf(email)).split("=");
  await context.addCookies([{ name, value, url: konwent.url, httpOnly: true, sameSite: "Lax" }]);
}

/** A page of a browser in which somebody is signed in. */
export async function signedIn(
  browser: Browser,
  konwent: Installation,
  email: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: konwent.url, ...options });
  await signIn(context, konwent, email);
  return context.newPage();
}

/** Signs in as people do: the one-time address that the command line prints, and the button on its page. */
export async function enterByAddress(page: Page, konwent: Installation, email: string): Promise<void> {
  const address = (await konwent.command("sign-in-link", email)).at(-1) ?? "";
  await page.goto(address);
  await page.getByRole("main").getByRole("button").click();
}
