import { parentPort } from "node:worker_threads";
import { readLetter } from "./read-letter.ts";

/** The thread in which letters are read: whatever a hostile one does to it, the server goes on. */
parentPort?.on("message", (raw: Uint8Array) => {
  void readLetter(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)).then(
    (reading) => parentPort?.postMessage(reading),
    () => parentPort?.postMessage({ refused: "not-understood", from: null, subject: null }),
  );
});
// All is loaded: the time a letter may take counts from here.
parentPort?.postMessage("ready");
