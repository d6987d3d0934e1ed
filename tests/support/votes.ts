import { eq } from "drizzle-orm";
import { recordAttendance } from "#domain/attendance/record-attendance";
import { tableResolution, tableResolutionInput } from "#domain/resolution/table-resolution";
import { castBallot, castBallotInput } from "#domain/vote/cast-ballot";
import { closeVote, closeVoteInput } from "#domain/vote/close-vote";
import { openVote } from "#domain/vote/open-vote";
import { prepareVote, prepareVoteInput } from "#domain/vote/prepare-vote";
import { rules } from "#schema/rule-book";
import { aConventionInSession } from "#tests/held-convention";
import { clerk, konwentId, krowodrza, podgorze } from "#tests/world";
import type { Council } from "#tests/world";

/** A convention in session on its day: three seats, all in the room, and a quorum of two. */
export function aMeeting(council: Council) {
  council.db.update(rules).set({ value: "3" }).where(eq(rules.name, "quorum-base")).run();
  const convention = aConventionInSession(council);
  council.travelTo("2026-03-12T15:00:00Z");
  const seats = {
    chairs: convention.seat(null).id,
    krowodrza: convention.seat(krowodrza).id,
    podgorze: convention.seat(podgorze).id,
  };
  recordAttendance(council.as(clerk), {
    conventionId: convention.id,
    statuses: Object.fromEntries(Object.values(seats).map((id) => [id, "present" as const])),
  });
  return { conventionId: convention.id, itemId: convention.itemId, seats };
}

export type Meeting = ReturnType<typeof aMeeting>;

/** A rule of the book on votes, in force all along. */
export const ruled = (council: Council, name: string, value: string): void =>
  void council.db
    .insert(rules)
    .values({
      id: `rule-${name}`,
      bodyId: konwentId,
      name,
      value,
      source: "Zarządzenie PMK nr 181/2019",
      standing: "adopted",
    })
    .run();

export const aDraft = (
  council: Council,
  { conventionId }: Meeting,
  more: Record<string, string> = {},
): string =>
  tableResolution(
    council.as(clerk),
    tableResolutionInput.parse({
      conventionId,
      kind: "motion",
      subject: "O budżety dzielnic",
      text: "Więcej.",
      ...more,
    }),
  ).id;

export const preparedVote = (
  council: Council,
  { conventionId }: Meeting,
  more: Record<string, string> = {},
): string =>
  prepareVote(
    council.as(clerk),
    prepareVoteInput.parse({
      conventionId,
      kind: "procedural",
      mode: "phones",
      subject: "Zamknięcie dyskusji",
      ...more,
    }),
  ).id;

export function openedVote(council: Council, meeting: Meeting, more: Record<string, string> = {}): string {
  const voteId = preparedVote(council, meeting, more);
  openVote(council.as(clerk), { voteId, heldAt: null });
  return voteId;
}

/** The clerk writes a ballot down. */
export const castFor = (council: Council, voteId: string, attendanceId: string, choice: string) =>
  castBallot(council.as(clerk), castBallotInput.parse({ voteId, attendanceId, choice }));
export const closedVote = (council: Council, voteId: string, more: Record<string, string> = {}) =>
  closeVote(council.as(clerk), closeVoteInput.parse({ voteId, ...more })).outcome;
