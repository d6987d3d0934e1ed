import { findSystemChromium } from "../../app/cli/bootstrap.mjs";

// `npm test` and `npm run ordeal` name the browser; without them the system's is taken, and else Playwright's own.
const executablePath = process.env["CHROMIUM_PATH"] || findSystemChromium();

/** How every test starts Chromium: at home it asks nobody anything. */
export const launchOptions = {
  ...(executablePath ? { executablePath } : {}),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/** Where its reader sits. */
export const atHome = { locale: "pl-PL", timezoneId: "Europe/Warsaw" };
