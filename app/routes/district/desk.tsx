import { useLoaderData } from "@remix-run/react";
import { listPromisesToJudge } from "#domain/action-item/owner-queries";
import { standingAnswer } from "#domain/attendance/answer-rules";
import { listRoll } from "#domain/attendance/queries";
import { factsOf as conventionFactsOf, findNextConvention } from "#domain/convention/queries";
import { getDistrict, getOwnBody } from "#domain/council/queries";
import { listDraftsFor } from "#domain/correction/reader-queries";
import { obstaclesToProposing } from "#domain/correction/rules";
import { listPollsAwaiting } from "#domain/date-poll/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { factsOfAll } from "#domain/question/fact-queries";
import { listAwaitingVerdict } from "#domain/question/verdict-queries";
import { listQuestionsAskedBy } from "#domain/question/queries";
import { obstaclesToAskingFor } from "#domain/question/rules";
import { listClarificationsAsked } from "#domain/referral/clock-queries";
import { dayIn } from "#i18n/dates";
import { pageLoader } from "#web/page-loader";
import { OwnInvitation } from "#ui/answer-parts";
import { ConventionFactsTable, ConventionName } from "#ui/convention-facts";
import { ButtonLink, Link } from "#ui/link";
import { OpenPapers } from "#ui/open-papers";
import { EmptyState, Page, Polish, RecordTitle, Section } from "#ui/page";
import { QuestionList } from "#ui/question-list";
import { useLanguage, useMessages } from "#ui/request";
import { titled } from "#ui/title";

const latest = 5;

export const loader = pageLoader("districtChair", ({ db, actor, now }) => {
  const today = polishDay(now());
  const next = findNextConvention(db, getOwnBody(db).id, today);
  const asked = listQuestionsAskedBy(db, actor.districtIds);
  const unclear = listClarificationsAsked(
    db,
    asked.map(({ id }) => id),
  ).map(({ questionId }) => questionId);
  return {
    districts: actor.districtIds
      .map((id) => getDistrict(db, id))
      .map(({ roman, name }) => `${roman} ${name}`),
    next: next
      ? {
          ...conventionFactsOf(db, next),
          questionsDueOn: next.questionsDueOn,
          isOpen: obstaclesToAskingFor(next, today).length === 0,
          invitations: listRoll(db, next.id)
            .filter((entry) => entry.districtId !== null && actor.districtIds.includes(entry.districtId))
            .filter((entry) => entry.invitedOn !== null && next.state === "convened")
            .map((entry) => ({
              id: entry.id,
              said: standingAnswer(entry, next),
              substituteName: entry.substituteName,
            })),
        }
      : null,
    promisesToJudge: listPromisesToJudge(db, actor.districtIds).map(({ id, citation, text, textEn }) => ({
      id,
      citation,
      text,
      textEn,
    })),
    toJudge: factsOfAll(db, listAwaitingVerdict(db, actor.districtIds)),
    toClarify: factsOfAll(
      db,
      asked.filter(({ id }) => unclear.includes(id)),
    ),
    polls: listPollsAwaiting(db, actor, today).map(({ participant, poll, isSilent }) => ({
      id: participant.id,
      closesOn: poll.closesOn,
      isSilent,
    })),
    drafts: listDraftsFor(db, actor)
      .filter(({ review }) => obstaclesToProposing(review, today, null).length === 0)
      .map(({ reader, review }) => ({ id: reader.id, dueOn: review.dueOn })),
    questions: factsOfAll(db, asked.slice(0, latest)),
  };
});

export const meta = titled<unknown>((t) => t.question.deskTitle);

export default function Desk() {
  const { districts, next, toJudge, promisesToJudge, toClarify, polls, drafts, questions } =
    useLoaderData<typeof loader>();
  const t = useMessages();
  const language = useLanguage();
  const silent = (next?.invitations ?? []).filter(({ said }) => said === null);
  return (
    <Page
      title={t.question.deskTitle}
      intro={
        <p>
          <Polish>{t.question.deskIntro(districts.join(", "))}</Polish>
        </p>
      }
    >
      {next?.state === "in-session" && (
        <p className="notice">
          <Link to="/moje/obrady">{t.vote.phone.toSession}</Link>
        </p>
      )}
      <p className="button-row">
        <ButtonLink to="/moje/pytania/nowe">{t.question.ask}</ButtonLink>
        <ButtonLink to="/moje/propozycje" secondary>
          {t.question.propose}
        </ButtonLink>
      </p>
      <Section title={t.question.due}>
        {toClarify.length > 0 && (
          <ul className="rows">
            {toClarify.map(({ id, citation, subject, subjectEn }) => (
              <li key={id}>
                <Link to={`/moje/pytania/${id}`}>{t.referral.desk.clarifyThis(citation)}</Link>:{" "}
                <RecordTitle pl={subject} en={subjectEn} />
              </li>
            ))}
          </ul>
        )}
        {promisesToJudge.length > 0 && (
          <ul className="rows">
            {promisesToJudge.map(({ id, citation, text, textEn }) => (
              <li key={id}>
                <Link to={`/moje/zobowiazania#z-${id}`}>{t.actionItem.judging.deskLink(citation)}</Link>:{" "}
                <RecordTitle pl={text} en={textEn} />
              </li>
            ))}
          </ul>
        )}
        {silent.length > 0 && (
          <ul className="rows">
            {silent.map(({ id }) => (
              <li key={id}>
                <Link to={`/udzial/zaproszenia/${id}`}>{t.answers.guest.openInvitation}</Link>
              </li>
            ))}
          </ul>
        )}
        {drafts.length > 0 && (
          <ul className="rows">
            {drafts.map(({ id, dueOn }) => (
              <li key={id}>
                <Link to={`/udzial/protokol/${id}`}>{t.correction.draft.desk(dayIn(language, dueOn))}</Link>
              </li>
            ))}
          </ul>
        )}
        {polls.length > 0 && (
          <ul className="rows">
            {polls.map(({ id, closesOn, isSilent }) => (
              <li key={id}>
                <Link to={`/udzial/ankieta/${id}`}>
                  {isSilent ? t.datePoll.mine.deskWaiting : t.datePoll.mine.deskAnswered}
                </Link>
                {closesOn && (
                  <span className="soft"> {t.datePoll.mine.until(dayIn(language, closesOn))}</span>
                )}
              </li>
            ))}
          </ul>
        )}
        {toJudge.length === 0 ? (
          silent.length === 0 &&
          drafts.length === 0 &&
          toClarify.length === 0 &&
          promisesToJudge.length === 0 &&
          !polls.some(({ isSilent }) => isSilent) && <p>{t.question.nothingDue}</p>
        ) : (
          <ul className="rows">
            {toJudge.map(({ id, citation, subject, subjectEn }) => (
              <li key={id}>
                <Link to={`/moje/pytania/${id}`}>{t.question.judgeThis(citation)}</Link>:{" "}
                <RecordTitle pl={subject} en={subjectEn} />
              </li>
            ))}
          </ul>
        )}
        <p>
          {next?.isOpen && next.questionsDueOn
            ? t.question.askUntil(dayIn(language, next.questionsDueOn))
            : t.question.askAnyTime}
        </p>
      </Section>
      <Section title={t.convention.next}>
        {next ? (
          <>
            <p>
              <Link to={`/konwenty/${next.address}`}>
                <strong>
                  <ConventionName of={next} />
                </strong>
              </Link>
            </p>
            {next.state === "in-session" && (
              <p>
                <Link to={`/konwenty/${next.address}/na-zywo`}>{t.live.follow}</Link>
              </p>
            )}
            <ConventionFactsTable of={{ ...next, nextMeeting: null }} />
            {next.invitations.map((invitation) => (
              <div key={invitation.id}>
                <OwnInvitation of={invitation} />
                <OpenPapers attendanceId={invitation.id} />
              </div>
            ))}
          </>
        ) : (
          <p>{t.convention.noNext}</p>
        )}
      </Section>
      <Section title={t.question.mine}>
        {questions.length === 0 ? (
          <EmptyState>
            <p>{t.question.mineEmpty}</p>
          </EmptyState>
        ) : (
          <QuestionList
            questions={questions}
            label={t.question.found(questions.length)}
            toOf={({ id }) => `/moje/pytania/${id}`}
          />
        )}
        <p className="button-row">
          <Link to="/moje/pytania">{t.question.allMine}</Link>{" "}
          <Link to="/moje/pytania/inne">{t.question.others}</Link>
        </p>
      </Section>
    </Page>
  );
}
