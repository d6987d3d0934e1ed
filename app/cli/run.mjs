/** `npm run import` and its like: runs a command of app/cli under the project's own Node. Prints nothing itself on stdout. */
import "./node-version.mjs";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build, handOver, install } from "./bootstrap.mjs";
import { main, root, Stopped } from "./command.mjs";

await main(async () => {
  const [name = "", ...args] = process.argv.slice(2);
  const file = join("app", "cli", `${name}.ts`);
  if (!/^[a-z][a-z-]*$/.test(name) || !existsSync(join(root, file))) {
    throw new Stopped(`There is no command "${name}". / Nie ma polecenia „${name}”.`, 2);
  }
  await install();
  if (name === "export") await build(); // it writes a copy of the pages
  return handOver(["--disable-warning=ExperimentalWarning", file, ...args], {
    NODE_ENV: process.env["NODE_ENV"] ?? "production",
  });
});
