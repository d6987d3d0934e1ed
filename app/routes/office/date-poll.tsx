import { useLoaderData } from "@remix-run/react";
import { listEventsOf } from "#domain/audit/queries";
import { getConvention } from "#domain/convention/queries";
import { getDistrict, listSeatHolders } from "#domain/council/queries";
import { changeDatePollDays, changeDatePollDaysInput } from "#domain/date-poll/change-date-poll-days";
import { closeDatePollInput } from "#domain/date-poll/close-date-poll";
import { openDatePoll, openDatePollInput } from "#domain/date-poll/open-date-poll";
import * as polls from "#domain/date-poll/queries";
import { remindDatePoll, remindDatePollInput } from "#domain/date-poll/remind-date-poll";
import {
  bestDatesOf,
  isSilent,
  obstaclesToAnswering,
  obstaclesToOpening,
  obstaclesToReminding,
  tallyOf,
} from "#domain/date-poll/rules";
import { setDatePollAddress, setDatePollAddressInput } from "#domain/date-poll/set-date-poll-address";
import { withdrawDatePoll, withdrawDatePollInput } from "#domain/date-poll/withdraw-date-poll";
import type { ReadDb } from "#db/client";
import { pick } from "#domain/kernel/pick";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { settleDate } from "#web/settle-date.server";
import { conventionName, ConventionName } from "#ui/convention-facts";
import { Day } from "#ui/council-time";
import { ChangeDaysForm, ClosePollForm, OpenPollForm } from "#ui/date-poll-forms";
import { DatePollPicture } from "#ui/date-poll-picture";
import { AnswersTable, MissingList, TallyTable } from "#ui/date-poll-tables";
import { DeedButton, DeedForm, Submit } from "#ui/form";
import { useOfferedDay } from "#ui/offered-day";
import { EmptyState, Page, Polish, Section } from "#ui/page";
import { RecordHistory } from "#ui/record-history";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", ({ db, now }, { params }) => {
  const convention = getConvention(db, found(params["conventionId"]));
  const today = polishDay(now());
  const [latest] = polls.listPollsOf(db, convention.id);
  const hasOpen = latest?.state === "open";
  return {
    convention: pick(convention, ["id", "title", "titleEn", "heldOn"]),
    mayOpen: obstaclesToOpening(convention, hasOpen, null, today).length === 0,
    holders: listSeatHolders(db, convention.bodyId, today).flatMap(({ seatId, district, personId, name }) => {
      if (name === null) return [];
      const hasAddress = polls.findContact(db, { email: null, personId }) !== null;
      return [{ seatId, name, place: district?.name ?? null, hasAddress }];
    }),
    poll: latest ? factsOf(db, latest, today) : null,
  };
});

/** A poll with who answered what, and what may be done next. */
function factsOf(db: ReadDb, poll: polls.DatePoll, today: string) {
  const dates = polls.listPollDates(db, poll.id);
  const answers = polls.listPollAnswers(db, poll.id);
  const counted = tallyOf(dates, answers);
  const best = bestDatesOf(counted);
  const participants = polls.listParticipants(db, poll.id).map((one) => {
    const districtId = polls.findDistrictIdOf(db, one);
    const said = answers.filter(({ participantId }) => participantId === one.id);
    return {
      ...pick(one, ["id", "name", "comment"]),
      place: districtId ? getDistrict(db, districtId).name : null,
      hasAddress: polls.findContact(db, one) !== null,
      isSilent: isSilent(one.id, dates, answers),
      answers: Object.fromEntries(said.map(({ dateId, answer }) => [dateId, answer])),
    };
  });
  const silent = participants.filter((one) => one.isSilent).length;
  const toldOn = polls.findLastToldOn(db, poll.id);
  return {
    ...pick(poll, ["id", "state", "message", "closesOn"]),
    chosen: dates.find(({ id }) => id === poll.chosenDateId) ?? null,
    tallies: dates.map(({ id, day, startsAt, endsAt }, at) => {
      const { yes = 0, ifNeedBe = 0, no = 0 } = counted[at] ?? {};
      return { id, day, startsAt, endsAt, yes, ifNeedBe, no, isBest: best.includes(id) };
    }),
    participants,
    silent,
    isToldToday: toldOn === today,
    mayRemind:
      obstaclesToAnswering(poll, today, false).length + obstaclesToReminding(silent, toldOn, today).length ===
      0,
    events: listEventsOf(db, "date-poll", poll.id).map((event) =>
      pick(event, ["type", "recordedAt", "actorName"]),
    ),
  };
}

const after = ({ conventionId }: { conventionId: string }) =>
  `/biuro/konwenty/${conventionId}/ankieta?zapisano=1`;

export const action = deeds("office", {
  openDatePoll: deed(openDatePollInput, openDatePoll, after),
  changeDatePollDays: deed(changeDatePollDaysInput, changeDatePollDays, after),
  setDatePollAddress: deed(setDatePollAddressInput, setDatePollAddress, after),
  remindDatePoll: deed(remindDatePollInput, remindDatePoll, after),
  closeDatePoll: deed(closeDatePollInput, settleDate, after),
  withdrawDatePoll: deed(withdrawDatePollInput, withdrawDatePoll, after),
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>(
  (t, { convention }, language) => `${t.datePoll.title}: ${conventionName(t, language, convention)}`,
);

export default function OfficeDatePoll() {
  const { convention, holders, mayOpen, poll } = useLoaderData<typeof loader>();
  const { datePoll: t, convention: c } = useMessages();
  const options = holders.map(({ seatId, name, place, hasAddress }) => ({
    value: seatId,
    label: [name, place ?? t.office.chairSeat, hasAddress ? null : t.office.withoutAddress]
      .filter(Boolean)
      .join(", "),
  }));
  return (
    <Page
      title={t.title}
      back={{ to: `/biuro/konwenty/${convention.id}`, label: c.backToWork }}
      intro={
        <>
          <p>
            <ConventionName of={convention} />
          </p>
          <p>{t.office.intro}</p>
        </>
      }
    >
      {poll?.state === "withdrawn" && <p>{t.office.withdrawn}</p>}
      {poll && poll.state !== "withdrawn" && <Poll poll={poll} />}
      {!poll && !mayOpen && (
        <EmptyState>
          <p>{t.office.notPlanned}</p>
        </EmptyState>
      )}
      {mayOpen && (
        <Section title={t.office.open} id="nowa">
          <OpenPollForm conventionId={convention.id} holders={options} />
        </Section>
      )}
      {poll && (
        <details>
          <summary>{t.office.history}</summary>
          <RecordHistory events={poll.events} />
        </details>
      )}
    </Page>
  );
}

function Poll({ poll }: { poll: NonNullable<Loaded["poll"]> }) {
  const t = useMessages().datePoll;
  const when = useOfferedDay();
  const { id: pollId, tallies, participants, silent } = poll;
  const [asked, isOpen] = [participants.length, poll.state === "open"];
  return (
    <>
      {poll.chosen && (
        <div className="notice">
          <p>
            {t.office.closed} <strong>{when(poll.chosen)}</strong>
          </p>
          <p>{t.office.convene}</p>
        </div>
      )}
      <Section title={t.office.counts} id="odpowiedzi">
        <p>
          {isOpen && `${t.office.isOpen}. `}
          {t.office.answered(asked - silent, asked)}{" "}
          {poll.closesOn && (
            <>
              {t.office.closesOn}: <Day day={poll.closesOn} />.
            </>
          )}
        </p>
        {poll.message && <Polish as="blockquote">{poll.message}</Polish>}
        <p className="soft">{t.office.bestExplained}</p>
        <DatePollPicture tallies={tallies} asked={asked} />
        <TallyTable tallies={tallies} asked={asked} />
      </Section>
      {isOpen && (
        <>
          <Section title={t.office.close} id="zamknij">
            <ClosePollForm pollId={pollId} tallies={tallies} />
          </Section>
          <Section title={t.office.missing} id="brakuje">
            <MissingList participants={participants} />
            {poll.mayRemind && (
              <>
                <p className="hint">{t.office.remindNote}</p>
                <DeedButton deed="remindDatePoll" hidden={{ pollId }}>
                  {t.office.remind(silent)}
                </DeedButton>
              </>
            )}
            {!poll.mayRemind && silent > 0 && poll.isToldToday && (
              <p className="soft">{t.office.remindLater}</p>
            )}
          </Section>
        </>
      )}
      <Section title={t.office.whoCaption} id="kto">
        <AnswersTable tallies={tallies} participants={participants} isOpen={isOpen} />
      </Section>
      {isOpen && (
        <>
          <Section title={t.office.change} id="dni">
            <ChangeDaysForm pollId={pollId} dates={tallies} />
          </Section>
          <details>
            <summary>{t.office.withdraw}</summary>
            <DeedForm deed="withdrawDatePoll" hidden={{ pollId }}>
              <p>{t.office.withdrawNote}</p>
              <Submit danger>{t.office.withdraw}</Submit>
            </DeedForm>
          </details>
        </>
      )}
    </>
  );
}
