import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { importRecord } from "#archive/import-record";
import { getConvention } from "#domain/convention/queries";
import { getBody } from "#domain/council/queries";
import { archiveActor } from "#domain/kernel/actor";
import { Refusal } from "#domain/kernel/refusal";
import { inBoth } from "./in-both.ts";
import { CommandFailed, withInstallation } from "./system-context.ts";

/**
 * `npm run import -- FILE.yaml …`: brings past conventions in, each file whole or not at all. Prints what became of each,
 * then its warnings by path; exits with 1 when a file has faults, and lists them all.
 */
await withInstallation(
  (ctx) => {
    const files = process.argv.slice(2);
    if (files.length === 0) throw new CommandFailed("npm run import -- FILE.yaml");
    for (const file of files) {
      try {
        const { conventionId, outcome, warnings } = importRecord(ctx, readText(file));
        const { bodyId, address } = getConvention(ctx.db, conventionId);
        const body = getBody(ctx.db, bodyId);
        console.log(
          `${file}: ${inBoth((t) => t.archive.outcomes[outcome])}: ${body.isOwn ? "/konwenty" : `/ciala/${body.slug}`}/${address ?? ""}`,
        );
        for (const { path, code } of warnings)
          console.log(`  ${path}: ${inBoth((t) => t.archive.note(code))}`);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        process.exitCode = 1;
        console.error(`${file}: ${inBoth((t) => t.archive.nothingImported)}`);
        for (const { code, facts = {} } of error.reasons) {
          const isFault = code === "archive-file-faulty";
          console.error(
            `  ${isFault ? `${facts["path"] ? `${facts["path"]}: ` : ""}${inBoth((t) => t.archive.note(String(facts["fault"])))}` : inBoth((t) => t.refusals[code](facts))}`,
          );
        }
      }
    }
  },
  archiveActor,
  { mayBegin: true },
);

/** A name is meant from where it was typed: npm runs commands in the project's own folder. */
function readText(file: string): string {
  const typed = resolve(process.env["INIT_CWD"] ?? ".", file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(existsSync(typed) ? typed : file));
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new CommandFailed(
      `${file}: ${inBoth((t) => (isMissing ? t.archive.noSuchFile : t.archive.notText))}`,
    );
  }
}
