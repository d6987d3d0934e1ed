import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings } from "#web/settings";
import { beginSealing } from "../../app/sealing/begin-sealing.ts";
import { readWitness } from "../../app/sealing/checkpoints-file.ts";
import { keyIn } from "../../app/sealing/key-file.ts";
import { verifyInstallation } from "../../app/sealing/verify-installation.ts";
import { aCouncil } from "#tests/world";

/** A council whose chain is sealed by a key of its own, in files beside an empty data folder. */
export function aSealedCouncil() {
  const dataFolder = join(mkdtempSync(join(tmpdir(), "konwent-seal-")), "storage");
  mkdirSync(dataFolder);
  const places = readSettings({ KONWENT_DATA: dataFolder });
  const council = aCouncil();
  const key = keyIn(places);
  const world = {
    ...council,
    now: () => council.now(),
    get signer() {
      return key();
    },
  };
  beginSealing(world, places);
  const outside = () => readWitness(readFileSync(places.checkpointsFile, "utf8"));
  return {
    council,
    places,
    world,
    outside,
    /** What a verifier finds; rows that stood there before the story began have no events, and are left out. */
    verify: (evidence: Partial<Parameters<typeof verifyInstallation>[1]> = {}) => {
      const verdict = verifyInstallation(council.db, {
        filesFolder: null,
        publicKey: null,
        witness: outside(),
        ...evidence,
      });
      return { ...verdict, flaws: verdict.flaws.filter(({ what }) => what !== "record-unknown") };
    },
  };
}
