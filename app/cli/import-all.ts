import { resolve } from "node:path";
import { MovingTrouble, importAll } from "../moving/import-all.ts";
import { sayFlaw } from "./flaw-line.ts";
import { inBoth } from "./in-both.ts";
import { CommandFailed, withInstallation } from "./system-context.ts";

/** `npm run import-all -- DIR`: brings what `npm run export` wrote into an installation that is still empty, whole or not at all. */
await withInstallation(
  (ctx, settings) => {
    const [typed] = process.argv.slice(2);
    if (!typed) throw new CommandFailed("npm run import-all -- DIR");
    try {
      const folder = resolve(process.env["INIT_CWD"] ?? ".", typed);
      const { events } = importAll(ctx, settings, folder);
      console.log(inBoth(({ moving }) => moving.imported(events)));
      if (!ctx.signer) console.log(inBoth(({ moving }) => moving.bringKey(settings.keyFile)));
    } catch (error) {
      if (!(error instanceof MovingTrouble)) throw error;
      const { obstacle } = error;
      const details =
        obstacle.why === "altered"
          ? obstacle.files
          : obstacle.why === "other-version"
            ? [obstacle.version]
            : obstacle.why === "does-not-verify"
              ? obstacle.verdict.flaws.map((flaw) => sayFlaw(ctx.db, flaw))
              : [];
      throw new CommandFailed(
        [inBoth(({ moving }) => moving.obstacles[obstacle.why]), ...details].join("\n"),
      );
    }
  },
  undefined,
  { mayBegin: true },
);
