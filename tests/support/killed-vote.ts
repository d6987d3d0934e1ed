import { and, asc, eq } from "drizzle-orm";
import { setTimeout as wait } from "node:timers/promises";
import { findFlaws } from "#domain/audit/queries";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { noteArrivals, noteArrivalsInput } from "#domain/attendance/note-arrivals";
import { listRoll } from "#domain/attendance/queries";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { conveneConvention } from "#domain/convention/convene-convention";
import { openSession } from "#domain/convention/open-session";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { polishDay } from "#domain/kernel/polish-time";
import { closeVote, closeVoteInput } from "#domain/vote/close-vote";
import { openVote } from "#domain/vote/open-vote";
import { prepareVote, prepareVoteInput } from "#domain/vote/prepare-vote";
import { getVote, listBallots } from "#domain/vote/queries";
import { events } from "#schema/events";
import { chanceOf } from "#tests/chance";
import type { Installation } from "#tests/server";

const phonesInUse = 6;

type Ballot = { attendanceId: string; choice: string; cookie: string; key: string };

/** What one installation went through: ballots sent, those acknowledged before the fault, and every mistake found. */
export type Toll = { ballots: number; acknowledged: number; faults: string[] };

/**
 * Again and again: a vote by phones, the server killed while ballots come in, started again, every phone sends its ballot
 * once more with the same key, the vote closes. Nothing acknowledged may be lost, nothing counted twice.
 */
export async function killInMidVote(konwent: Installation, kills: number, seed: number): Promise<Toll> {
  const { db } = konwent.database;
  const clerk = konwent.accounts().find(({ actor }) => actor.roles.includes("clerk"));
  if (!clerk) throw new Error("The demo lacks a clerk");
  const ctx = konwent.as(clerk.actor);
  const conventionId = aSitting(konwent, ctx);
  const chance = chanceOf(seed);
  const phones = (await phonesIn(konwent, conventionId)).slice(0, phonesInUse);
  const toll: Toll = { ballots: 0, acknowledged: 0, faults: [] };

  for (let kill = 0; kill < kills; kill++) {
    const said = { conventionId, kind: "procedural", mode: "phones", subject: `Wniosek ${kill}` };
    const voteId = prepareVote(ctx, prepareVoteInput.parse(said)).id;
    openVote(ctx, { voteId, heldAt: null });
    const ballots: Ballot[] = phones.map((phone, at) => ({
      ...phone,
      choice: ["for", "against", "abstained"][Math.floor(chance() * 3)] ?? "for",
      key: `kill-${kill}-${at}`,
    }));
    const sending = ballots.map(async (ballot) => {
      await wait(chance() * 120);
      return (await cast(konwent.url, voteId, ballot)) ? ballot : null;
    });
    await wait(chance() * 240);
    await konwent.end("SIGKILL");
    const acknowledged = (await Promise.all(sending)).filter((ballot) => ballot !== null);
    const kept = new Map(listBallots(db, voteId).map((row) => [row.attendanceId, row.choice as string]));
    for (const { attendanceId, choice } of acknowledged)
      if (kept.get(attendanceId) !== choice) toll.faults.push(`lost: ${attendanceId} in vote ${kill}`);
    await konwent.again();
    if (getVote(db, voteId).state !== "open") toll.faults.push(`vote ${kill} does not go on`);

    for (const ballot of ballots)
      if (!(await cast(konwent.url, voteId, ballot))) toll.faults.push(`refused afterwards: ${ballot.key}`);
    toll.ballots += ballots.length;
    toll.acknowledged += acknowledged.length;
    toll.faults.push(...miscounted(konwent, voteId, ballots));
    closeVote(ctx, closeVoteInput.parse({ voteId }));
    const closed = getVote(db, voteId);
    const counted = [closed.votesFor, closed.votesAgainst, closed.votesAbstained];
    const sent = ["for", "against", "abstained"].map(
      (choice) => ballots.filter((ballot) => ballot.choice === choice).length,
    );
    if (JSON.stringify(counted) !== JSON.stringify(sent))
      toll.faults.push(`vote ${kill}: ${JSON.stringify(counted)} counted, ${JSON.stringify(sent)} sent`);
  }
  toll.faults.push(...findFlaws(db).map((flaw) => JSON.stringify(flaw)));
  return toll;
}

/** Each seat has one ballot, and the log tells of it once. */
function miscounted({ database: { db } }: Installation, voteId: string, ballots: Ballot[]): string[] {
  const told = db
    .select({ details: events.details })
    .from(events)
    .where(and(eq(events.recordId, voteId), eq(events.type, "vote.ballot-cast")))
    .orderBy(asc(events.sequence))
    .all();
  return ballots.flatMap(({ attendanceId, key }) => {
    const times = told.filter(({ details }) => details["attendanceId"] === attendanceId).length;
    return times === 1 ? [] : [`${key} is told ${times} times`];
  });
}

/** A convention in session today, every seat that somebody holds in the room. */
export function aSitting({ database: { db } }: Installation, ctx: ReturnType<Installation["as"]>): string {
  const { id: conventionId } = scheduleConvention(
    ctx,
    scheduleConventionInput.parse({
      heldOn: polishDay(new Date()),
      startsAt: "16:00",
      venueName: "Magistrat",
      chairName: "Anna Nowak",
      chairOffice: "Przewodnicząca Rady Miasta Krakowa",
    }),
  );
  draftAgendaItem(ctx, draftAgendaItemInput.parse({ conventionId, title: "Wnioski", kind: "discussion" }));
  conveneConvention(ctx, { conventionId });
  if (listRoll(db, conventionId).length === 0) inviteSeats(ctx, { conventionId });
  openSession(ctx, { conventionId });
  noteArrivals(ctx, noteArrivalsInput.parse({ conventionId, everySeat: "on" }));
  return conventionId;
}

/** A signed-in browser for each district whose chair has an account. */
async function phonesIn(konwent: Installation, conventionId: string) {
  const roll = listRoll(konwent.database.db, conventionId);
  const chairs = konwent.accounts().flatMap(({ email, actor }) => {
    const seat = roll.find(
      ({ districtId, substituteName }) =>
        districtId !== null && substituteName === null && actor.districtIds.includes(districtId),
    );
    return seat ? [{ email, attendanceId: seat.id }] : [];
  });
  return Promise.all(
    chairs.map(async ({ email, attendanceId }) => ({ attendanceId, cookie: await konwent.cookieOf(email) })),
  );
}

/** Sends a ballot as the page on a phone does; was it taken? */
async function cast(
  url: string,
  voteId: string,
  { attendanceId, choice, cookie, key }: Ballot,
): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/moje/obrady`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie, origin: url },
      body: new URLSearchParams({
        deed: "castBallot",
        formId: `ballot-${attendanceId}`,
        requestKey: key,
        voteId,
        attendanceId,
        choice,
      }),
    });
    await answer.arrayBuffer();
    return answer.status === 303;
  } catch {
    return false; // the server was killed under it
  }
}
