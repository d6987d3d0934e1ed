/** `npm run bench`: measures the built product, under load that this machine makes itself. */
import "./node-version.mjs";
import { build, handOver, install } from "./bootstrap.mjs";
import { main } from "./command.mjs";

await main(async () => {
  await install();
  await build();
  return handOver(["--disable-warning=ExperimentalWarning", "app/cli/bench.ts", ...process.argv.slice(2)], {
    NODE_ENV: "production",
  });
});
