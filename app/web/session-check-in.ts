import { findCheckInCode, listCheckIns } from "#domain/attendance/check-in-queries";
import { claimPresence, claimPresenceInput } from "#domain/attendance/claim-presence";
import { offerCheckInCode, offerCheckInCodeInput } from "#domain/attendance/offer-check-in-code";
import { mayKeepAttendance, occupiesSeat } from "#domain/attendance/policy";
import { listInRoom } from "#domain/attendance/presence-queries";
import { listRoll } from "#domain/attendance/queries";
import { rejectCheckIn, rejectCheckInInput } from "#domain/attendance/reject-check-in";
import type { Convention } from "#domain/convention/queries";
import type { Context } from "#domain/kernel/context";
import { rollLine } from "#ui/roll-view";
import { deed } from "./deeds.ts";
import type { DeedRequest } from "./deeds.ts";
import { wallClock } from "./session-room.ts";

type Next = (result: { conventionId: string }, page: DeedRequest) => string;

/** Claims of those who are not in the room, each with its line of the roll. */
function loadClaims({ db, now }: Context, convention: Convention) {
  const inRoom = new Set(listInRoom(db, convention.id, now().toISOString()).map(({ id }) => id));
  const outside = listRoll(db, convention.id).filter(({ id }) => !inRoom.has(id));
  const claims = listCheckIns(db, convention.id).flatMap(({ attendanceId, claimedAt }) => {
    const entry = outside.find(({ id }) => id === attendanceId);
    return entry ? [{ who: rollLine(entry), time: wallClock(claimedAt) }] : [];
  });
  return { outside, claims };
}

/** What the steering page shows: the code, and who says with it to be here. */
export const loadCheckIn = (ctx: Context, convention: Convention) => ({
  conventionId: convention.id,
  mayKeep: mayKeepAttendance(ctx.actor),
  code: findCheckInCode(ctx.db, convention.id)?.code ?? null,
  claims: loadClaims(ctx, convention).claims,
});

/** What a phone shows: the own seats that are not in the room yet, once a code was made. */
export function loadClaiming(ctx: Context, convention: Convention) {
  if (!findCheckInCode(ctx.db, convention.id)) return [];
  const { outside, claims } = loadClaims(ctx, convention);
  return outside
    .filter((entry) => occupiesSeat(ctx.actor, entry))
    .map(({ id }) => ({ attendanceId: id, isClaimed: claims.some(({ who }) => who.id === id) }));
}

export const checkInDeeds = (next: Next) => ({
  offerCheckInCode: deed(offerCheckInCodeInput, offerCheckInCode, next),
  rejectCheckIn: deed(rejectCheckInInput, rejectCheckIn, next),
});

export const claimDeeds = (next: Next) => ({
  claimPresence: deed(claimPresenceInput, claimPresence, next),
});
