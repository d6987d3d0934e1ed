import { defineConfig } from "playwright/test";
import { atHome, launchOptions } from "#tests/chromium";

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
    ...atHome,
    screenshot: "only-on-failure",
    launchOptions,
  },
});
