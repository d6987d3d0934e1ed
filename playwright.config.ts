import { defineConfig } from "playwright/test";
import { findSystemChromium } from "./app/cli/bootstrap.mjs";

// `npm test` names the browser; without it the system's is taken, and else Playwright's own.
const executablePath = process.env["CHROMIUM_PATH"] ?? findSystemChromium();

/** Each story starts its own server (tests/support): there is no common one. */
export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results/browser",
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env["CI"]),
  reporter: "list",
  use: {
    browserName: "chromium",
    locale: "pl-PL",
    timezoneId: "Europe/Warsaw",
    screenshot: "only-on-failure",
    launchOptions: {
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
    },
  },
});
