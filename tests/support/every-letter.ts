import { isNotNull, isNull } from "drizzle-orm";
import { askForDeviceCode } from "#domain/account/ask-for-device-code";
import { askForPassword } from "#domain/account/ask-for-password";
import { assignActionItem, assignActionItemInput } from "#domain/action-item/assign-action-item";
import { judgeActionItem } from "#domain/action-item/judge-action-item";
import { moveActionItemOn, moveActionItemOnInput } from "#domain/action-item/move-action-item-on";
import { askWording } from "#domain/action-item/ask-wording";
import { addPresenter } from "#domain/agenda/add-presenter";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { publishAgenda } from "#domain/agenda/publish-agenda";
import { tellPresenters } from "#domain/agenda/tell-presenters";
import { listPresenters } from "#domain/agenda/queries";
import { inviteGuest, inviteGuestInput } from "#domain/attendance/invite-guest";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { sendInvitations } from "#domain/attendance/send-invitations";
import { cancelConvention } from "#domain/convention/cancel-convention";
import { conveneConvention } from "#domain/convention/convene-convention";
import { editConvention, editConventionInput } from "#domain/convention/edit-convention";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { closeDatePoll } from "#domain/date-poll/close-date-poll";
import { openDatePoll, openDatePollInput } from "#domain/date-poll/open-date-poll";
import { listPollDates } from "#domain/date-poll/queries";
import { withdrawDatePoll } from "#domain/date-poll/withdraw-date-poll";
import { listAddressees } from "#domain/attendance/address-queries";
import { listRoll } from "#domain/attendance/queries";
import { keep } from "#domain/kernel/change";
import { systemActor } from "#domain/kernel/actor";
import { letterKinds } from "#domain/kernel/letters";
import type { LetterKind } from "#domain/kernel/letters";
import { addDays, polishDay } from "#domain/kernel/polish-time";
import { queueMail } from "#domain/kernel/queue-mail";
import { acceptQuestion } from "#domain/question/accept-question";
import { fileQuestion, fileQuestionInput } from "#domain/question/file-question";
import { askClarification } from "#domain/referral/ask-clarification";
import { clarifyReferral } from "#domain/referral/clarify-referral";
import { listReferrals } from "#domain/referral/queries";
import { proposeCorrection } from "#domain/correction/propose-correction";
import { refuseCorrection } from "#domain/correction/refuse-correction";
import { aDraftSentIn, withDraftLink } from "./corrections.ts";
import { recallReferral } from "#domain/referral/recall-referral";
import { referMatter, referMatterInput } from "#domain/referral/refer-matter";
import { confirmSubscription } from "#domain/subscription/confirm-subscription";
import { requestSubscription } from "#domain/subscription/request-subscription";
import { mails, subscriptions } from "#schema/mail";
import { prepareMail } from "../../app/mail/prepare-mail.ts";
import type { Installation } from "./server.ts";
import { aRequest, withAddress } from "./subscriptions.ts";

/** Every kind of letter the house writes. */
export const allKinds = Object.keys(letterKinds) as LetterKind[]; // its own keys

/**
 * Causes every kind of letter by what really happens, writes each, and gives their texts by kind. What only time brings
 * (reminders) is queued as the daily pass would.
 */
export function causeEveryLetter(konwent: Installation): Map<string, string[]> {
  const { db } = konwent.database;
  const accounts = konwent.accounts();
  const withRole = (role: string) => accounts.find(({ actor }) => actor.roles.includes(role as "clerk"))!; // the demo has each
  const clerk = withRole("clerk");
  const asker = accounts.find(({ actor }) => actor.districtIds.length === 1)!; // the demo has 18
  const asClerk = konwent.as(clerk.actor);
  const asAsker = konwent.as(asker.actor);
  const asSystem = konwent.as(systemActor);
  const today = polishDay(new Date());

  /** Writes whatever waits, now. */
  const write = () => {
    db.update(mails).set({ dueAt: new Date().toISOString() }).where(isNull(mails.subject)).run();
    for (const { id, state } of db.select().from(mails).all())
      if (state === "waiting")
        prepareMail(
          asSystem,
          { baseUrl: konwent.url, mailFrom: { name: "B", address: "b@example.org" } },
          id,
        );
  };
  const queue = (kind: LetterKind, subjectId: string, conventionId: string | null, address: string) =>
    keep(asSystem, (tx) =>
      queueMail(asSystem, tx, { kind, subjectId, conventionId, to: { address, name: null } }),
    );

  const aConvention = (days: number) => {
    const { id } = scheduleConvention(
      asClerk,
      scheduleConventionInput.parse({
        heldOn: addDays(today, days),
        startsAt: "16:00",
        venueName: "Magistrat",
        title: "Konwent",
        chairName: "Anna Nowak",
        chairOffice: "Przewodnicząca Rady Miasta Krakowa",
      }),
    );
    const itemId = draftAgendaItem(
      asClerk,
      draftAgendaItemInput.parse({
        conventionId: id,
        title: "Parki",
        kind: "presentation",
        plannedMinutes: "20",
      }),
    ).id;
    return { id, itemId };
  };

  // accounts
  askForPassword(konwent.as(clerk.actor), { email: asker.email, remoteAddress: "192.0.2.9" });
  askForDeviceCode(asSystem, { accountId: asker.actor.accountId ?? "" });

  queue("checkpoint", "1", null, clerk.email);
  queue("account-invitation", asker.actor.accountId ?? "", null, asker.email);

  // a convention from its announcement to its end, with followers
  requestSubscription(asClerk, aRequest({ email: "obserwator@example.org" }));
  for (const { id } of db.select().from(subscriptions).all())
    confirmSubscription(konwent.as(withAddress("subscription", id)), { subscriptionId: id });
  const { id: conventionId, itemId } = aConvention(30);
  addPresenter(asClerk, {
    itemId,
    personId: null,
    name: "Roman Referent",
    office: null,
    email: "roman@example.org",
  });
  inviteSeats(asClerk, { conventionId });
  inviteGuest(
    asClerk,
    inviteGuestInput.parse({ conventionId, name: "Gość Zaproszony", email: "gosc@example.org" }),
  );
  conveneConvention(asClerk, { conventionId });
  sendInvitations(asClerk, { conventionId, attendanceIds: [] });
  tellPresenters(asClerk, { conventionId });
  publishAgenda(asClerk, { conventionId, told: null });
  write();
  draftAgendaItem(asClerk, draftAgendaItemInput.parse({ conventionId, title: "Drogi", kind: "discussion" }));
  publishAgenda(asClerk, { conventionId, told: null });
  editConvention(
    asClerk,
    editConventionInput.parse({
      conventionId,
      heldOn: addDays(today, 30),
      startsAt: "18:00",
      venueName: "Magistrat",
      title: "Konwent",
      chairName: "Anna Nowak",
      chairOffice: "Przewodnicząca Rady Miasta Krakowa",
    }),
  );
  write();
  const line = listRoll(db, conventionId).find((entry) => listAddressees(db, entry).length > 0);
  if (line) queue("invitation-reminder", line.id, conventionId, listAddressees(db, line)[0]?.address ?? "");
  const slot = listPresenters(db, conventionId).find(({ name }) => name === "Roman Referent")?.id ?? "";
  queue("slides-due", slot, conventionId, "roman@example.org");
  write();

  // a question, its addressee, its followers, a promise
  const ask = (subject: string, receivedOn = "") => {
    const { id } = fileQuestion(
      asAsker,
      fileQuestionInput.parse({ districtId: asker.actor.districtIds[0], subject, text: `${subject}?` }),
    );
    acceptQuestion(asClerk, { questionId: id });
    referMatter(
      asClerk,
      referMatterInput.parse({
        questionId: id,
        addressee: "Zarząd Dróg",
        email: "drogi@example.org",
        receivedOn,
      }),
    );
    return { id, referralId: listReferrals(db, { questionId: id })[0]?.id ?? "" };
  };
  const asked = ask("Kiedy tramwaj");
  const subscribed = { email: "obserwator@example.org", topic: "question", topicId: asked.id };
  requestSubscription(asClerk, aRequest({ ...subscribed, remoteAddress: "192.0.2.3" }));
  for (const { id } of db.select().from(subscriptions).all())
    confirmSubscription(konwent.as(withAddress("subscription", id)), { subscriptionId: id });
  write();
  askClarification(asSystem, { referralId: asked.referralId, request: "Która linia?" });
  write();
  clarifyReferral(asAsker, { referralId: asked.referralId, reply: "Na Azory." });
  write();
  queue("referral-reminder", ask("Dawno temu", addDays(today, -60)).referralId, null, "drogi@example.org");
  const recalled = ask("Pomyłka");
  write();
  recallReferral(asClerk, { referralId: recalled.referralId });
  const promise = assignActionItem(
    asClerk,
    assignActionItemInput.parse({
      questionId: asked.id,
      text: "Tramwaj ruszy",
      ownerName: "Jan Nowak",
      commitment: "firm",
      promisedOn: "",
      dueOn: addDays(today, 2),
    }),
  );
  askWording(asClerk, { actionItemId: promise.id, ownerEmail: "jan.nowak@example.org" });
  write();
  queue("promise-reminder", promise.id, null, "jan.nowak@example.org");
  write();
  moveActionItemOn(
    asClerk,
    moveActionItemOnInput.parse({ actionItemId: promise.id, state: "done", note: "Jeździ." }),
  );
  judgeActionItem(konwent.as(konwent.actorOf("przewodniczacy@example.org")), {
    actionItemId: promise.id,
    verdict: "partly",
    sentence: "Tylko w dni robocze.",
  });
  write();

  // polls: one closed, one withdrawn
  const poll = (days: number) => {
    const { id } = scheduleConvention(asClerk, scheduleConventionInput.parse({ heldOn: "zimą" }));
    return openDatePoll(
      asClerk,
      openDatePollInput.parse({
        conventionId: id,
        seatIds: [],
        guests: "Gość Zaproszony, gosc@example.org",
        days: [days, days + 1].map((one) => `${addDays(today, one)} 16:00–18:00`).join("\n"),
      }),
    ).id;
  };
  const [closed, withdrawn] = [poll(60), poll(70)];
  write();
  const participant = db
    .select()
    .from(mails)
    .all()
    .find(({ kind }) => kind === "date-poll");
  queue(
    "date-poll-reminder",
    participant?.subjectId ?? "",
    participant?.conventionId ?? null,
    "gosc@example.org",
  );
  write();
  closeDatePoll(asClerk, { pollId: closed, dateId: listPollDates(db, closed)[0]?.id ?? "" });
  withdrawDatePoll(asClerk, { pollId: withdrawn });
  write();

  // called off
  const other = aConvention(45);
  addPresenter(asClerk, {
    itemId: other.itemId,
    personId: null,
    name: "Ewa Referentka",
    office: null,
    email: "ewa@example.org",
  });
  inviteSeats(asClerk, { conventionId: other.id });
  conveneConvention(asClerk, { conventionId: other.id });
  sendInvitations(asClerk, { conventionId: other.id, attendanceIds: [] });
  tellPresenters(asClerk, { conventionId: other.id });
  write();
  cancelConvention(asClerk, { conventionId: other.id, cancelReason: "Awaria" });
  write();

  // the draft minutes of a convention that is over, corrected by somebody who was there
  const { conventionId: held, reviewId, readerId, sectionId } = aDraftSentIn(konwent, clerk.actor, today);
  write();
  queue("draft-minutes-reminder", readerId, held, "obecna@example.org");
  write();
  const correctionId = proposeCorrection(konwent.as(withDraftLink(readerId)), {
    readerId,
    sectionId,
    sentenceAt: 0,
    proposal: "Otwarto obrady.",
    reason: "Tak było.",
  }).id;
  refuseCorrection(asClerk, { correctionId, answer: `Lista mówi inaczej (${reviewId}).` });
  write();

  const letters = new Map<string, string[]>();
  for (const { kind, text } of db.select().from(mails).where(isNotNull(mails.text)).all())
    letters.set(kind, [...(letters.get(kind) ?? []), text ?? ""]);
  return letters;
}
