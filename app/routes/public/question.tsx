import { isPublicPromise } from "#domain/action-item/rules";
import { useLoaderData } from "@remix-run/react";
import { listActionItemsOfQuestion } from "#domain/action-item/queries";
import { findRecordStamp } from "#domain/audit/queries";
import { getOwnBody } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { bondsOf } from "#domain/question/bond-queries";
import { factsOf } from "#domain/question/fact-queries";
import { findVerdictDueOn } from "#domain/question/verdict-queries";
import { getQuestionAt } from "#domain/question/register-queries";
import { listQuestionTimeline } from "#domain/question/timeline-queries";
import { factsOfReferrals } from "#domain/referral/fact-queries";
import { pageLoader } from "#web/page-loader";
import { FollowLink } from "#ui/follow-link";
import { Link } from "#ui/link";
import { Badge, Facts, Page, RecordTitle, Section } from "#ui/page";
import { MergedInto, QuestionAnnexes, QuestionBondsSection } from "#ui/question-bonds";
import { QuestionSubject, wholeSubject } from "#ui/question-subject";
import { ReferralClocks } from "#ui/referral-clocks";
import { VerdictDue } from "#ui/verdict-due";
import {
  QuestionAnswers,
  QuestionOccasion,
  QuestionParties,
  QuestionStanding,
  QuestionText,
} from "#ui/question-view";
import { RecordMetryczka } from "#ui/record-metryczka";
import { useMessages } from "#ui/request";
import { Timeline } from "#ui/timeline";
import { titled } from "#ui/title";
import { linkedQuestion } from "../../formats/json-ld.ts";

export const loader = pageLoader("anyone", ({ db, now }, { params }) => {
  const body = getOwnBody(db);
  const question = getQuestionAt(db, body.id, found(params["citation"]));
  const facts = factsOf(db, question);
  const promises = listActionItemsOfQuestion(db, question.id).filter(isPublicPromise);
  return {
    question: facts,
    bonds: bondsOf(db, question),
    verdictDueOn: findVerdictDueOn(db, question),
    referrals: factsOfReferrals(db, { questionId: question.id }, polishDay(now())),
    timeline: listQuestionTimeline(db, question),
    publisher: body.publisher ?? body.name,
    stamp: findRecordStamp(db, "question", question.id, ["question.accepted"]),
    promises: promises.map(({ citation, text, textEn }) => ({ citation, text, textEn })),
  };
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>(
  (t, { question }, language) =>
    t.question.named(question.citation, (language === "en" && question.subjectEn) || wholeSubject(question)),
  (t, { question }) => `${t.question.standings[question.standing]}. ${question.text.slice(0, 200)}`,
  { linked: ({ question }, place) => linkedQuestion(place, question) },
);

export default function Question() {
  const { question, bonds, verdictDueOn, referrals, timeline, promises, publisher, stamp } =
    useLoaderData<typeof loader>();
  const t = useMessages();
  const isCollective =
    question.askedByWords !== null && question.askers.length === 0 && question.state === "answered";
  return (
    <Page
      title={
        <>
          {t.question.one} {question.citation}: <QuestionSubject of={question} />
        </>
      }
      back={{ to: "/pytania", label: t.question.listTitle }}
      intro={
        <p>
          <QuestionStanding standing={question.standing} />{" "}
          {question.isArchived && <Badge tone="neutral">{t.common.archivedNote}</Badge>}
        </p>
      }
    >
      <MergedInto into={bonds.mergedInto} />
      <QuestionParties question={question} />
      <QuestionOccasion question={question} />
      <Section title={t.question.text}>
        <QuestionText text={question.text} />
      </Section>
      <QuestionAnnexes annexes={bonds.annexes} />
      <ReferralClocks referrals={referrals} />
      {question.state !== "merged" && (
        <Section title={t.question.answers} id="odpowiedzi">
          <QuestionAnswers question={question} />
          {isCollective && <p className="soft">{t.question.collectiveNote}</p>}
          {question.state === "not-contested" && <p>{t.question.notContestedNote}</p>}
          {verdictDueOn && <VerdictDue due={verdictDueOn} />}
        </Section>
      )}
      <QuestionBondsSection bonds={bonds} />
      {promises.length > 0 && (
        <Section title={t.question.promises}>
          <ul>
            {promises.map(({ citation, text, textEn }) => (
              <li key={citation}>
                <Link to={`/zobowiazania/${citation}`}>{citation}</Link>:{" "}
                <RecordTitle pl={text} en={textEn} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t.timeline.title} id="przebieg">
        <Timeline entries={timeline} />
      </Section>
      <FollowLink topic="question" id={question.id} />
      <Facts
        rows={[
          [t.question.fields.caseReference, question.caseReference],
          [t.question.fields.jrwaClass, question.jrwaClass],
          [t.question.fields.archivalCategory, question.archivalCategory],
        ]}
      />
      <p>
        <Link to={`/pytania/${question.citation}.json`}>{t.register.jsonOne}</Link>
      </p>
      <RecordMetryczka publisher={publisher} stamp={stamp} register="#przebieg" />
    </Page>
  );
}
