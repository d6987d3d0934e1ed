import { findFlaws, listLatestEvents } from "#domain/audit/queries";
import { messages } from "#i18n/index";
import { withInstallation } from "./system-context.ts";

const { pl, en } = messages;

/** `npm run verify`: reads the whole chain and compares every record with its seal; exits with 1 when anything does not fit. */
await withInstallation((ctx) => {
  const flaws = findFlaws(ctx.db);
  const last = listLatestEvents(ctx.db, 1)[0];
  for (const { sequence, what, record } of flaws)
    console.error(`${sequence}: ${record}: ${en.archive.flaws[what]} / ${pl.archive.flaws[what]}`);
  const count = last?.sequence ?? 0;
  if (flaws.length === 0)
    console.log(
      `${en.archive.chainWhole(count)} / ${pl.archive.chainWhole(count)}${last ? `\n${last.hash}` : ""}`,
    );
  else process.exitCode = 1;
});
