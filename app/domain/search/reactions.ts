import type { WriteDb } from "#db/client";
import {
  getActionItemDetail,
  listActionItemsOfConvention,
  listActionItemsOwnedBy,
} from "../action-item/queries.ts";
import { listActionItemIds } from "../action-item/register-queries.ts";
import type { ActionItemDetail } from "../action-item/queries.ts";
import { getConvention } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import { getDistrict } from "../council/queries.ts";
import type { District } from "../council/queries.ts";
import type { React } from "../kernel/context.ts";
import { recordKindOf } from "../kernel/events.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { getQuestion, listQuestionsOfDistrict } from "../question/queries.ts";
import type { Question } from "../question/queries.ts";
import { listQuestionIds } from "../question/register-queries.ts";
import { getResolutionDetail, listResolutionsOfConvention } from "../resolution/queries.ts";
import type { ResolutionDetail } from "../resolution/queries.ts";
import { documentsOfConvention } from "./convention-document-queries.ts";
import {
  documentsOfDistrict,
  documentsOfPromise,
  documentsOfQuestion,
  documentsOfResolution,
} from "./document-queries.ts";
import { indexRecord } from "./index-record.ts";

/** Whatever happens to a record, the index says what the public may read of it now. */
export const followForSearch: React = (ctx, tx, { type, recordId }) => {
  const kind = recordKindOf(type);
  switch (kind) {
    case "question":
      return indexQuestion(tx, getQuestion(tx, recordId));
    case "action-item":
      return indexPromise(tx, getActionItemDetail(tx, recordId));
    case "resolution":
      return indexResolution(tx, getResolutionDetail(tx, recordId));
    case "convention":
      return indexWithMatters(tx, getConvention(tx, recordId));
    case "agenda":
    case "edition":
      return indexConvention(tx, getConvention(tx, recordId));
    case "attendance":
    case "presentation":
    case "minutes":
      return indexArchived(tx, getConvention(tx, recordId));
    case "district":
      return indexDistrictAnew(tx, getDistrict(tx, recordId));
    case "person":
      return listActionItemsOwnedBy(tx, recordId).forEach((item) => indexPromise(tx, item)); // it names its owner
    case "body":
      return type === "body.unit-edited" ? indexAddressed(tx, recordId, polishDay(ctx.now())) : undefined;
  }
};

export const indexQuestion = (tx: WriteDb, question: Question): void =>
  indexRecord(tx, "question", question.id, documentsOfQuestion(tx, question));

export const indexPromise = (tx: WriteDb, item: ActionItemDetail): void =>
  indexRecord(tx, "action-item", item.id, documentsOfPromise(item));

export const indexResolution = (tx: WriteDb, resolution: ResolutionDetail): void =>
  indexRecord(tx, "resolution", resolution.id, documentsOfResolution(resolution));

export const indexDistrict = (tx: WriteDb, district: District): void =>
  indexRecord(tx, "district", district.id, documentsOfDistrict(district));

/** A convention with its agenda and its presentations. */
export function indexConvention(tx: WriteDb, convention: Convention): void {
  const found = documentsOfConvention(tx, convention);
  for (const kind of ["convention", "agenda-item", "presentation"] as const)
    indexRecord(tx, kind, convention.id, found[kind]);
}

/** Promises and resolutions become public together with their convention. */
function indexWithMatters(tx: WriteDb, convention: Convention): void {
  indexConvention(tx, convention);
  for (const item of listActionItemsOfConvention(tx, convention.id)) indexPromise(tx, item);
  for (const resolution of listResolutionsOfConvention(tx, convention.id)) indexResolution(tx, resolution);
}

/** Of a convention that is not of the archive, the public reads these only once an edition holds them. */
function indexArchived(tx: WriteDb, convention: Convention): void {
  if (convention.isArchived) indexConvention(tx, convention);
}

/** A district by another name is found by it, and so are its questions. */
function indexDistrictAnew(tx: WriteDb, district: District): void {
  indexDistrict(tx, district);
  for (const question of listQuestionsOfDistrict(tx, district.id)) indexQuestion(tx, question);
}

/** A unit by another name: matters say their addressee by it. */
function indexAddressed(tx: WriteDb, bodyId: string, today: string): void {
  for (const id of listQuestionIds(tx, bodyId)) indexQuestion(tx, getQuestion(tx, id));
  for (const id of listActionItemIds(tx, bodyId, { today })) indexPromise(tx, getActionItemDetail(tx, id));
}
