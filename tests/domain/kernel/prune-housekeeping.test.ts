import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { pruneHousekeeping, retentionDays } from "#domain/kernel/prune-housekeeping";
import { systemActor } from "#domain/kernel/actor";
import { housekeepingTables } from "#db/records";
import { accounts } from "#schema/accounts";
import { attendances } from "#schema/attendance";
import {
  accessLinks,
  deviceCodes,
  knownDevices,
  questionDrafts,
  referralReplyAddresses,
  requestKeys,
  sessions,
  signInAttempts,
} from "#schema/housekeeping";
import { referrals } from "#schema/referrals";
import { incomingMails, mails, paperReadings, replyAddresses, subscriptions } from "#schema/mail";
import { minutesReaders, minutesReviews } from "#schema/corrections";
import { agendaItems } from "#schema/agenda";
import { checkInCodes, checkIns, lateDeeds, privateNotes } from "#schema/proceedings";
import { autosaves, deviceKeys, draftReadings, minutesPresences } from "#schema/writing";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { aCouncil, admin, clerk, konwentId } from "#tests/world";
import type { Council } from "#tests/world";
import { expectRefusal } from "#tests/expect-refusal";

const noon = "2026-03-02T11:00:00.000Z";

/** What writing and reading minutes leaves behind. */
function leaveWritings({ db }: Council, { conventionId, attendanceId }: Record<string, string>): void {
  const at = { conventionId: conventionId ?? "", attendanceId: attendanceId ?? "" };
  db.insert(autosaves)
    .values({ operationId: "o", accountId: "account", sectionId: "s", version: 2, storedAt: noon })
    .run();
  db.insert(minutesPresences)
    .values({ accountId: "account", ...at, name: "Anna Kancelaria", seenAt: noon })
    .run();
  db.insert(deviceKeys)
    .values({ accountId: "account", deviceHash: "d", key: "k", createdAt: noon, lastSeenAt: noon })
    .run();
  const days = { sentOn: "2026-03-02", dueOn: "2026-03-09" };
  db.insert(minutesReviews)
    .values({ id: "round", ...at, number: 1, state: "open", ...days, sentBy: "Anna", sections: [] })
    .run();
  db.insert(minutesReaders)
    .values({ id: "reader", reviewId: "round", ...at, name: "Kinga Krowoderska" })
    .run();
  db.insert(draftReadings)
    .values({ readerId: "reader", ...at, firstOpenedAt: noon, lastOpenedAt: noon })
    .run();
}

/** What a convention in session leaves beside its facts. */
function leaveTraces({ db }: Council, { conventionId, attendanceId }: Record<string, string>): void {
  const at = { conventionId: conventionId ?? "", attendanceId: attendanceId ?? "" };
  const item = { position: 1, kind: "other", title: "Punkt", state: "planned", isAddendum: false } as const;
  db.insert(agendaItems)
    .values({ ...item, id: "item", conventionId: at.conventionId, origin: "planned" })
    .run();
  db.insert(privateNotes)
    .values({
      id: "note",
      accountId: "account",
      agendaItemId: "item",
      text: "Zapytać o termin",
      storedAt: noon,
    })
    .run();
  db.insert(checkIns)
    .values({ ...at, claimedAt: noon })
    .run();
  db.insert(checkInCodes).values({ conventionId: at.conventionId, code: "ABC", madeAt: noon }).run();
  const late = { accountId: "account", conventionId: at.conventionId, deed: "noteArrivals", requestKey: "k" };
  const when = { heldAt: noon, arrivedAt: noon, fields: {}, reasons: [] };
  db.insert(lateDeeds)
    .values([
      { ...late, ...when, id: "settled", settledAt: noon },
      { ...late, ...when, id: "waiting" },
    ])
    .run();
}

/** One row of everything, all from the same noon. */
function aBusyDay() {
  const council = aCouncil();
  const { db } = council;
  db.insert(accounts)
    .values({ id: "account", personId: clerk.id, email: "a@example.org", salt: "salt" })
    .run();
  db.insert(sessions)
    .values({
      idHash: "s",
      accountId: "account",
      createdAt: noon,
      expiresAt: noon,
      endsAt: "2026-03-02T23:00:00.000Z",
      device: null,
    })
    .run();
  db.insert(signInAttempts).values({ id: "t", emailHash: "e", addressHash: "a", attemptedAt: noon }).run();
  db.insert(requestKeys).values({ actorId: clerk.id, key: "k", result: null, storedAt: noon }).run();
  db.insert(questionDrafts).values({ id: "d", accountId: "account", values: {}, storedAt: noon }).run();
  db.insert(accessLinks)
    .values([
      { tokenHash: "l", purpose: "sign-in", accountId: "account", expiresAt: noon },
      { tokenHash: "u", purpose: "set-up", accountId: null, expiresAt: noon },
    ])
    .run();
  db.insert(knownDevices)
    .values({ secretHash: "b", accountId: "account", knownSince: noon, lastSeenAt: noon })
    .run();
  db.insert(deviceCodes)
    .values({ browserHash: "b", accountId: "account", codeHash: "c", triesLeft: 5, expiresAt: noon })
    .run();
  const letter = {
    kind: "account-invitation",
    subjectId: "account",
    toAddress: "a@example.org",
    language: "pl",
    queuedAt: noon,
    dueAt: noon,
    isForDigest: false,
  } as const;
  db.insert(mails)
    .values([
      { ...letter, secrets: [], id: "sent", messageId: "sent", state: "sent", settledAt: noon },
      { ...letter, secrets: [], id: "waiting", messageId: "waiting", state: "waiting" },
    ])
    .run();
  db.insert(incomingMails)
    .values({ id: "i", contentHash: "i", receivedAt: noon, outcome: "aside", reason: "broken" })
    .run();
  const followed = {
    topic: "district",
    topicId: "krowodrza",
    language: "pl",
    frequency: "daily",
    createdAt: noon,
  } as const;
  db.insert(subscriptions)
    .values([
      { ...followed, id: "unconfirmed", email: "a@example.org" },
      { ...followed, id: "confirmed", email: "b@example.org", confirmedAt: noon },
    ])
    .run();
  const { id: conventionId } = scheduleConvention(
    council.as(clerk),
    scheduleConventionInput.parse({ heldOn: "2026-03-02" }),
  );
  inviteSeats(council.as(clerk), { conventionId });
  const attendanceId = db.select().from(attendances).all()[0]?.id ?? "";
  db.insert(replyAddresses).values({ attendanceId, secret: "s" }).run();
  db.insert(paperReadings)
    .values({ attendanceId, conventionId, firstOpenedAt: noon, lastOpenedAt: noon })
    .run();
  leaveWritings(council, { conventionId, attendanceId });
  leaveTraces(council, { conventionId, attendanceId });
  const referral = {
    bodyId: konwentId,
    position: 1,
    round: 1,
    addressee: "ZDMK",
    receivedOn: "2026-03-02",
    state: "recalled",
  } as const;
  db.insert(referrals)
    .values([
      { ...referral, id: "ended", clockId: "ended", endedOn: "2026-03-02" },
      { ...referral, id: "open", clockId: "open", state: "open" },
    ])
    .run();
  db.insert(referralReplyAddresses)
    .values([
      { referralId: "ended", secret: "e" },
      { referralId: "open", secret: "o" },
    ])
    .run();
  const left = () =>
    Object.fromEntries(
      Object.entries({
        sessions,
        signInAttempts,
        requestKeys,
        questionDrafts,
        accessLinks,
        knownDevices,
        deviceCodes,
        mails,
        incomingMails,
        subscriptions,
        replyAddresses,
        referralReplyAddresses,
        paperReadings,
        autosaves,
        minutesPresences,
        deviceKeys,
        draftReadings,
        privateNotes,
        checkIns,
        checkInCodes,
        lateDeeds,
      }).map(([name, table]) => [name, db.select().from(table).all().length]),
    );
  return { ...council, left };
}

const atNoon = {
  sessions: 1,
  signInAttempts: 1,
  requestKeys: 1,
  questionDrafts: 1,
  accessLinks: 2,
  knownDevices: 1,
  deviceCodes: 1,
  mails: 2,
  incomingMails: 1,
  subscriptions: 2,
  replyAddresses: 1,
  referralReplyAddresses: 2,
  paperReadings: 1,
  autosaves: 1,
  minutesPresences: 1,
  deviceKeys: 1,
  draftReadings: 1,
  privateNotes: 1,
  checkIns: 1,
  checkInCodes: 1,
  lateDeeds: 2,
};

test("each kind of housekeeping is kept for its time and no longer", () => {
  const council = aBusyDay();
  expect(Object.keys(retentionDays).toSorted()).toEqual(Object.keys(atNoon).toSorted());
  // What is searched and its words follow the record, and what is being typed becomes a fact: none has an age of its own.
  expect(Object.keys(retentionDays)).toHaveLength(housekeepingTables.length - 3);
  const leftAt = (instant: string) => {
    council.travelTo(instant);
    pruneHousekeeping(council.as(systemActor));
    return council.left();
  };
  expect(leftAt(noon)).toEqual(atNoon);
  expect(leftAt("2026-03-02T11:00:01Z")).toEqual({ ...atNoon, sessions: 0 });
  const aWeekOn = {
    ...atNoon,
    sessions: 0,
    signInAttempts: 0,
    requestKeys: 0,
    deviceCodes: 0,
    subscriptions: 1,
    autosaves: 0,
    minutesPresences: 0,
    checkIns: 0,
    checkInCodes: 0,
  };
  expect(leftAt("2026-03-09T12:00:00Z")).toEqual(aWeekOn);
  const aMonthOn = { ...aWeekOn, questionDrafts: 0, accessLinks: 1 };
  expect(leftAt("2026-05-31T10:00:00Z")).toEqual(aMonthOn);
  const aQuarterOn = { ...aMonthOn, mails: 1, incomingMails: 0, lateDeeds: 1 };
  expect(leftAt("2026-05-31T12:00:00Z")).toEqual(aQuarterOn);
  expect(leftAt("2027-03-02T10:00:00Z")).toEqual(aQuarterOn);
});

test("after a year, what stays is the letter still waiting, the deed still to be settled, the reader who confirmed, where an answer still owed is mailed, and how the installation was begun", () => {
  const council = aBusyDay();
  council.travelTo("2027-03-04T11:00:00Z");
  pruneHousekeeping(council.as(systemActor));
  const nothing = Object.fromEntries(Object.keys(atNoon).map((name) => [name, 0]));
  expect(council.left()).toEqual({
    ...nothing,
    accessLinks: 1,
    mails: 1,
    subscriptions: 1,
    referralReplyAddresses: 1,
    lateDeeds: 1,
  });
  expect(council.db.select().from(accessLinks).where(eq(accessLinks.tokenHash, "u")).all()).toHaveLength(1);
  expect(council.db.select().from(mails).where(eq(mails.id, "waiting")).all()).toHaveLength(1);
});

test("only the server itself forgets", () => {
  const council = aCouncil();
  for (const actor of [admin, clerk])
    expectRefusal(() => pruneHousekeeping(council.as(actor)), "not-permitted");
});
