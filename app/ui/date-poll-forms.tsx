import { Checkboxes, Radios, TextArea, TextField } from "./field.tsx";
import type { Option } from "./field.tsx";
import { DeedForm, Submit } from "./form.tsx";
import { typedDay, useOfferedDay } from "./offered-day.tsx";
import type { OfferedDay } from "./offered-day.tsx";
import type { PollTally } from "./date-poll-picture.tsx";
import { useMessages } from "./request.tsx";

/** The office asks: which days, whom, until when. Everybody is ticked beforehand. */
export function OpenPollForm({ conventionId, holders }: { conventionId: string; holders: Option[] }) {
  const { office: t } = useMessages().datePoll;
  return (
    <DeedForm deed="openDatePoll" hidden={{ conventionId }}>
      <TextArea name="days" label={t.days} hint={t.daysHint} rows={6} />
      <TextField name="closesOn" label={t.closesOn} hint={t.closesOnHint} width="medium" optional />
      <TextArea name="message" label={t.message} rows={3} optional />
      <Checkboxes
        name="seatIds"
        label={t.participants}
        hint={t.participantsHint}
        values={holders.map(({ value }) => value)}
        options={holders}
      />
      <TextArea name="guests" label={t.guests} hint={t.guestsHint} rows={3} optional />
      <Submit>{t.send}</Submit>
    </DeedForm>
  );
}

/** One day becomes the convention's. */
export function ClosePollForm({ pollId, tallies }: { pollId: string; tallies: PollTally[] }) {
  const { office: t } = useMessages().datePoll;
  const when = useOfferedDay();
  return (
    <DeedForm deed="closeDatePoll" hidden={{ pollId }}>
      <p>{t.closeNote}</p>
      <Radios
        name="dateId"
        label={t.chooseDay}
        options={tallies.map((tally) => ({
          value: tally.id,
          label: `${t.pictureSays(when(tally), tally.yes, tally.ifNeedBe, tally.no)}${tally.isBest ? ` (${t.best})` : ""}`,
        }))}
      />
      <Submit>{t.closeSubmit}</Submit>
    </DeedForm>
  );
}

/** Days come and go while the poll is open. */
export function ChangeDaysForm({ pollId, dates }: { pollId: string; dates: OfferedDay[] }) {
  const { office: t } = useMessages().datePoll;
  return (
    <DeedForm deed="changeDatePollDays" hidden={{ pollId }}>
      <p>{t.changeNote}</p>
      <TextArea
        name="days"
        label={t.days}
        hint={t.daysHint}
        value={dates.map(typedDay).join("\n")}
        rows={Math.max(4, dates.length + 1)}
      />
      <Submit secondary>{t.changeSubmit}</Submit>
    </DeedForm>
  );
}
