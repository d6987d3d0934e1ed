/** `npm run dev`: like `npm start`, and again after every change of the sources. */
import "./node-version.mjs";
import { handOver, install } from "./bootstrap.mjs";
import { main } from "./command.mjs";

await main(async () => {
  await install();
  const watched = ["app", "db", "public"].map((folder) => `--watch-path=${folder}`);
  return handOver([
    "--watch",
    "--watch-preserve-output",
    ...watched,
    "app/cli/start.mjs",
    ...process.argv.slice(2),
  ]);
});
