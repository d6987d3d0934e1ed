import type { ReadDb } from "#db/client";
import { assignActionItem, assignActionItemInput } from "#domain/action-item/assign-action-item";
import { noteOutcome, noteOutcomeInput } from "#domain/agenda/note-outcome";
import { listAgenda } from "#domain/agenda/queries";
import type { Convention } from "#domain/convention/queries";
import { listDistricts, listUnits } from "#domain/council/queries";
import type { Context } from "#domain/kernel/context";
import { optionalIdentity } from "#domain/kernel/fields";
import { permit } from "#domain/kernel/refusal";
import { mayWriteMinutes } from "#domain/minutes/policy";
import { listPhrases } from "#domain/phrase/queries";
import { addFigure, addFigureInput } from "#domain/presentation/add-figure";
import { listPresentations } from "#domain/presentation/queries";
import { fileQuestionFromFloor, fileQuestionFromFloorInput } from "#domain/question/file-question-from-floor";
import { deed } from "./deeds.ts";
import type { DeedRequest } from "./deeds.ts";

const back = (_result: unknown, { params }: DeedRequest) =>
  `/biuro/konwenty/${params["conventionId"]}/protokol?zapisano=1#dopisz`;

/** On the page of the minutes only whoever writes them adds to the registers; others do so on the registers' own pages. */
const byWriter =
  <Input, Result>(useCase: (ctx: Context, input: Input) => Result) =>
  (ctx: Context, input: Input): Result => {
    permit(mayWriteMinutes(ctx.actor));
    return useCase(ctx, input);
  };

/** What a clerk adds while writing: the deeds of four registers, each coming back to the minutes. One district asks at a time. */
export const entryDeeds = {
  noteOutcome: deed(noteOutcomeInput, byWriter(noteOutcome), back),
  assignActionItem: deed(assignActionItemInput, byWriter(assignActionItem), back),
  fileQuestionFromFloor: deed(
    fileQuestionFromFloorInput.omit({ districtIds: true }).extend({ districtId: optionalIdentity() }),
    (ctx, { districtId, ...asked }) =>
      fileQuestionFromFloor(ctx, { ...asked, districtIds: districtId ? [districtId] : [] }),
    back,
  ),
  addFigure: deed(addFigureInput, byWriter(addFigure), back),
};

/** What the forms of the entries let one choose from. */
export function entryChoices(db: ReadDb, { id, bodyId }: Pick<Convention, "id" | "bodyId">) {
  const option = (value: string, label: string) => ({ value, label, lang: "pl" });
  return {
    items: listAgenda(db, id)
      .filter(({ state }) => state === "planned")
      .map((item) => option(item.id, `${item.number}. ${item.title}`)),
    districts: listDistricts(db, bodyId).map((district) =>
      option(district.id, `${district.roman} ${district.name}`),
    ),
    units: listUnits(db, bodyId).map((unit) => option(unit.id, unit.name)),
    presentations: listPresentations(db, id).map((shown) => ({
      ...option(shown.id, [shown.title, shown.presenterName].filter(Boolean).join(", ")),
      itemId: shown.agendaItemId,
    })),
    phrases: listPhrases(db, bodyId).map(({ id: phraseId, title, text }) => ({ id: phraseId, title, text })),
  };
}
