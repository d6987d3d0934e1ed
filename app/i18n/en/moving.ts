import type { moving as pl } from "../pl/moving.ts";
import { pluralEn } from "../translation.ts";
import type { Translation } from "../translation.ts";

export const moving: Translation<typeof pl> = {
  stages: {
    data: "data",
    files: "files",
    editions: "editions of minutes",
    keys: "public keys and checkpoints",
    site: "copy of the public site",
  },
  wrote: (stage, files) => `${stage}: ${pluralEn(files, "file", "files")}`,
  exported: (folder) => `Everything is in ${folder}. Its README.md says what lies where.`,
  notWhole:
    "These data are not whole, so they cannot be exported: npm run verify names whatever does not fit.",
  noNewFolder: (folder) => `The folder ${folder} is not empty or cannot be written: name a new one.`,
  imported: (events) =>
    `Everything has moved in: ${pluralEn(events, "event", "events")}, each as it was sealed.`,
  bringKey: (file) =>
    `The private key is not in an export. Bring it from the old installation to ${file} (mode 600); if it is lost: npm run rotate-key -- --lost.`,
  obstacles: {
    "not-empty":
      "This installation is not empty. An export moves only into an empty one: set KONWENT_DATA to a new folder.",
    "not-an-export": "This is no export of Konwent: konwent.json is missing, or is of another format.",
    "not-whole": "The export was not finished: SHA256SUMS is missing.",
    altered: "These files of the export were altered or are missing:",
    "other-version":
      "The export comes from another version of Konwent. Move it into the same version, then upgrade. Its database:",
    "does-not-verify": "The data do not match their seals; nothing was brought in. What does not fit:",
  },
  readMe: {
    title: "Konwent: everything an installation holds",
    site: "a copy of the public site. Any file server opens it, e.g. `python3 -m http.server -d site`. Search, filters and forms do not work in it.",
    data: "one file a table, one JSON object a row. `dictionary.json` describes names and types. `events.ndjson` is the chain of events.",
    files: "files by their SHA-256.",
    editions: "editions of minutes by names people can read, each with its signed list of hashes.",
    keys: "the public keys that signatures are checked with. The private key is not here.",
    checkpoints: "the signed checkpoints of the chain.",
    sums: "the hashes of all files: `sha256sum --check SHA256SUMS`.",
    back: "`npm run import-all -- FOLDER` brings everything into an empty installation.",
    personal:
      "`data` holds personal data and matters not public. Only `site` and `editions` may be given away.",
  },
};
