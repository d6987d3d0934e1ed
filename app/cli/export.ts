import { accessSync, constants, mkdirSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { openCopy } from "#db/client";
import { findOwnBody } from "#domain/council/queries";
import { messages } from "#i18n/index";
import { answering } from "#web/answer";
import { publicAddress } from "#web/settings";
import { exportAll } from "../moving/export-all.ts";
import { readMe } from "../moving/read-me.ts";
import { verifyInstallation } from "../sealing/verify-installation.ts";
import { inBoth } from "./in-both.ts";
import { CommandFailed, withInstallation } from "./system-context.ts";

/** `npm run export -- DIR`: writes everything this installation holds, as it is at this moment, into a new folder. */
await withInstallation(async (ctx, settings, database) => {
  const [typed] = process.argv.slice(2);
  if (!typed) throw new CommandFailed("npm run export -- DIR");
  const folder = resolve(process.env["INIT_CWD"] ?? ".", typed);
  if (!isNewFolder(folder)) throw new CommandFailed(inBoth(({ moving }) => moving.noNewFolder(folder)));

  const copy = openCopy(database.bytes()); // a server may go on writing
  try {
    const evidence = { filesFolder: settings.filesFolder, publicKey: null, witness: null };
    if (verifyInstallation(copy.db, evidence).flaws.length > 0)
      throw new CommandFailed(inBoth(({ moving }) => moving.notWhole));
    const world = { ...ctx, db: copy.db, signer: ctx.signer };
    const baseUrl = publicAddress(settings, process.env);
    const answer = await answering({
      database: copy,
      world,
      settings: { ...settings, baseUrl },
      print: () => Promise.reject(new Error("Nothing is printed while an export is written")),
      isDemo: findOwnBody(copy.db)?.isDemo ?? false,
    });
    const leaving = { db: copy.db, filesFolder: settings.filesFolder, answer, baseUrl, now: ctx.now() };
    await exportAll({ ...leaving, readMe: readMe(messages) }, folder, (stage, files) =>
      console.log(inBoth(({ moving }) => moving.wrote(moving.stages[stage], files))),
    );
  } finally {
    copy.close();
  }
  console.log(inBoth(({ moving }) => moving.exported(folder)));
});

/** Makes the folder; false when something lies there already, or nothing may be written. */
function isNewFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}
