import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { messages } from "#i18n/index";
import { readWitness } from "../sealing/checkpoints-file.ts";
import { readPublicKey } from "../sealing/signature.ts";
import { verifyInstallation } from "../sealing/verify-installation.ts";
import { sayFlaw } from "./flaw-line.ts";
import { say } from "./in-both.ts";
import { CommandFailed, withInstallation } from "./system-context.ts";

const { en, pl } = { en: messages.en.seal, pl: messages.pl.seal };

/**
 * `npm run verify [-- --key PUBLIC.pem --checkpoints FILE]`: holds the whole installation against its seals and names whatever
 * was altered; exits with 1 when anything does not fit. Without options it takes the file of checkpoints that is there.
 */
const { values } = parseArgs({ options: { key: { type: "string" }, checkpoints: { type: "string" } } });
await withInstallation(({ db }, settings) => {
  const file = values.checkpoints ?? settings.checkpointsFile;
  const hasFile = values.checkpoints !== undefined || existsSync(file);
  const verdict = verifyInstallation(db, {
    filesFolder: settings.filesFolder,
    publicKey: values.key === undefined ? null : keyFrom(values.key),
    witness: hasFile ? readWitness(textOf(file)) : null,
  });
  for (const flaw of verdict.flaws) console.error(sayFlaw(db, flaw));
  if (!hasFile) console.log(say(en.noWitness(file), pl.noWitness(file)));
  const { events, lastGood, unsealed, flaws } = verdict;
  if (flaws.length === 0) console.log(say(en.whole(events), pl.whole(events)));
  else process.exitCode = 1;
  if (lastGood) {
    const { number, sequence, signedAt, head } = lastGood;
    console.log(say(en.sealedUpTo(number, sequence, signedAt), pl.sealedUpTo(number, sequence, signedAt)));
    console.log(head);
  }
  if (unsealed > 0) console.log(say(en.notYetSealed(unsealed), pl.notYetSealed(unsealed)));
  if (flaws.length > 0) console.error(say(en.flawsFound(flaws.length), pl.flawsFound(flaws.length)));
});

function keyFrom(path: string): string {
  try {
    return readPublicKey(textOf(path));
  } catch (error) {
    if (error instanceof CommandFailed) throw error;
    throw new CommandFailed(say(en.notAKey(path), pl.notAKey(path)));
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new CommandFailed(say(en.noSuchFile(path), pl.noSuchFile(path)));
  }
}
