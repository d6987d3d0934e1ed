import type { InvitationDesk, InvitationLine } from "#domain/attendance/desk-queries";
import { dayIn, instantIn } from "#i18n/dates";
import { AnswerBadge } from "./answer-parts.tsx";
import { Day } from "./council-time.tsx";
import { DeedDetails } from "./deed-details.tsx";
import { Radios, TextField } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { Link } from "./link.tsx";
import { Polish, Table, Warning } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

/** What can be sent now: invitations to those who had none, a reminder to the silent; and what stands in the way. */
export function SendingButtons({
  conventionId,
  counts,
  isAhead,
  isConvened,
  isRemindedToday,
  remindsItselfFrom,
  inMailbox,
  mayOpenMailbox,
  mayInvite,
}: Pick<InvitationDesk, "counts" | "isRemindedToday" | "remindsItselfFrom"> & {
  conventionId: string;
  isAhead: boolean;
  isConvened: boolean;
  inMailbox: number;
  mayOpenMailbox: boolean;
  mayInvite: boolean;
}) {
  const t = useMessages().answers.office;
  return (
    <>
      {isAhead && !isConvened && <p>{t.notConvened}</p>}
      {isAhead && counts.withoutAddress > 0 && (
        <Warning>
          <p>{t.withoutAddress(counts.withoutAddress)}</p>
        </Warning>
      )}
      {inMailbox > 0 && (
        <p>
          {mayOpenMailbox ? (
            <Link to="/biuro/poczta/przychodzaca">{t.mailbox(inMailbox)}</Link>
          ) : (
            t.mailbox(inMailbox)
          )}
        </p>
      )}
      {mayInvite && counts.toSend > 0 && (
        <DeedButton deed="sendInvitations" formId="send" hidden={{ conventionId }} secondary={false}>
          {t.send(counts.toSend)}
        </DeedButton>
      )}
      {mayInvite && counts.toRemind > 0 && (
        <DeedButton
          deed="chaseSilent"
          formId="remind"
          hidden={{ conventionId }}
          secondary={counts.toSend > 0}
        >
          {t.remind(counts.toRemind)}
        </DeedButton>
      )}
      {counts.toRemind === 0 && isRemindedToday && <p>{t.remindedToday}</p>}
      {remindsItselfFrom !== null && <p className="soft">{t.remindsItself(remindsItselfFrom)}</p>}
    </>
  );
}

/** Everybody invited: where letters go, when the invitation left, what came back; and the office's own hand in it. */
export function InvitationTable({
  lines,
  mayAnswer,
  mayInvite,
}: {
  lines: InvitationLine[];
  mayAnswer: boolean;
  mayInvite: boolean;
}) {
  const { answers, attendance } = useMessages();
  const { table, ...t } = answers.office;
  return (
    <Table
      caption={table.caption}
      isCaptionHidden
      head={[table.who, table.address, table.invited, table.answer]}
    >
      {lines.map((line) => (
        <tr key={line.id}>
          <th scope="row">
            {line.place ? <Polish>{line.place}</Polish> : line.isSeat && attendance.chairSeat}
            {(line.place || line.isSeat) && <br />}
            <Polish className="soft">{whoOf(line, attendance)}</Polish>
          </th>
          <td>
            {line.address ? <span className="address">{line.address}</span> : t.noAddress}
            {line.isFromAccount && <span className="soft"> ({t.fromAccount})</span>}
          </td>
          <td>{line.invitedOn ? <Day day={line.invitedOn} /> : t.notSent}</td>
          <td>
            <Answered line={line} />
            {mayInvite && <OfficeHand line={line} mayAnswer={mayAnswer} />}
          </td>
        </tr>
      ))}
    </Table>
  );
}

const whoOf = (line: InvitationLine, t: ReturnType<typeof useMessages>["attendance"]): string =>
  line.substituteName
    ? line.name
      ? t.insteadOf(line.substituteName, line.name)
      : t.insteadOfVacant(line.substituteName)
    : [line.name, line.office, line.organisation].filter(Boolean).join(", ") || t.vacant;

function Answered({ line: { answer } }: { line: InvitationLine }) {
  const { answers } = useMessages();
  const language = useLanguage();
  return (
    <>
      <AnswerBadge answer={answer.said} />
      {answer.said !== null && answer.at && answer.way && (
        <div className="soft">
          {instantIn(language, answer.at)}, {answers.ways[answer.way]}
        </div>
      )}
      {answer.before && <div>{answers.office.overtaken(answers.said[answer.before])}</div>}
      {answer.note && (
        <div>
          <Polish as="q">{answer.note}</Polish>
        </div>
      )}
    </>
  );
}

/** The office enters an address, or an answer given by telephone. */
function OfficeHand({ line, mayAnswer }: { line: InvitationLine; mayAnswer: boolean }) {
  const { answers, attendance } = useMessages();
  const t = answers.office;
  const name = line.substituteName ?? line.name ?? line.place ?? attendance.vacant;
  const hidden = { attendanceId: line.id };
  return (
    <>
      {mayAnswer && (
        <DeedDetails deed="answerInvitation" formId={`answer-${line.id}`} summary={t.onBehalf} hint={name}>
          <DeedForm deed="answerInvitation" formId={`answer-${line.id}`} hidden={hidden}>
            <Radios
              name="answer"
              label={`${t.table.answer}: ${name}`}
              value={line.answer.said}
              options={(["coming", "not-coming", "not-sure"] as const).map((value) => ({
                value,
                label: answers.said[value],
              }))}
            />
            <TextField name="note" label={answers.guest.note} optional />
            <Submit secondary>{t.saveAnswer}</Submit>
          </DeedForm>
        </DeedDetails>
      )}
      <DeedDetails deed="setContact" formId={`contact-${line.id}`} summary={t.setContact} hint={name}>
        <DeedForm deed="setContact" formId={`contact-${line.id}`} hidden={hidden}>
          <TextField
            name="email"
            label={`${t.setContact}: ${line.name ?? line.place ?? attendance.vacant}`}
            hint={t.setContactHint}
            value={line.email}
            type="email"
            inputMode="email"
            optional
          />
          <Submit secondary>{t.saveContact}</Submit>
        </DeedForm>
      </DeedDetails>
    </>
  );
}

/** The rule's days of notice, whether they were kept, and by how many days they were not. */
export function NoticeLines({ of: notice }: { of: InvitationDesk["notice"] }) {
  const t = useMessages().answers.office.notice;
  const language = useLanguage();
  if (!notice) return <p>{t.unknown}</p>;
  return (
    <>
      <p>
        {t.fits(notice.needed, dayIn(language, notice.until))} <q lang="pl">{notice.source}</q>
      </p>
      {notice.lateNow > 0 && (
        <Warning>
          <p>{t.lateNow(notice.lateNow)}</p>
        </Warning>
      )}
      {notice.late.length > 0 ? (
        <ul>
          {notice.late.map(({ days, who }) => (
            <li key={days}>
              {t.late(days, who.length)} <Polish>{who.join("; ")}</Polish>
            </li>
          ))}
        </ul>
      ) : (
        <p>{notice.isAnySent ? t.inTime : t.noneSent}</p>
      )}
    </>
  );
}
