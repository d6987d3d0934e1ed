import { eq } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { floorTurns } from "#schema/proceedings";
import type { EventType } from "../kernel/events.ts";
import type { React, Recorder } from "../kernel/context.ts";
import { endTurn } from "./end-turn.ts";
import { findSpeaker, listWaiting } from "./queries.ts";

/** With these an item is over, and whatever was asked about it. */
const endings: readonly EventType[] = [
  "proceedings.item-begun",
  "proceedings.adjourned",
  "proceedings.ended",
  "convention.closed",
];

/** A break stops the speaker's clock; with the end of an item the turn is over, and those who still wait wait no longer. */
export const followFloor: React = (ctx, tx, { type, recordId }, record) => {
  const isEnding = endings.includes(type);
  if (!isEnding && type !== "proceedings.paused") return;
  const speaker = findSpeaker(tx, recordId);
  if (speaker && isEnding) endTurn(ctx, tx, record, speaker, "over");
  if (speaker?.state === "speaking" && !isEnding) endTurn(ctx, tx, record, speaker, "paused");
  if (isEnding) sendAway(tx, record, recordId);
};

function sendAway(tx: WriteDb, record: Recorder, conventionId: string): void {
  for (const { id, name } of listWaiting(tx, conventionId)) {
    tx.update(floorTurns).set({ state: "withdrawn" }).where(eq(floorTurns.id, id)).run();
    record("floor.withdrawn", conventionId, { turnId: id, name });
  }
}
