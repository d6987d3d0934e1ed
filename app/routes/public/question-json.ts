import { getOwnBody } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { getQuestionAt } from "#domain/question/register-queries";
import { listQuestionTimeline } from "#domain/question/timeline-queries";
import { pageLoader } from "#web/page-loader";
import { jsonMatter } from "#web/register-response.server";
import { publicQuestion } from "../../formats/public-question.ts";
import { withAddresses } from "../../formats/public-timeline.ts";

/** One question for machines. */
export const loader = pageLoader("anyone", ({ db, now }, { params }) =>
  jsonMatter(() => {
    const question = getQuestionAt(db, getOwnBody(db).id, found(params["citation"]));
    return {
      ...publicQuestion(db, question, polishDay(now())),
      timeline: withAddresses(listQuestionTimeline(db, question)),
    };
  }),
);
