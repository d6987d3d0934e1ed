import { expect, test } from "vitest";
import { setMailPreference } from "#domain/account/set-mail-preference";
import { publishAgenda } from "#domain/agenda/publish-agenda";
import { archiveConvention } from "#domain/convention/archive-convention";
import { cancelConvention } from "#domain/convention/cancel-convention";
import { conveneConvention } from "#domain/convention/convene-convention";
import { editConvention, editConventionInput } from "#domain/convention/edit-convention";
import { archiveActor } from "#domain/kernel/actor";
import { inMonth } from "#domain/kernel/council-date";
import { publishEdition } from "#domain/edition/publish-edition";
import { findPreparedEdition } from "#domain/edition/queries";
import { fileQuestion, fileQuestionInput } from "#domain/question/file-question";
import { acceptQuestion } from "#domain/question/accept-question";
import { endSubscription } from "#domain/subscription/end-subscription";
import { mails } from "#schema/mail";
import { anAccount, signedInAs } from "#tests/accounts";
import { aPlannedConvention } from "#tests/held-convention";
import { lettersOf, writeLetters } from "#tests/letters";
import { aMinutedConvention, prepare } from "#tests/minutes-world";
import { aFollower, aSubscription, withAddress } from "#tests/subscriptions";
import { aCouncil, chair, clerk, konwentId, krowodrza, krowodrzaChair, podgorze } from "#tests/world";
import type { Council } from "#tests/world";

/** A convention of 12 April 2026, planned; and how to announce it. */
function aPlan(council: Council) {
  const { id } = aPlannedConvention(council, "2026-04-12");
  const edit = (said: Record<string, string> = {}) =>
    editConvention(
      council.as(clerk),
      editConventionInput.parse({
        conventionId: id,
        heldOn: "2026-04-12",
        startsAt: "16:00",
        venueName: "Magistrat",
        chairName: "Jan Przewodniczący",
        chairOffice: "Przewodniczący Rady Miasta Krakowa",
        ...said,
      }),
    );
  const convene = () => void conveneConvention(council.as(clerk), { conventionId: id });
  return { id, edit, convene };
}
const queued = (council: Council) =>
  council.db
    .select()
    .from(mails)
    .all()
    .filter(({ kind }) => kind.startsWith("news"));

test("a silent draft and whoever has not confirmed: nobody hears a thing", () => {
  const council = aCouncil();
  aFollower(council);
  const { id, edit } = aPlan(council);
  edit({ heldOn: "2026-04-19" });
  cancelConvention(council.as(clerk), { conventionId: id, cancelReason: "Brak sali" });
  expect(queued(council)).toEqual([]);

  const other = aCouncil();
  aSubscription(other);
  const plan = aPlan(other);
  plan.convene();
  expect(queued(other)).toEqual([]);
});

test("several things within ten minutes are one letter, from the record as it then is", () => {
  const council = aCouncil();
  aFollower(council);
  const { id, edit, convene } = aPlan(council);
  convene();
  council.travelTo("2026-03-02T11:05:00Z");
  edit({ startsAt: "17:00" });
  publishAgenda(council.as(clerk), { conventionId: id, told: null });
  expect(queued(council)).toMatchObject([
    { toAddress: "maria@example.org", isForDigest: false, dueAt: "2026-03-02T11:10:00.000Z" },
  ]);
  council.travelTo("2026-03-02T11:10:00Z");
  const [letter] = lettersOf(council, "news");
  expect(letter?.subject).toBe("Konwent, 12 kwietnia 2026: nowe wiadomości");
  expect(letter?.text).toMatch(
    /zwołano konwent\n\* zmieniono termin albo miejsce\n\* ogłoszono porządek obrad/,
  );
  expect(letter?.text).toContain("17:00");
  expect(letter?.text).toContain("https://konwent.example.org/konwenty/2026-04-12");
  expect(letter?.text).not.toContain("protokol");
});

test("what is no news stays untold: a corrected title, the same again", () => {
  const council = aCouncil();
  const { edit, convene } = aPlan(council);
  convene();
  aFollower(council);
  edit({ title: "Konwent o parkach" });
  expect(queued(council)).toEqual([]);
  edit({ venueName: "Sala Obrad" });
  expect(queued(council)).toHaveLength(1);
});

test("a cancellation waits for nothing, and takes the place of what was still to be said", () => {
  const council = aCouncil();
  aFollower(council, { language: "en" });
  const { id, convene } = aPlan(council);
  convene();
  cancelConvention(council.as(clerk), { conventionId: id, cancelReason: "Awaria budynku" });
  writeLetters(council);
  const [letter] = lettersOf(council, "news-cancellation");
  expect(letter).toMatchObject({
    state: "waiting",
    subject: "Convention, 12 April 2026: convention cancelled",
  });
  expect(letter?.text).toContain("Reason: Awaria budynku");
  expect(letter?.text).toContain("/en/konwenty/2026-04-12");
  council.travelTo("2026-03-02T11:10:00Z");
  expect(lettersOf(council, "news")).toMatchObject([{ state: "dropped" }]);
});

test("followers of a district hear of conventions that answer its questions or are held there", () => {
  const council = aCouncil();
  const { id, edit, convene } = aPlan(council);
  convene();
  aFollower(council, { topic: "district", topicId: krowodrza, email: "k@example.org" });
  aFollower(council, { topic: "district", topicId: podgorze, email: "p@example.org" });
  const question = fileQuestion(
    council.as(krowodrzaChair),
    fileQuestionInput.parse({
      districtId: krowodrza,
      conventionId: id,
      subject: "Parki",
      text: "Kiedy park?",
    }),
  );
  acceptQuestion(council.as(clerk), { questionId: question.id });
  publishAgenda(council.as(clerk), { conventionId: id, told: null });
  expect(queued(council).map(({ toAddress }) => toAddress)).toEqual(["k@example.org"]);
  edit({ venueDistrictId: podgorze, venueName: "Dom Kultury" });
  expect(queued(council).map(({ toAddress }) => toAddress)).toEqual(["k@example.org", "p@example.org"]);
});

test("one person who follows in three ways gets one letter", () => {
  const council = aCouncil();
  const { id, edit, convene } = aPlan(council);
  convene();
  aFollower(council);
  aFollower(council, { topic: "convention", topicId: id });
  edit({ startsAt: "18:00" });
  expect(queued(council)).toHaveLength(1);
});

test("published minutes reach followers, and accounts of those on the roll as they wish", () => {
  const council = aCouncil();
  const daily = anAccount(council, krowodrzaChair, "kinga@example.org");
  setMailPreference(council.as(signedInAs(krowodrzaChair, daily)), {
    accountId: daily,
    mailPreference: "daily",
    mailLanguage: "pl",
  });
  anAccount(council, clerk, "anna@example.org"); // not on the roll
  const { conventionId } = aMinutedConvention(council);
  aFollower(council);
  prepare(council, conventionId);
  const contentHash = findPreparedEdition(council.db, conventionId)?.contentHash ?? "";
  publishEdition(council.as(chair), { conventionId, contentHash });
  expect(queued(council).map(({ toAddress, isForDigest }) => [toAddress, isForDigest])).toEqual([
    ["maria@example.org", false],
    ["kinga@example.org", true],
  ]);
  council.travelTo("2026-03-03T06:00:00Z");
  const [, letter] = lettersOf(council, "news");
  expect(letter?.text).toContain("opublikowano protokół");
  expect(letter?.text).toContain("/konwenty/2026-04-12/protokol");
});

test("the archive and its corrections are news to nobody", () => {
  const council = aCouncil();
  aFollower(council);
  archiveConvention(council.as(archiveActor), {
    bodyId: konwentId,
    record: "announced",
    termId: null,
    ordinalInTerm: null,
    title: null,
    form: null,
    heldOn: inMonth("2026-09"),
    continuedOn: null,
    startsAt: null,
    endsAt: null,
    venueName: null,
    venueAddress: null,
    venueRooms: [],
    venueDistrictId: null,
    isOpenToPublic: null,
    chairPersonId: null,
    chairName: null,
    chairOffice: null,
    chairNote: null,
    nextMeeting: null,
    minutesNumber: null,
    legalBasis: null,
    caseReference: null,
    sources: [],
    isExcerpt: false,
    dateBasis: [],
    lead: null,
    archiveId: "archiwum-2026-09",
    contentHash: "0",
    content: {},
    otherFacts: {},
  });
  expect(queued(council)).toEqual([]);
});

test("a digest gathers a day's letters at seven in Warsaw, and its address ends all that it carried", () => {
  const council = aCouncil();
  const first = aPlan(council);
  first.convene();
  aFollower(council, { frequency: "daily" });
  first.edit({ startsAt: "17:00" });
  const { id: second } = aPlannedConvention(council, "2026-05-12");
  conveneConvention(council.as(clerk), { conventionId: second });
  expect(queued(council)).toMatchObject([
    { isForDigest: true, dueAt: "2026-03-03T06:00:00.000Z" },
    { isForDigest: true, dueAt: "2026-03-03T06:00:00.000Z" },
  ]);
  council.travelTo("2026-03-03T05:59:59Z");
  writeLetters(council);
  expect(queued(council).every(({ subject }) => subject === null)).toBe(true);

  council.travelTo("2026-03-03T06:00:00Z");
  writeLetters(council);
  const [digest, carried] = queued(council);
  expect(carried).toMatchObject({ state: "carried", carriedById: digest?.id });
  expect(digest?.subject).toBe("Konwent: wiadomości z ostatniego dnia (2)");
  expect(digest?.text).toContain("12 kwietnia 2026");
  expect(digest?.text).toContain("12 maja 2026");
  expect(digest?.unsubscribeUrl).toMatch(/^https:\/\/konwent\.example\.org\/wypis\/[\w-]+$/);
  expect(digest?.text).toContain(digest?.unsubscribeUrl);
  expect(digest?.html).toContain(digest?.unsubscribeUrl);
});

test("whoever ended it meanwhile gets nothing", () => {
  const council = aCouncil();
  const subscriptionId = aFollower(council);
  aPlan(council).convene();
  endSubscription(council.as(withAddress("subscription", subscriptionId)), { subscriptionId });
  council.travelTo("2026-03-02T11:10:00Z");
  expect(lettersOf(council, "news")).toMatchObject([{ state: "dropped" }]);
});
