import { desc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { questions, verdicts } from "#schema/questions";
import { citation } from "../kernel/citation.ts";
import { isPublicQuestion } from "./rules.ts";

/** What a district said of the answers it got, the latest first; with the public question each is about. */
export const listVerdictsOfDistrict = (db: ReadDb, districtId: string) =>
  db
    .select({ question: questions, verdict: verdicts })
    .from(verdicts)
    .innerJoin(questions, eq(questions.id, verdicts.questionId))
    .where(eq(verdicts.districtId, districtId))
    .orderBy(desc(verdicts.judgedOn), desc(verdicts.id))
    .limit(200)
    .all()
    .filter(({ question }) => isPublicQuestion(question))
    .map(({ question, verdict: { verdict, sentence, judgedOn } }) => ({
      question: citation(question),
      subject: question.subject,
      subjectEn: question.subjectEn,
      verdict,
      sentence,
      judgedOn,
    }));
