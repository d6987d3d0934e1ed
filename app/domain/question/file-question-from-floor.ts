import { z } from "zod";
import { getDistrict } from "../council/queries.ts";
import { getConvention } from "../convention/queries.ts";
import { change } from "../kernel/change.ts";
import { citation } from "../kernel/citation.ts";
import type { Context } from "../kernel/context.ts";
import {
  councilDate,
  identities,
  identity,
  optionalIdentity,
  optionalParagraph,
  optionalText,
  paragraph,
} from "../kernel/fields.ts";
import { because, permit, refuseOn } from "../kernel/refusal.ts";
import { insertQuestion } from "./insert-question.ts";
import { mayFileFromFloor } from "./policy.ts";
import { obstaclesToAgendaItem } from "./put-question-on-agenda.ts";
import { subjectFrom, takesQuestionsFromFloor } from "./rules.ts";

export const fileQuestionFromFloorInput = z.object({
  conventionId: identity(),
  agendaItemId: optionalIdentity(),
  /** Districts that asked by name; none when the record only says "the district chairs". */
  districtIds: identities(),
  askedByWords: optionalText(),
  onBehalfOf: optionalText(),
  /** Who the residents are, for the office alone. */
  residents: optionalParagraph().optional(),
  addressee: optionalText(),
  addresseeUnitId: optionalIdentity(),
  /** Left out, it is taken from the question's own first words. */
  subject: optionalText(120),
  subjectEn: optionalText(120),
  text: paragraph(),
  /** When it was asked; left out, when the convention was held. */
  filedOn: councilDate(),
});

/**
 * The clerk writes down what was asked in the room; it needs no triage. Import does the same for what an old record tells,
 * and only there may nobody know who asked.
 */
export function fileQuestionFromFloor(
  ctx: Context,
  { districtIds, filedOn: typed, subject, ...said }: z.output<typeof fileQuestionFromFloorInput>,
): { id: string; citation: string } {
  return change(ctx, (tx, record) => {
    permit(mayFileFromFloor(ctx.actor));
    const convention = getConvention(tx, said.conventionId);
    const isImport = ctx.actor.kind === "archive";
    const isAskerMissing = districtIds.length === 0 && said.askedByWords === null && !isImport;
    const isTooEarly = !takesQuestionsFromFloor(convention) && !isImport;
    refuseOn([
      ...(isTooEarly ? [because("convention-wrong-state", { state: convention.state })] : []),
      ...(isAskerMissing ? [because("asker-needed")] : []),
      ...obstaclesToAgendaItem(tx, convention.id, said.agendaItemId),
    ]);

    for (const districtId of districtIds) getDistrict(tx, districtId);
    const filedOn = typed.precision === "none" ? convention.heldOn : typed;
    const isArchived = isImport || convention.isArchived;
    const asked = {
      ...said,
      subject: subject ?? subjectFrom(said.text),
      filedOn,
      isArchived,
      isFromFloor: true,
      state: "accepted" as const,
      acceptedOn: isArchived ? null : filedOn.precision === "day" ? filedOn.value : null,
    };
    const question = insertQuestion(tx, ctx, convention.bodyId, asked, [...new Set(districtIds)]);
    record("question.filed", question.id, { citation: citation(question), fromFloor: true });
    return { id: question.id, citation: citation(question) };
  });
}
