import { useLoaderData } from "@remix-run/react";
import { listPublicConventions } from "#domain/convention/queries";
import { getDistrict, getOwnBody, listUnits } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { editQuestion, editQuestionInput } from "#domain/question/edit-question";
import { judgeAnswer, judgeAnswerInput } from "#domain/question/judge-answer";
import { bondsOf } from "#domain/question/bond-queries";
import { isAsker } from "#domain/question/policy";
import { factsOf } from "#domain/question/fact-queries";
import { findVerdictDueOn, listDistrictsToJudge } from "#domain/question/verdict-queries";
import { getQuestion, listAskerRows, listAskingDistrictIds } from "#domain/question/queries";
import { allowsStep, isPublicQuestion, obstaclesToAskingFor } from "#domain/question/rules";
import { listQuestionTimeline } from "#domain/question/timeline-queries";
import { withdrawQuestion, withdrawQuestionInput } from "#domain/question/withdraw-question";
import { writeAnnex, writeAnnexInput } from "#domain/question/write-annex";
import { clarifyReferral, clarifyReferralInput } from "#domain/referral/clarify-referral";
import { getReferral } from "#domain/referral/queries";
import { listClarificationsAsked } from "#domain/referral/clock-queries";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { ButtonLink, Link } from "#ui/link";
import { Page, Polish, RecordTitle, Section, Warning } from "#ui/page";
import { Annexing, Clarifying, Editing, Judging, Withdrawing } from "#ui/own-question-forms";
import { MergedInto, QuestionAnnexes, QuestionBondsSection } from "#ui/question-bonds";
import {
  QuestionAnswers,
  QuestionOccasion,
  QuestionParties,
  QuestionStanding,
  QuestionText,
} from "#ui/question-view";
import { useMessages } from "#ui/request";
import { Timeline } from "#ui/timeline";
import { titled } from "#ui/title";

export const loader = pageLoader("districtChair", ({ db, actor, now }, { params }) => {
  const question = getQuestion(db, found(params["questionId"]));
  const asking = listAskingDistrictIds(db, question.id);
  found(isAsker(actor, asking) ? question : null); // another district does not even learn that it was asked
  const facts = factsOf(db, question);
  const { bodyId, conventionId, addressee, addresseeUnitId, returnReason } = question;
  const open = listPublicConventions(db, bodyId).filter(
    (convention) =>
      convention.id === conventionId || obstaclesToAskingFor(convention, polishDay(now())).length === 0,
  );
  return {
    question: facts,
    timeline: listQuestionTimeline(db, question),
    returnReason: question.state === "returned" ? returnReason : null,
    isPublic: isPublicQuestion(question),
    bonds: bondsOf(db, question),
    verdictDueOn: findVerdictDueOn(db, question),
    mayFollowUp: allowsStep(question, "follow-up"),
    mayAnnex: allowsStep(question, "annex")
      ? listAskerRows(db, question.id)
          .filter(({ districtId }) => actor.districtIds.includes(districtId))
          .map(({ districtId: id, annex }) => ({ id, name: getDistrict(db, id).name, annex }))
      : [],
    mayEdit: allowsStep(question, "edit"),
    mayWithdraw: allowsStep(question, "withdraw"),
    toClarify: listClarificationsAsked(db, [question.id]),
    isJoint: asking.some((id) => !actor.districtIds.includes(id)),
    typed: { addressee, addresseeUnitId, conventionId },
    units: listUnits(db, getOwnBody(db).id).map(({ id, name }) => ({ value: id, label: name, lang: "pl" })),
    conventions: open.map(({ id, title, titleEn, heldOn }) => ({ id, title, titleEn, heldOn })),
    toJudge: allowsStep(question, "judge")
      ? listDistrictsToJudge(db, question.id, actor.districtIds)
          .map((id) => getDistrict(db, id))
          .map(({ id, name }) => ({ id, name }))
      : [],
  };
});

export const action = deeds("districtChair", {
  editQuestion: deed(editQuestionInput, editQuestion, ({ id }) => `/moje/pytania/${id}?zapisano=1`),
  withdrawQuestion: deed(withdrawQuestionInput, withdrawQuestion, () => "/moje/pytania?zapisano=1"),
  clarifyReferral: deed(
    clarifyReferralInput,
    clarifyReferral,
    ({ id }, { shell }) => `/moje/pytania/${getReferral(shell.db, id).questionId ?? ""}?zapisano=1`,
  ),
  writeAnnex: deed(writeAnnexInput, writeAnnex, ({ id }) => `/moje/pytania/${id}?zapisano=1`),
  judgeAnswer: deed(judgeAnswerInput, judgeAnswer, ({ id }) => `/moje/pytania/${id}?zapisano=1`),
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t, { question }) =>
  t.question.named(question.citation, question.subject),
);

export default function MyQuestion() {
  const { question, bonds, timeline, returnReason, isPublic } = useLoaderData<typeof loader>();
  const { mayEdit, mayWithdraw, mayFollowUp, mayAnnex, toClarify, toJudge, verdictDueOn } =
    useLoaderData<typeof loader>();
  const { typed, units, conventions, isJoint } = useLoaderData<typeof loader>();
  const t = useMessages().question;
  return (
    <Page
      title={
        <>
          {t.one} {question.citation}: <RecordTitle pl={question.subject} en={question.subjectEn} />
        </>
      }
      back={{ to: "/moje/pytania", label: t.mine }}
      intro={
        <p>
          <QuestionStanding standing={question.standing} />
        </p>
      }
    >
      {returnReason && (
        <Warning>
          <p>
            {t.returnedBecause} <Polish>{returnReason}</Polish>
          </p>
          <p>
            <ButtonLink to="/moje/pytania/nowe" secondary>
              {t.askAgain}
            </ButtonLink>
          </p>
        </Warning>
      )}
      <Clarifying toClarify={toClarify} />
      <MergedInto into={bonds.mergedInto} />
      {question.state === "not-contested" && <p>{t.notContestedNote}</p>}
      <Judging questionId={question.id} toJudge={toJudge} dueOn={verdictDueOn} />
      <QuestionParties question={question} />
      <QuestionOccasion question={question} />
      <QuestionText text={question.text} />
      <QuestionAnnexes annexes={bonds.annexes} />
      <Annexing questionId={question.id} districts={mayAnnex} />
      {!mayEdit && returnReason === null && question.state !== "merged" && (
        <Section title={t.answers}>
          <QuestionAnswers question={question} />
        </Section>
      )}
      {mayFollowUp && (
        <p>
          <ButtonLink to={`/moje/pytania/nowe?poprzednie=${question.id}`} secondary>
            {t.followUp.ask}
          </ButtonLink>{" "}
          {t.followUp.note}
        </p>
      )}
      <QuestionBondsSection bonds={bonds} />
      {mayEdit && <Editing question={question} typed={typed} units={units} conventions={conventions} />}
      {mayWithdraw && <Withdrawing questionId={question.id} isJoint={isJoint} />}
      <Section title={t.timeline}>
        <Timeline entries={timeline} />
      </Section>
      {isPublic && (
        <p>
          <Link to={`/pytania/${question.citation}`}>{t.publicPage}</Link>
        </p>
      )}
    </Page>
  );
}
