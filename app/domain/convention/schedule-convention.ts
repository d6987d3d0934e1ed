import { z } from "zod";
import { conventions } from "#schema/conventions";
import { findConventionChairOn, findTermOn, getDistrict, getOwnBody } from "../council/queries.ts";
import { change } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { sortDay } from "../kernel/council-date.ts";
import {
  lines,
  lengths,
  optionalChoice,
  optionalCount,
  optionalDay,
  optionalIdentity,
  optionalText,
  optionalTime,
  requiredCouncilDate,
  yesNoUnknown,
} from "../kernel/fields.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { findNumberOn } from "../rule-book/queries.ts";
import { mayManageConventions } from "./policy.ts";
import { findByOrdinal } from "./queries.ts";
import { questionsDueOn } from "./rules.ts";

/** What the office says of a convention, when it is scheduled and whenever it is edited. */
export const conventionFields = {
  heldOn: requiredCouncilDate(),
  continuedOn: optionalDay(),
  startsAt: optionalTime(),
  endsAt: optionalTime(),
  ordinalInTerm: optionalCount(999),
  title: optionalText(),
  titleEn: optionalText(),
  theme: optionalText(),
  form: optionalChoice(["in-person", "remote", "hybrid"]),
  venueName: optionalText(),
  venueRooms: lines(10),
  venueAddress: optionalText(),
  venueDistrictId: optionalIdentity(),
  isOpenToPublic: yesNoUnknown(),
  chairName: optionalText(),
  chairOffice: optionalText(),
  nextMeetingText: optionalText(lengths.line),
  caseReference: optionalText(60),
  jrwaClass: optionalText(20),
  archivalCategory: optionalText(10),
};

export const scheduleConventionInput = z.object(conventionFields);

/** `isExample` is for the demo's own convention. */
type Scheduled = z.output<typeof scheduleConventionInput> & { isExample?: boolean };

/** The office plans a convention, silently: nobody hears of it before it is convened. Refuses a number that is taken. */
export function scheduleConvention(ctx: Context, { isExample = false, ...input }: Scheduled): { id: string } {
  return change(ctx, (tx, record) => {
    permit(mayManageConventions(ctx.actor));
    if (input.venueDistrictId) getDistrict(tx, input.venueDistrictId);
    const body = getOwnBody(tx);
    const day = input.heldOn.earliest ?? polishDay(ctx.now());
    const term = findTermOn(tx, body.id, day);
    const isTaken =
      term && input.ordinalInTerm !== null && findByOrdinal(tx, term.id, input.ordinalInTerm) !== undefined;
    refuseOn(isTaken ? [because("ordinal-taken")] : []);

    const { nextMeetingText, ...said } = input;
    const chair = findConventionChairOn(tx, body.id, day);
    const convention = {
      ...said,
      id: ctx.newId(),
      bodyId: body.id,
      termId: term?.id ?? null,
      kind: "convention" as const,
      state: "planned" as const,
      isArchived: false,
      isExample,
      sortOn: sortDay(input.heldOn),
      chairPersonId: input.chairName ? null : (chair?.personId ?? null),
      chairName: input.chairName ?? chair?.name ?? null,
      chairOffice: input.chairOffice ?? chair?.office ?? null,
      questionsDueOn: questionsDueOn(
        input.heldOn,
        findNumberOn(tx, body.id, "question-deadline-days", day)?.value ?? null,
      ),
      nextMeeting: nextMeetingText ? { text: nextMeetingText, date: null, venue: null } : null,
      sources: [],
      isExcerpt: false,
      dateBasis: [],
    };
    tx.insert(conventions).values(convention).run();
    record("convention.scheduled", convention.id, { heldOn: convention.sortOn });
    return { id: convention.id };
  });
}
