import { Worker } from "node:worker_threads";
import type { PressOrder, Printed } from "./order.ts";

/** Writes one edition after the other, each in all ordered formats, and keeps the files. */
export type Press = { print: (order: PressOrder) => Promise<Printed[]>; close: () => Promise<void> };

/** How long an edition may take, and how long an idle thread with its fonts is kept, in milliseconds. */
const limits = { patience: 120_000, idle: 60_000 };

/** A thread begun with the first order and ended when nothing more comes. Orders wait for each other. */
export function openPress(filesFolder: string, { patience, idle } = limits): Press {
  let thread: Worker | null = null;
  let resting: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const close = async () => {
    clearTimeout(resting);
    const ended = thread;
    thread = null;
    await ended?.terminate();
  };
  const print = async (order: PressOrder): Promise<Printed[]> => {
    clearTimeout(resting);
    thread ??= begin();
    const answer = await answerOf(thread, { order, filesFolder }, patience);
    if ("failed" in answer) {
      await close();
      throw new Error(`An edition could not be written: ${answer.failed}`);
    }
    resting = setTimeout(() => void close(), idle).unref();
    return answer.printed;
  };
  return {
    close,
    print: (order) => {
      const mine = queue.then(() => print(order));
      queue = mine.catch(() => undefined); // its own caller hears of it
      return mine;
    },
  };
}

function begin(): Worker {
  const begun = new Worker(new URL("./press-thread.ts", import.meta.url), {
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  begun.on("error", () => undefined); // whoever waits for an answer hears of it
  begun.unref();
  return begun;
}

type Answer = { printed: Printed[] } | { failed: string };

function answerOf(thread: Worker, order: unknown, patience: number): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer) => {
      clearTimeout(timer);
      thread.off("message", settle).off("error", fail).off("exit", end);
      resolve(answer);
    };
    const fail = (error: unknown) => settle({ failed: String(error) });
    const end = () => settle({ failed: "the press ended" });
    const timer = setTimeout(() => settle({ failed: "it took too long" }), patience);
    thread.on("message", settle).on("error", fail).on("exit", end);
    thread.postMessage(order);
  });
}
