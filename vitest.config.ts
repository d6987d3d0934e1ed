import { defineConfig } from "vitest/config";

/** `--mode ordeal` runs the long trials of `npm run ordeal` instead of the tests. */
export default defineConfig(({ mode }) => {
  const isOrdeal = mode === "ordeal";
  return {
    test: {
      include: isOrdeal ? ["tests/ordeal/**/*.ordeal.ts"] : ["tests/**/*.test.{ts,tsx}"],
      environment: "node",
      pool: "threads",
      maxWorkers: 2,
      // Nothing is mocked, so files can share a thread and what it has loaded.
      isolate: false,
      setupFiles: ["tests/support/after-each.ts"],
      testTimeout: isOrdeal ? 90 * 60_000 : 20_000,
      hookTimeout: isOrdeal ? 30 * 60_000 : 20_000,
    },
  };
});
