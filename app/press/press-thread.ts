import { parentPort } from "node:worker_threads";
import type { PressOrder } from "./order.ts";
import { printEdition } from "./print-edition.ts";

/** The thread in which editions are set: half a second of reckoning that the pages do not wait for. */
parentPort?.on("message", ({ order, filesFolder }: { order: PressOrder; filesFolder: string }) => {
  void printEdition(order, filesFolder).then(
    (printed) => parentPort?.postMessage({ printed }),
    (error: unknown) => parentPort?.postMessage({ failed: String(error) }),
  );
});
