import { randomBytes } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { openDatabase } from "#db/client";
import { prepareEditionInput } from "#domain/edition/prepare-edition";
import { findPreparedEdition } from "#domain/edition/queries";
import type { Context, React } from "#domain/kernel/context";
import { canonicalJson } from "#domain/kernel/seal";
import { keepBytes } from "#web/file-store.server";
import { prepareEditionFile } from "#web/prepare-edition.server";
import { publishWithFile } from "#web/publish-edition.server";
import { chair, clerk } from "#tests/council";
import { testKey } from "#tests/test-key";
import { reachFrom } from "../../app/jobs/reach.ts";
import { react } from "../../app/reactions.ts";
import { sealWhenDue } from "../../app/sealing/seal-now.ts";

/*
 * A process that prepares an edition, publishes and seals it over one database file, killed at a named point
 * (KONWENT_KILL_AT). The points inside the transactions are where a use case asks its context for something: the time, a new
 * identity, a signature, what follows. What it says is acknowledged: it must be there afterwards.
 *
 * restless-chair.ts <database> <folder of the files> <file of the checkpoints> <convention>
 */
const [file = "", filesFolder = "", checkpointsFile = "", conventionId = ""] = process.argv.slice(2);
const reach = reachFrom(process.env);
const database = openDatabase(file);
const acknowledge = (what: string) => process.stdout.write(`${what}\n`);

/** The first call reaches the first point, the second the second; later ones reach none. */
const inTurn = (...points: string[]) => {
  const left = [...points];
  return () => {
    const point = left.shift();
    if (point) reach(point);
  };
};

type Points = { instants: string[]; identities: string[]; before: string; after: string; links: string[] };

/** The world in which each thing asked for is a point to be killed at; once all has followed from the event, the chain's links are. */
function worldOf({ instants, identities, before, after, links }: Points): Omit<Context, "actor"> {
  const [atInstant, atIdentity, atLink] = [inTurn(...instants), inTurn(...identities), inTurn(...links)];
  let hasFollowed = false;
  const reactAndReach: React = (ctx, tx, event, record) => {
    const isOurs = event.type.startsWith("edition.");
    if (isOurs) reach(before);
    react(ctx, tx, event, record);
    if (isOurs) reach(after);
    hasFollowed ||= isOurs;
  };
  return {
    db: database.db,
    now: () => {
      atInstant();
      return new Date();
    },
    newId: () => {
      (hasFollowed ? atLink : atIdentity)();
      return uuidv7();
    },
    newSecret: () => randomBytes(16).toString("base64url"),
    react: reactAndReach,
    signer: {
      ...testKey,
      sign: (text) => {
        reach("publish.signing");
        const signature = testKey.sign(text);
        reach("publish.signed");
        return signature;
      },
    },
  };
}

const fresh = (world: Omit<Context, "actor">, actor: Context["actor"], requestKey: string): Context => ({
  ...world,
  actor,
  confirmedAt: new Date().toISOString(),
  requestKey,
});

const preparing = worldOf({
  instants: ["prepare.asked"],
  identities: ["prepare.file-noted"],
  before: "prepare.row-inserted",
  after: "prepare.followed",
  links: ["prepare.chaining", "prepare.half-chained"],
});
await prepareEditionFile(
  fresh(preparing, clerk, "prepare"),
  prepareEditionInput.parse({ conventionId, responsible: "Jan Przewodniczący" }),
  {
    filesFolder,
    baseUrl: "https://konwent.example",
    render: (edition) => `<!DOCTYPE html><pre>${canonicalJson(edition)}</pre>`,
    print: async ({ json }) => {
      const kept = await keepBytes(Buffer.from(json), filesFolder);
      reach("prepare.file-printed");
      return [{ format: "json", ...kept }];
    },
    reach,
  },
);
acknowledge("prepared");

reach("publish.begun");
const publishing = worldOf({
  instants: ["publish.entered", "publish.checked"],
  identities: ["publish.letter-queueing", "publish.letter-queued"],
  before: "publish.row-updated",
  after: "publish.followed",
  links: ["publish.chaining"],
});
const contentHash = findPreparedEdition(database.db, conventionId)?.contentHash ?? "";
await publishWithFile(fresh(publishing, chair, "publish"), { conventionId, contentHash }, filesFolder);
reach("publish.committed");
acknowledge("published");

const sign = (text: string) => {
  reach("seal.signing");
  return testKey.sign(text);
};
const { signer: _, ...plain } = publishing;
sealWhenDue({ ...plain, signer: { ...testKey, sign } }, checkpointsFile);
reach("seal.written");
acknowledge("sealed");
database.close();
process.exit(0);
