import { acceptQuestion } from "#domain/question/accept-question";
import { addPresenter } from "#domain/agenda/add-presenter";
import { assignActionItem } from "#domain/action-item/assign-action-item";
import { conveneConvention } from "#domain/convention/convene-convention";
import { draftAgendaItem } from "#domain/agenda/draft-agenda-item";
import { fileQuestion } from "#domain/question/file-question";
import { listReferrals } from "#domain/referral/queries";
import { recordAnswer } from "#domain/question/record-answer";
import { referMatter } from "#domain/referral/refer-matter";
import { findAccountByEmail, findActor } from "#domain/account/queries";
import { inviteGuest } from "#domain/attendance/invite-guest";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { listDistricts } from "#domain/council/queries";
import type { Context } from "#domain/kernel/context";
import { onDay } from "#domain/kernel/council-date";
import { addDays, polishDay, weekdayOf } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { publishAgenda } from "#domain/agenda/publish-agenda";
import { scheduleConvention } from "#domain/convention/schedule-convention";
import type { ExampleSeed } from "./seed.ts";

const wednesday = 3;

/** One upcoming convention to act on, about three weeks from now: convened, its agenda public, some questions and promises. */
export function loadExample(ctx: Context, bodyId: string, example: ExampleSeed): void {
  const today = polishDay(ctx.now());
  const inThreeWeeks = addDays(today, 21);
  const day = addDays(inThreeWeeks, (wednesday - weekdayOf(inThreeWeeks) + 7) % 7);
  const office = { ...ctx, actor: actorOf(ctx, "biuro@example.org") };

  const { id: conventionId } = scheduleConvention(office, {
    ...unsaid,
    ...example.convention,
    heldOn: onDay(day),
    form: "in-person",
    isExample: true,
  });
  layAgenda(office, conventionId, example);
  conveneConvention(office, { conventionId });
  publishAgenda(office, { conventionId, told: null });
  inviteSeats(office, { conventionId });
  inviteGuest(office, {
    conventionId,
    name: example.guest.name,
    office: example.guest.office,
    organisation: null,
    guestRole: example.guest.role,
    personId: null,
  });

  const asked = askQuestions(ctx, office, bodyId, conventionId, example);
  const districts = listDistricts(ctx.db, bodyId);
  for (const { after, district, text, textEn, owner, afterDays } of example.promises)
    assignActionItem(office, {
      ...unowned,
      conventionId,
      text,
      textEn,
      ownerName: owner,
      questionId: asked.get(after) ?? null,
      districtId: districts.find(({ number }) => number === district)?.id ?? null,
      commitment: "firm",
      promisedOn: onDay(today),
      dueOn: onDay(addDays(day, afterDays)),
      dueNotBefore: null,
      dueNotAfter: null,
      isInferred: false,
    });
}

const unowned = { ownerPersonId: null, ownerUnitId: null, agendaItemId: null, resolutionId: null };

const unsaid = {
  continuedOn: null,
  ordinalInTerm: null,
  venueDistrictId: null,
  isOpenToPublic: null,
  chairName: null,
  chairOffice: null,
  nextMeetingText: null,
  caseReference: null,
  jrwaClass: null,
  archivalCategory: null,
};

const actorOf = (ctx: Context, email: string) =>
  found(findActor(ctx.db, found(findAccountByEmail(ctx.db, email)).id, polishDay(ctx.now())));

function layAgenda(office: Context, conventionId: string, { agenda }: ExampleSeed): void {
  for (const { kind, title, titleEn, minutes, presenter } of agenda) {
    const { id: itemId } = draftAgendaItem(office, {
      conventionId,
      parentId: null,
      kind,
      title,
      titleEn,
      description: null,
      plannedMinutes: minutes,
      startsAt: null,
      seatsToFill: null,
      origin: null,
    });
    if (presenter)
      addPresenter(office, {
        itemId,
        personId: actorOf(office, presenter).personId,
        name: null,
        office: null,
      });
  }
}

/** Each district asks by its own chair; the office takes some questions as far as their addressee, one to its answer. By subject. */
function askQuestions(
  ctx: Context,
  office: Context,
  bodyId: string,
  conventionId: string,
  { questions }: ExampleSeed,
): Map<string, string> {
  const districts = listDistricts(ctx.db, bodyId);
  const asked = new Map<string, string>();
  for (const { district, state, answer, ...said } of questions) {
    const chair = { ...ctx, actor: actorOf(ctx, `dzielnica-${district}@example.org`) };
    const districtId = found(districts.find(({ number }) => number === district)).id;
    const { id: questionId } = fileQuestion(chair, {
      ...said,
      districtId,
      jointDistrictIds: [],
      onBehalfOf: null,
      addresseeUnitId: null,
      conventionId,
      draftId: null,
    });
    asked.set(said.subject, questionId);
    if (state === "filed") continue;
    acceptQuestion(office, { questionId });
    referMatter(office, {
      questionId,
      resolutionId: null,
      unitIds: [],
      addressee: said.addressee,
      email: null,
      receivedOn: null,
    });
    if (state === "answered")
      recordAnswer(office, {
        questionId,
        referralId: found(listReferrals(ctx.db, { questionId })[0]).id,
        answeredBy: said.addressee,
        unitName: null,
        mode: "written",
        extent: "full",
        text: found(answer),
        answeredOn: onDay(polishDay(ctx.now())),
      });
  }
  return asked;
}
