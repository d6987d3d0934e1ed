import { Worker } from "node:worker_threads";
import { letterLimits } from "./letter-limits.ts";
import type { Reading, Refused } from "./read-letter.ts";
import { roughHeaders } from "./rough-headers.ts";

/** Reads letters one at a time in a thread of its own. Close it after the last one. */
export type Reader = { read: (raw: Buffer) => Promise<Reading>; close: () => Promise<void> };

/**
 * A thread with little memory reads; it is begun with the first letter and kept for the next. A letter on which it
 * lingers or breaks is refused, and the next one gets a fresh thread.
 */
export function openReader(patience: number = letterLimits.patience): Reader {
  let thread: Worker | null = null;
  const begin = async () => {
    const begun = new Worker(new URL("./reading-thread.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: letterLimits.megabytes, maxYoungGenerationSizeMb: 16 },
      execArgv: ["--disable-warning=ExperimentalWarning"],
    });
    await new Promise((resolve, reject) => begun.once("message", resolve).once("error", reject));
    begun.on("error", () => undefined); // what it complains of while nobody waits for it concerns nobody
    begun.unref();
    return begun;
  };
  const close = async () => {
    const ended = thread;
    thread = null;
    await ended?.terminate();
  };
  return {
    close,
    read: async (raw) => {
      const reader = (thread ??= await begin());
      const reading = await answerOf(reader, raw, patience);
      if (!("failed" in reading)) return reading;
      await close();
      return { refused: reading.failed, ...roughHeaders(raw) };
    },
  };
}

function answerOf(thread: Worker, raw: Buffer, patience: number): Promise<Reading | { failed: Refused }> {
  return new Promise((resolve) => {
    const settle = (reading: Reading | { failed: Refused }) => {
      clearTimeout(timer);
      thread.off("message", settle).off("error", fail).off("exit", fail);
      resolve(reading);
    };
    const fail = () => settle({ failed: "not-understood" });
    const timer = setTimeout(() => settle({ failed: "took-too-long" }), patience);
    thread.on("message", settle).on("error", fail).on("exit", fail);
    thread.postMessage(new Uint8Array(raw));
  });
}
