import { asc, eq, gt } from "drizzle-orm";
import { expect } from "vitest";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { noteArrivals, noteArrivalsInput } from "#domain/attendance/note-arrivals";
import { noteDepartures, noteDeparturesInput } from "#domain/attendance/note-departures";
import { getQuorum, listPresence, listRoll } from "#domain/attendance/queries";
import { strikePresence } from "#domain/attendance/strike-presence";
import { conveneConvention } from "#domain/convention/convene-convention";
import { openSession } from "#domain/convention/open-session";
import { getConvention } from "#domain/convention/queries";
import { Refusal } from "#domain/kernel/refusal";
import { beginItem, beginItemInput } from "#domain/proceedings/begin-item";
import { callBreak } from "#domain/proceedings/call-break";
import { resumeProceedings } from "#domain/proceedings/resume-proceedings";
import { abandonVote } from "#domain/vote/abandon-vote";
import { castBallot, castBallotInput } from "#domain/vote/cast-ballot";
import { closeVote, closeVoteInput } from "#domain/vote/close-vote";
import { openVote } from "#domain/vote/open-vote";
import { prepareVote, prepareVoteInput } from "#domain/vote/prepare-vote";
import { getVote, listBallots } from "#domain/vote/queries";
import { withdrawBallot } from "#domain/vote/withdraw-ballot";
import { districts, seats } from "#schema/council";
import { events } from "#schema/events";
import { rules } from "#schema/rule-book";
import { chanceOf } from "#tests/chance";
import { aPlannedConvention } from "#tests/held-convention";
import { ModelMeeting } from "#tests/vote-model";
import type { ModelRule } from "#tests/vote-model";
import { aCouncil, clerk, konwentId } from "#tests/world";
import type { Council } from "#tests/world";

const composition = 7;
const needed = 4;
const stepsOfMeeting = 16;

/** A council of seven seats, its convention in session on its day, ready to be copied for every meeting. */
function aHall() {
  const council = aCouncil();
  for (const number of [1, 2, 3, 4]) {
    const id = `dzielnica-${number}`;
    council.db
      .insert(districts)
      .values({
        id,
        bodyId: konwentId,
        number,
        roman: "I".repeat(number),
        name: `Dzielnica ${number}`,
        slug: id,
      })
      .run();
    council.db
      .insert(seats)
      .values({ id: `seat-${id}`, bodyId: konwentId, districtId: id })
      .run();
  }
  council.db
    .update(rules)
    .set({ value: String(composition) })
    .where(eq(rules.name, "quorum-base"))
    .run();
  const { id, itemId } = aPlannedConvention(council);
  conveneConvention(council.as(clerk), { conventionId: id });
  inviteSeats(council.as(clerk), { conventionId: id });
  council.travelTo("2026-03-12T15:00:00Z");
  openSession(council.as(clerk), { conventionId: id });
  return { council, conventionId: id, itemId };
}

class Forgotten extends Error {}

/** Plays random meetings; after every step the record is held against a recount from the log, at this instant and at an earlier one. */
export function walkMeetings(seed: number, meetings: number) {
  const hall = aHall();
  const tally = { steps: 0, refused: 0, outcomes: new Map<string, number>() };
  for (let meeting = 0; meeting < meetings; meeting++) {
    try {
      hall.council.db.transaction((tx) => {
        // A transaction takes changes inside it as savepoints: the whole meeting is forgotten by one throw.
        const inside = {
          ...hall.council,
          db: tx,
          as: (who: Parameters<Council["as"]>[0]) => ({ ...hall.council.as(who), db: tx }),
        } as unknown as Council;
        play({ ...hall, council: inside }, chanceOf(seed + meeting), tally, `seed ${seed + meeting}`);
        throw new Forgotten();
      });
    } catch (error) {
      if (!(error instanceof Forgotten)) throw error;
    }
  }
  return tally;
}

type Hall = ReturnType<typeof aHall>;
type Tally = { steps: number; refused: number; outcomes: Map<string, number> };

function play({ council, conventionId, itemId }: Hall, chance: () => number, tally: Tally, name: string) {
  const { db } = council;
  const pick = <Value>(values: readonly Value[]): Value | undefined =>
    values[Math.floor(chance() * values.length)];
  const roll = listRoll(db, conventionId);
  const chair = roll.find(({ districtId }) => districtId === null)?.id ?? "";
  const rule = aRule(council, pick);
  const model = new ModelMeeting(chair);
  let read = db.select().from(events).orderBy(asc(events.sequence)).all().at(-1)?.sequence ?? 0;
  let now = Date.parse("2026-03-12T15:00:00Z");
  const begun = now;
  const ids: string[] = [];
  const instant = () => new Date(now).toISOString();
  council.travelTo(instant()); // the clock alone is not forgotten between meetings
  const ctx = () => council.as(clerk);
  /** Does it, and says whether it was refused; whatever else goes wrong is a mistake. */
  const tried = (deed: () => unknown): boolean => {
    try {
      deed();
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      tally.refused++;
      return false;
    }
  };
  const expected = (deed: () => unknown, mayBe: boolean, what: string) =>
    expect(tried(deed), `${name}, step ${tally.steps}: ${what}`).toBe(mayBe);

  const steps: Record<string, () => void> = {
    arrive: () => {
      const past = chance() < 0.3 ? new Date(Math.max(begun, now - chance() * 300_000)).toISOString() : "";
      const there = model.inRoom(instant()) ?? [];
      const attendanceIds = roll.map(({ id }) => id).filter((id) => !there.includes(id) && chance() < 0.5);
      tried(() =>
        noteArrivals(ctx(), noteArrivalsInput.parse({ conventionId, attendanceIds, heldAt: past })),
      );
    },
    leave: () => {
      const attendanceIds = (model.inRoom(instant()) ?? []).filter(() => chance() < 0.3);
      tried(() => noteDepartures(ctx(), noteDeparturesInput.parse({ conventionId, attendanceIds })));
    },
    strike: () => {
      const changeId = pick(listPresence(db, conventionId))?.id;
      if (changeId) tried(() => strikePresence(ctx(), { changeId }));
    },
    pause: () => void tried(() => callBreak(ctx(), { conventionId, heldAt: null })),
    resume: () => void tried(() => resumeProceedings(ctx(), { conventionId, heldAt: null })),
    prepare: () => {
      const said = {
        conventionId,
        kind: "procedural",
        subject: "Wniosek",
        mode: pick(["phones", "roll-call"]),
      };
      ids.push(prepareVote(ctx(), prepareVoteInput.parse(said)).id);
    },
    open: () => {
      const voteId = pick(ids);
      if (!voteId) return;
      const mayBe =
        model.votes.get(voteId)?.state === "prepared" &&
        !model.isAnyOpen() &&
        !model.isPaused &&
        model.hasQuorum(instant(), rule);
      expected(() => openVote(ctx(), { voteId, heldAt: null }), mayBe, "open");
    },
    cast: () => {
      const [voteId, seat] = [pick(ids.slice(-2)), pick(roll)?.id ?? ""];
      if (!voteId) return;
      const choice = pick(["for", "for", "against", "abstained"]);
      const mayBe = model.votes.get(voteId)?.state === "open" && model.mayVote(seat, instant(), rule);
      const ballot = castBallotInput.parse({ voteId, attendanceId: seat, choice });
      expected(() => castBallot(ctx(), ballot), mayBe, "cast");
    },
    withdraw: () => {
      const [voteId, seat] = [pick(ids), pick(roll)?.id ?? ""];
      if (!voteId) return;
      const vote = model.votes.get(voteId);
      const mayBe = vote?.state === "open" && vote.ballots.has(seat);
      expected(() => withdrawBallot(ctx(), { voteId, attendanceId: seat, heldAt: null }), mayBe, "withdraw");
    },
    close: () => {
      const voteId = pick(ids);
      if (!voteId) return;
      const isOpen = model.votes.get(voteId)?.state === "open";
      expected(() => closeVote(ctx(), closeVoteInput.parse({ voteId })), isOpen, "close");
    },
    abandon: () => {
      const voteId = pick(ids);
      if (voteId) tried(() => abandonVote(ctx(), { voteId, abandonReason: "Wycofano" }));
    },
  };
  const often = [
    "arrive",
    "arrive",
    "leave",
    "open",
    "open",
    "cast",
    "cast",
    "cast",
    "cast",
    "cast",
    "close",
  ];
  const rarely = ["strike", "pause", "resume", "prepare", "withdraw", "abandon"];

  const hold = () => {
    const fresh = db
      .select()
      .from(events)
      .where(gt(events.sequence, read))
      .orderBy(asc(events.sequence))
      .all();
    const touched = new Set(fresh.map(({ recordId }) => recordId));
    for (const event of fresh) {
      model.read(event);
      read = event.sequence;
    }
    const earlier = new Date(begun + chance() * (now - begun)).toISOString();
    for (const at of [instant(), earlier]) {
      const present = model.inRoom(at);
      expect(getQuorum(db, getConvention(db, conventionId), at), `${name}: quorum at ${at}`).toMatchObject({
        present: present?.length ?? null,
        needed,
        isReached: present === null ? null : present.length >= needed,
      });
    }
    for (const [id, { state, ballots, isSettled }] of model.votes) {
      if (!touched.has(id)) continue;
      const vote = getVote(db, id);
      expect(vote.state, name).toBe(state);
      const kept = listBallots(db, id).map(({ attendanceId, choice }) => [attendanceId, choice] as const);
      expect(new Map(kept), name).toEqual(ballots);
      if (state !== "closed" || isSettled) continue;
      const counted = model.count(id, rule);
      expect(vote, name).toMatchObject(counted);
      tally.outcomes.set(counted.outcome, (tally.outcomes.get(counted.outcome) ?? 0) + 1);
      // A late word about who was there may change what was so then, never what the vote came to: it is counted once.
      model.settle(id);
    }
  };

  const first = roll.filter(() => chance() < 0.8).map(({ id }) => id);
  tried(() => noteArrivals(ctx(), noteArrivalsInput.parse({ conventionId, attendanceIds: first })));
  beginItem(ctx(), beginItemInput.parse({ conventionId, itemId }));
  steps["prepare"]?.();
  for (let step = 0; step < stepsOfMeeting; step++) {
    hold();
    now += 1000 + Math.floor(chance() * 60_000);
    council.travelTo(instant());
    steps[pick(chance() < 0.8 ? often : rarely) ?? ""]?.();
    tally.steps++;
  }
  hold();
}

/** A rule book of its own for each meeting. */
function aRule(council: Council, pick: <Value>(values: readonly Value[]) => Value | undefined): ModelRule {
  const rule = {
    majority: pick(["simple", "simple", "absolute", "two-thirds"]) ?? "simple",
    base: pick(["cast", "present", "composition"]) ?? "cast",
    tie: pick(["fails", "chair-decides", "repeat"]) ?? "fails",
  };
  for (const [name, value] of Object.entries(rule))
    council.db
      .insert(rules)
      .values({
        id: `vote-${name}`,
        bodyId: konwentId,
        name: `vote-${name}`,
        value,
        source: "Regulamin",
        standing: "adopted",
      })
      .run();
  const chairVotes = pick(["yes", "no"]) ?? "yes";
  council.db.update(rules).set({ value: chairVotes }).where(eq(rules.name, "chair-votes")).run();
  return { ...rule, chairVotes: chairVotes === "yes", composition, needed };
}
