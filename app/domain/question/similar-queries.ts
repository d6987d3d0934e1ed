import type { ReadDb } from "#db/client";
import { beginningOf } from "../kernel/beginning.ts";
import { citation } from "../kernel/citation.ts";
import { listSimilar } from "../search/queries.ts";
import { getQuestion, listAnswers, listAskingDistrictIds } from "./queries.ts";
import { extentOf, obstaclesToJoining, standingOf } from "./rules.ts";

export type SimilarQuestion = ReturnType<typeof listSimilarQuestions>[number];

const answerLength = 180;
const longestText = 600;

/**
 * Up to five public questions like a text being written, the most alike first: how each stands, how its latest answer
 * begins, and which of some districts may still make it their own.
 */
export function listSimilarQuestions(
  db: ReadDb,
  bodyId: string,
  text: string,
  districtIds: readonly string[],
) {
  return listSimilar(db, bodyId, text.slice(0, longestText)).map(({ recordId }) => {
    const question = getQuestion(db, recordId);
    const { id, subject, subjectEn, text: asked } = question;
    const answers = listAnswers(db, id);
    const latest = answers.findLast((answer) => answer.text.trim() !== "");
    const askers = listAskingDistrictIds(db, id);
    return {
      id,
      citation: citation(question),
      standing: standingOf(question, extentOf(answers)),
      subject,
      subjectEn,
      text: asked,
      answer: latest ? beginningOf(latest.text, answerLength) : null,
      joinableBy: districtIds.filter(
        (districtId) => obstaclesToJoining(question, askers, districtId).length === 0,
      ),
    };
  });
}
