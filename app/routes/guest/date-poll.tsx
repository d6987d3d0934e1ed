import { useActionData, useLoaderData } from "@remix-run/react";
import { getConvention } from "#domain/convention/queries";
import { answerDatePoll, answerDatePollInput } from "#domain/date-poll/answer-date-poll";
import { mayAnswerDatePoll, mayAnswerOnBehalf } from "#domain/date-poll/policy";
import {
  findDistrictIdOf,
  getDatePoll,
  getParticipant,
  listPollAnswers,
  listPollDates,
} from "#domain/date-poll/queries";
import { obstaclesToAnswering, tallyOf } from "#domain/date-poll/rules";
import { pick } from "#domain/kernel/pick";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { dayIn } from "#i18n/dates";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { ConventionName } from "#ui/convention-facts";
import { Radios, TextArea } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { useOfferedDay } from "#ui/offered-day";
import { Facts, Page, Polish, Section } from "#ui/page";
import { useLanguage, useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("guest", ({ db, actor, now }, { params, url }) => {
  const participant = getParticipant(db, found(params["participantId"]));
  const mayAnswer = mayAnswerDatePoll(actor, participant, findDistrictIdOf(db, participant));
  found(mayAnswer ? participant : null); // whose it is not, learns not even that it exists
  const poll = getDatePoll(db, participant.pollId);
  const isOffice = mayAnswerOnBehalf(actor);
  const dates = listPollDates(db, poll.id);
  const answers = listPollAnswers(db, poll.id);
  const others = tallyOf(
    dates,
    answers.filter(({ participantId }) => participantId !== participant.id),
  );
  const mine = answers.filter(({ participantId }) => participantId === participant.id);
  const shown = dates.map(({ id, day, startsAt, endsAt }, at) => ({
    id,
    day,
    startsAt,
    endsAt,
    others: pick(others[at] ?? { yes: 0, ifNeedBe: 0, no: 0 }, ["yes", "ifNeedBe", "no"]),
    mine: mine.find(({ dateId }) => dateId === id)?.answer ?? null,
  }));
  return {
    participant: pick(participant, ["id", "name", "comment"]),
    convention: pick(getConvention(db, poll.conventionId), ["id", "title", "titleEn", "heldOn"]),
    poll: pick(poll, ["state", "message", "closesOn"]),
    chosen: shown.find(({ id }) => id === poll.chosenDateId) ?? null,
    dates: shown,
    isOffice,
    isTaken: obstaclesToAnswering(poll, polishDay(now()), isOffice).length === 0,
    isSaved: url.searchParams.has("odpowiedz"),
  };
});

export const action = deeds("guest", {
  answerDatePoll: deed(
    answerDatePollInput,
    answerDatePoll,
    ({ participantId }) => `/udzial/ankieta/${participantId}?odpowiedz=1`,
  ),
});

export const meta = titled<unknown>((t) => t.datePoll.mine.title);

type Loaded = Awaited<ReturnType<typeof loader>>;

export default function DatePollPage() {
  const loaded = useLoaderData<typeof loader>();
  const { participant, convention, poll, isOffice, isTaken } = loaded;
  const { datePoll: t, common } = useMessages();
  const language = useLanguage();
  const wasRefused = useActionData() !== undefined;
  const back = { to: `/biuro/konwenty/${convention.id}/ankieta`, label: t.mine.backToPoll };
  return (
    <Page
      title={t.mine.title}
      {...(isOffice ? { back } : {})}
      intro={
        <p>
          <ConventionName of={convention} />. {t.mine.asked(participant.name)}
        </p>
      }
    >
      {loaded.isSaved && !wasRefused && isTaken && (
        <p className="notice" role="status">
          {isOffice ? common.saved : t.mine.saved}
        </p>
      )}
      {isTaken ? (
        <>
          <p>{isOffice ? t.mine.onBehalf : t.mine.intro}</p>
          {poll.closesOn && <p>{t.mine.until(dayIn(language, poll.closesOn))}</p>}
          {poll.message && (
            <Section title={t.mine.fromOffice}>
              <Polish as="p">{poll.message}</Polish>
            </Section>
          )}
          <AnswerForm {...loaded} />
        </>
      ) : (
        <Outcome {...loaded} />
      )}
    </Page>
  );
}

/** Three answers for each day; of the others only how many said what. */
function AnswerForm({ participant, dates }: Loaded) {
  const t = useMessages().datePoll;
  const when = useOfferedDay();
  return (
    <DeedForm deed="answerDatePoll" hidden={{ participantId: participant.id }} className="poll-answers">
      {dates.map(({ others: { yes, ifNeedBe, no }, mine, ...date }) => (
        <Radios
          key={date.id}
          name={`answer-${date.id}`}
          label={when(date)}
          hint={yes + ifNeedBe + no > 0 ? t.mine.others(yes, ifNeedBe, no) : t.mine.nobodyYet}
          value={mine}
          options={(["yes", "if-need-be", "no"] as const).map((value) => ({
            value,
            label: t.answersLong[value],
          }))}
        />
      ))}
      <TextArea name="comment" label={t.mine.comment} value={participant.comment} rows={3} optional />
      <Submit>{t.mine.save}</Submit>
    </DeedForm>
  );
}

/** What became of a poll that takes no more answers, and what this participant had said. */
function Outcome({ poll, chosen, dates }: Loaded) {
  const t = useMessages().datePoll;
  const when = useOfferedDay();
  const said = dates.filter(({ mine }) => mine !== null);
  return (
    <>
      {chosen ? (
        <div className="notice">
          <p>
            {t.mine.chosen} <strong>{when(chosen)}</strong>
          </p>
          <p>{t.mine.notInvitation}</p>
        </div>
      ) : (
        <p>{poll.state === "withdrawn" ? t.mine.withdrawn : t.mine.over}</p>
      )}
      {said.length > 0 && (
        <Section title={t.mine.whatYouSaid}>
          <Facts rows={said.map((date) => [when(date), date.mine ? t.answers[date.mine] : null])} />
        </Section>
      )}
    </>
  );
}
