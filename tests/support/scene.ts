import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenDatabase } from "#db/client";
import { addPresenter } from "#domain/agenda/add-presenter";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { listPresenters } from "#domain/agenda/queries";
import { publishAgenda } from "#domain/agenda/publish-agenda";
import { archiveConvention } from "#domain/convention/archive-convention";
import { foundBody, foundBodyInput } from "#domain/council/found-body";
import { archiveActor } from "#domain/kernel/actor";
import { inMonth } from "#domain/kernel/council-date";
import { createAccount } from "#domain/account/create-account";
import { askWording } from "#domain/action-item/ask-wording";
import { assignActionItem, assignActionItemInput } from "#domain/action-item/assign-action-item";
import { moveActionItemOn, moveActionItemOnInput } from "#domain/action-item/move-action-item-on";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { listRoll } from "#domain/attendance/queries";
import { recordAttendance } from "#domain/attendance/record-attendance";
import { closeConvention } from "#domain/convention/close-convention";
import { conveneConvention } from "#domain/convention/convene-convention";
import { keepLateDeed } from "#domain/late-deed/keep-late-deed";
import { openSession } from "#domain/convention/open-session";
import { getConvention } from "#domain/convention/queries";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { writePublicSummary } from "#domain/convention/write-public-summary";
import { getDistrict, findSeatOf, getOwnBody } from "#domain/council/queries";
import { proposeCorrection } from "#domain/correction/propose-correction";
import { listReviews } from "#domain/correction/queries";
import { listReaders } from "#domain/correction/reader-queries";
import { sendDraft } from "#domain/correction/send-draft";
import { openDatePoll, openDatePollInput } from "#domain/date-poll/open-date-poll";
import { listParticipants } from "#domain/date-poll/queries";
import { enterPerson, enterPersonInput } from "#domain/council/enter-person";
import { addDays, polishDay } from "#domain/kernel/polish-time";
import { sha256 } from "#domain/kernel/seal";
import { listMails } from "#domain/mail/queries";
import { prepareEdition, prepareEditionInput } from "#domain/edition/prepare-edition";
import { publishEdition } from "#domain/edition/publish-edition";
import { findPreparedEdition } from "#domain/edition/queries";
import { listSections } from "#domain/minutes/queries";
import { saveMinutesSection } from "#domain/minutes/save-minutes-section";
import { startMinutes } from "#domain/minutes/start-minutes";
import { addPresentationFile } from "#domain/presentation/add-presentation-file";
import { attachPresentation, attachPresentationInput } from "#domain/presentation/attach-presentation";
import { acceptQuestion } from "#domain/question/accept-question";
import { fileQuestion, fileQuestionInput } from "#domain/question/file-question";
import { recordAnswer, recordAnswerInput } from "#domain/question/record-answer";
import { listReferrals } from "#domain/referral/queries";
import { referMatter, referMatterInput } from "#domain/referral/refer-matter";
import { decideResolution, decideResolutionInput } from "#domain/resolution/decide-resolution";
import { tableResolution, tableResolutionInput } from "#domain/resolution/table-resolution";
import { aRunningSession } from "#tests/running-session";
import { aRendering } from "#tests/minutes-world";
import type { Reader } from "../pages.table.ts";
import type { Installation } from "./server.ts";

/** Who stands behind the questions of the scene: only the office may ever read it. */
export const residentsOfScene = "Zenobia Poufna, tel. 601 000 000";

export type Scene = Awaited<ReturnType<typeof aSceneIn>>;

const pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

/**
 * Beside the demo, one convention with a part of everything, so that every address has something real behind it:
 * an agenda published twice, a presentation with a file, questions filed and answered, a resolution, a promise,
 * an attendance, minutes and an edition. Told through use cases by the demo's own people.
 */
export async function aSceneIn(
  konwent: Pick<Installation, "dataFolder" | "accounts" | "as"> & { database: OpenDatabase },
) {
  const { db } = konwent.database;
  const accounts = konwent.accounts();
  const first = (wanted: (account: (typeof accounts)[number]) => boolean) => {
    const found = accounts.find(wanted);
    if (!found) throw new Error("The demo lacks an account");
    return found;
  };
  const withRole = (role: string) =>
    first(({ actor }) => actor.roles.length === 1 && actor.roles[0] === role);
  const [clerk, chair, admin, presenter] = [
    withRole("clerk"),
    withRole("chair"),
    withRole("admin"),
    withRole("presenter"),
  ];
  const ownChair = first(({ actor }) => actor.districtIds.length === 1);
  const otherChair = first(({ actor, email }) => actor.districtIds.length === 1 && email !== ownChair.email);
  const [asClerk, asChair, asAdmin, asPresenter, asOwn] = [
    konwent.as(clerk.actor),
    konwent.as(chair.actor),
    konwent.as(admin.actor),
    konwent.as(presenter.actor),
    konwent.as(ownChair.actor),
  ];
  const districtId = ownChair.actor.districtIds[0] ?? "";

  const otherPerson = enterPerson(
    asAdmin,
    enterPersonInput.parse({ name: "Osoba niezaproszona", office: "referent" }),
  ).id;
  createAccount(asAdmin, { personId: otherPerson, email: "inny.referent@example.org", roles: ["presenter"] });

  const heldOn = addDays(polishDay(new Date()), 40);
  const { id: conventionId } = scheduleConvention(
    asClerk,
    scheduleConventionInput.parse({
      heldOn,
      startsAt: "16:00",
      venueName: "Magistrat",
      title: "Konwent o punktach obsługi",
      chairName: "Anna Nowak",
      chairOffice: "Przewodnicząca Rady Miasta Krakowa",
    }),
  );
  const draft = (title: string) =>
    draftAgendaItem(
      asClerk,
      draftAgendaItemInput.parse({ conventionId, title, kind: "presentation", plannedMinutes: "20" }),
    ).id;
  const itemId = draft("Punkty obsługi mieszkańców");
  addPresenter(asClerk, { itemId, personId: presenter.actor.personId, name: null, office: null });
  conveneConvention(asClerk, { conventionId });
  publishAgenda(asClerk, { conventionId, told: "przewodniczący dzielnic" });
  draft("Sprawy wniesione");
  publishAgenda(asClerk, { conventionId, told: null });

  const { id: presentationId } = attachPresentation(
    asPresenter,
    attachPresentationInput.parse({
      conventionId,
      agendaItemId: itemId,
      title: "Koszty punktów obsługi",
      pros: "bliżej mieszkańców",
    }),
  );
  const file = {
    hash: sha256(pdf),
    mediaType: "application/pdf",
    extension: "pdf",
    sizeBytes: pdf.length,
    fileName: "koszty.pdf",
    authorWarning: null,
  };
  mkdirSync(join(konwent.dataFolder, "files", file.hash.slice(0, 2)), { recursive: true });
  writeFileSync(join(konwent.dataFolder, "files", file.hash.slice(0, 2), file.hash), pdf);
  addPresentationFile(asPresenter, { presentationId, file });

  const asked = {
    districtId,
    subject: "Godziny otwarcia",
    text: "Czy punkty będą czynne do 19:00?",
    residents: residentsOfScene,
  };
  const { id: questionId } = fileQuestion(asOwn, fileQuestionInput.parse(asked));
  const answered = fileQuestion(
    asOwn,
    fileQuestionInput.parse({ ...asked, conventionId, subject: "Koszty" }),
  );
  acceptQuestion(asClerk, { questionId: answered.id });
  const referred = fileQuestion(asOwn, fileQuestionInput.parse({ ...asked, subject: "Kolejki" }));
  acceptQuestion(asClerk, { questionId: referred.id });
  referMatter(asClerk, referMatterInput.parse({ questionId: referred.id, addressee: "Wydział Obsługi" }));
  recordAnswer(
    asClerk,
    recordAnswerInput.parse({
      questionId: answered.id,
      mode: "oral",
      extent: "partial",
      text: "Tak, w części punktów.",
      answeredBy: "Dyrektor",
    }),
  );

  openSession(asChair, { conventionId });
  inviteSeats(asClerk, { conventionId });
  recordAttendance(asClerk, {
    conventionId,
    statuses: Object.fromEntries(listRoll(db, conventionId).map((entry) => [entry.id, "present" as const])),
  });
  const resolution = tableResolution(
    asClerk,
    tableResolutionInput.parse({
      conventionId,
      agendaItemId: itemId,
      kind: "motion",
      subject: "O dłuższe godziny pracy punktów",
    }),
  );
  decideResolution(
    asClerk,
    decideResolutionInput.parse({ resolutionId: resolution.id, voteMode: "unanimous" }),
  );
  const promise = assignActionItem(
    asClerk,
    assignActionItemInput.parse({
      conventionId,
      text: "Ankieta o godzinach",
      commitment: "conditional",
      dueOn: "po wakacjach",
      ownerPersonId: presenter.actor.personId,
      ownerName: presenter.actor.name,
    }),
  );
  askWording(asClerk, { actionItemId: promise.id, ownerEmail: "referent@example.org" });
  const kept = assignActionItem(
    asClerk,
    assignActionItemInput.parse({ text: "Nowa wiata na przystanku", commitment: "firm", districtId }),
  );
  moveActionItemOn(asClerk, moveActionItemOnInput.parse({ actionItemId: kept.id, state: "done" }));
  startMinutes(asClerk, { conventionId });
  closeConvention(asChair, { conventionId });
  for (const { id, version } of listSections(db, conventionId))
    saveMinutesSection(asClerk, { sectionId: id, version, markdown: "Omówiono **koszty** i godziny." });
  const [opening] = listSections(db, conventionId);
  const sectionId = opening?.id ?? "";
  saveMinutesSection(asClerk, { sectionId, version: 1, markdown: "Omówiono *godziny* i koszty." }); // came too late
  writePublicSummary(asClerk, {
    conventionId,
    lead: "Konwent rozmawiał o punktach obsługi.",
    leadEn: "The convention discussed service points.",
  });
  const prepare = (reason: string | null) => {
    const { html, ...rendered } = aRendering(db, conventionId);
    const folder = join(konwent.dataFolder, "files", rendered.file.hash.slice(0, 2));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, rendered.file.hash), html);
    prepareEdition(
      asClerk,
      prepareEditionInput.parse({ conventionId, responsible: "Anna Nowak", reason }),
      rendered,
    );
    return findPreparedEdition(db, conventionId)?.contentHash ?? "";
  };
  publishEdition(asChair, { conventionId, contentHash: prepare(null) });
  writePublicSummary(asClerk, {
    conventionId,
    lead: "Konwent rozmawiał o punktach obsługi i ich godzinach.",
    leadEn: null,
  });
  prepare("Uzupełniono streszczenie");

  // The draft went round among those who were present, and one of them corrects it.
  sendDraft(asClerk, { conventionId, dueOn: addDays(polishDay(asClerk.now()), 7) });
  const [round] = listReviews(db, conventionId);
  const readerId =
    listReaders(db, round?.id ?? "").find((reader) => reader.districtId === districtId)?.id ?? "";
  const written = round?.sections.find(({ markdown }) => markdown !== "");
  proposeCorrection(asOwn, {
    readerId,
    sectionId: written?.sectionId ?? "",
    sentenceAt: 0,
    proposal: "Omówiono wszystko po kolei.",
    reason: "Tak było.",
  });

  // Another body, of which an old record told once.
  const asArchive = konwent.as(archiveActor);
  const { id: bodyId } = foundBody(
    asArchive,
    foundBodyInput.parse({ name: "Rada Dzielnicy przykładowej", slug: "rada-przykladowa", kind: "other" }),
  );
  const facts = {
    termId: null,
    ordinalInTerm: null,
    title: null,
    form: null,
    heldOn: inMonth("2018-05"),
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
  };
  const { id: archivedId, address } = archiveConvention(asArchive, {
    bodyId,
    record: "other-body",
    ...facts,
    archiveId: "przyklad-2018-05",
    contentHash: "0",
    content: { id: "przyklad-2018-05" },
    otherFacts: {},
  });
  const elsewhere = { slug: "rada-przykladowa", address };

  // A convention whose day is asked for.
  const { id: plannedId } = scheduleConvention(
    asClerk,
    scheduleConventionInput.parse({ heldOn: "jesienią" }),
  );
  const { id: pollId } = openDatePoll(
    asClerk,
    openDatePollInput.parse({
      conventionId: plannedId,
      days: [50, 51, 52].map((days) => `${addDays(polishDay(new Date()), days)} 16:00–18:00`).join("\n"),
      seatIds: [findSeatOf(db, getOwnBody(db).id, districtId)?.id ?? ""],
      guests: "Gość Zaproszony, gosc@example.org",
    }),
  );

  const emails: Record<Exclude<Reader, "P">, string> = {
    D: ownChair.email,
    d: otherChair.email,
    R: presenter.email,
    r: "inny.referent@example.org",
    K: clerk.email,
    H: chair.email,
    A: admin.email,
  };
  const params: Record<string, string> = {
    conventionId,
    itemId,
    presentationId,
    sectionId,
    questionId,
    referralId: listReferrals(db, { questionId: referred.id })[0]?.id ?? "",
    hash: file.hash,
    name: file.fileName,
    address: getConvention(db, conventionId).address ?? "",
    edition: "wydanie-1",
    part: "strony",
    list: "bodies",
    table: "obecnosc",
    id: getOwnBody(db).slug,
    slug: getDistrict(db, districtId).slug,
    accountId: admin.actor.accountId ?? "",
    personId: presenter.actor.personId ?? "",
    districtId,
    resolutionId: resolution.id,
    actionItemId: promise.id,
    presenterId: listPresenters(db, conventionId)[0]?.id ?? "",
    attendanceId: listRoll(db, conventionId).find((entry) => entry.districtId === districtId)?.id ?? "",
    readerId,
    participantId: listParticipants(db, pollId)[0]?.id ?? "",
    mailId: listMails(db).mails[0]?.id ?? "",
    token: "nie-ma-takiego",
  };
  const running = aRunningSession(asClerk);
  keepLateDeed(
    asClerk,
    { conventionId: running.conventionId, deed: "holdVote", requestKey: "late", heldAt: null },
    {
      fields: { subject: "Czy przerwać?", votesFor: "9" },
      reasons: [{ code: "vote-already-open", values: {}, source: null }],
    },
  );
  /** What one parameter means on different pages. */
  const perPage: Record<string, Record<string, string>> = {
    "pytania/:citation": { citation: answered.citation },
    "pytania/:citation.json": { citation: answered.citation },
    "uchwaly/:citation": { citation: resolution.citation },
    "uchwaly/:citation.json": { citation: resolution.citation },
    "zobowiazania/:citation": { citation: promise.citation },
    "zobowiazania/:citation.json": { citation: promise.citation },
    "biuro/konwenty/:conventionId/ankieta": { conventionId: plannedId },
    "konwenty/:address/na-zywo": running,
    "konwenty/:address/ekran": running,
    "biuro/konwenty/:conventionId/obrady": running,
    "ciala/:slug": elsewhere,
    "ciala/:slug/:address": elsewhere,
    "biuro/konwenty/:conventionId/zrodlo": { conventionId: archivedId },
  };
  return {
    emails,
    conventionId,
    /** A page's address with something real behind it. */
    addressOf: (path: string): string =>
      `/${path.replaceAll(/:(\w+)/g, (_, name: string) => perPage[path]?.[name] ?? params[name] ?? `unknown-${name}`)}`,
  };
}
