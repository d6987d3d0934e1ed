import { openDatabase } from "#db/client";
import { loadDemo } from "#archive/load-demo";
import { react } from "../../app/reactions.ts";

/** The demo on the evening of 22 November 2026, in a database of its own; its example convention is on 16 December. */
export function theDemo() {
  const database = openDatabase(":memory:");
  let ids = 0;
  const newId = () => `id-${String(++ids).padStart(6, "0")}`;
  const world = {
    db: database.db,
    now: () => new Date("2026-11-22T18:00:00Z"),
    newId,
    newSecret: newId,
    react,
  };
  loadDemo(world);
  return { ...database, world };
}
