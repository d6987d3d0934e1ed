import { because } from "../kernel/refusal.ts";
import type { Reason } from "../kernel/refusal.ts";

/** An arrival or a departure, as the record holds it. */
export type PresenceChange = {
  id: string;
  attendanceId: string;
  kind: "arrived" | "left";
  heldAt: string;
  enteredAt: string;
  isStruck: boolean;
};

/** In the order in which they happened; of two at one instant the later written one counts. */
const inOrder = (changes: readonly PresenceChange[]) =>
  changes
    .filter(({ isStruck }) => !isStruck)
    .toSorted((one, other) =>
      `${one.heldAt} ${one.enteredAt} ${one.id}`.localeCompare(
        `${other.heldAt} ${other.enteredAt} ${other.id}`,
        "en",
      ),
    );

/** Who is in the room at an instant; without one, after all that is known. */
export function inRoomAt(changes: readonly PresenceChange[], at?: string): Set<string> {
  const present = new Set<string>();
  for (const { attendanceId, kind, heldAt } of inOrder(changes)) {
    if (at !== undefined && heldAt > at) break;
    if (kind === "arrived") present.add(attendanceId);
    else present.delete(attendanceId);
  }
  return present;
}

/** Who was in the room at any instant of a span: there at its beginning, or came before its end. `to` null: it goes on. */
export function inRoomDuring(
  changes: readonly PresenceChange[],
  { from, to }: { from: string; to: string | null },
): Set<string> {
  const present = inRoomAt(changes, from);
  for (const { attendanceId, kind, heldAt } of inOrder(changes))
    if (kind === "arrived" && heldAt > from && (to === null || heldAt < to)) present.add(attendanceId);
  return present;
}

/** The spans in which somebody was in the room; the last may go on. */
export function spansOf(
  changes: readonly PresenceChange[],
  attendanceId: string,
): { from: string; to: string | null }[] {
  const spans: { from: string; to: string | null }[] = [];
  for (const { kind, heldAt } of inOrder(changes.filter((one) => one.attendanceId === attendanceId))) {
    const last = spans.at(-1);
    const isIn = last !== undefined && last.to === null;
    if (kind === "arrived" && !isIn) spans.push({ from: heldAt, to: null });
    if (kind === "left" && isIn) last.to = heldAt;
  }
  return spans;
}

/** One comes who is not there, and leaves who is. */
export const obstaclesToArriving = (isInRoom: boolean): Reason[] =>
  isInRoom ? [because("already-in-room")] : [];
export const obstaclesToLeaving = (isInRoom: boolean): Reason[] => (isInRoom ? [] : [because("not-in-room")]);
