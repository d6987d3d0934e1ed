/** `npm start`: installs what is missing, builds what is stale, and lets the server take over. */
import "./node-version.mjs";
import { build, handOver, install, server } from "./bootstrap.mjs";
import { main } from "./command.mjs";

await main(async () => {
  await install();
  await build();
  return handOver(
    [
      "--disable-warning=ExperimentalWarning",
      "--max-old-space-size=512",
      "--enable-source-maps",
      server,
      ...process.argv.slice(2),
    ],
    { NODE_ENV: process.env["NODE_ENV"] ?? "production" },
  );
});
