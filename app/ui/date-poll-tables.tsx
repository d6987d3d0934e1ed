import type { PollTally } from "./date-poll-picture.tsx";
import { TextField } from "./field.tsx";
import { DeedForm, Submit } from "./form.tsx";
import { Link } from "./link.tsx";
import { typedDay, useOfferedDay } from "./offered-day.tsx";
import { Badge, Polish, Table } from "./page.tsx";
import { useMessages } from "./request.tsx";

export type PollParticipant = {
  id: string;
  name: string;
  place: string | null;
  comment: string | null;
  hasAddress: boolean;
  isSilent: boolean;
  /** By the day's identity. */
  answers: Record<string, "yes" | "if-need-be" | "no">;
};

/** How many answered what, day by day; the best day is named, not only coloured. */
export function TallyTable({ tallies, asked }: { tallies: PollTally[]; asked: number }) {
  const { datePoll: t } = useMessages();
  const when = useOfferedDay();
  const head = [t.office.day, t.answersLong.yes, t.answersLong["if-need-be"], t.answersLong.no];
  return (
    <Table caption={t.office.tableCaption} head={[...head, t.office.noAnswer]}>
      {tallies.map((tally) => (
        <tr key={tally.id}>
          <th scope="row">
            {when(tally)} {tally.isBest && <Badge tone="good">{t.office.best}</Badge>}
          </th>
          <td>{tally.yes}</td>
          <td>{tally.ifNeedBe}</td>
          <td>{tally.no}</td>
          <td>{asked - tally.yes - tally.ifNeedBe - tally.no}</td>
        </tr>
      ))}
    </Table>
  );
}

/** Who said what of which day; while the poll is open the office may write down what it hears by telephone. */
export function AnswersTable({
  tallies,
  participants,
  isOpen,
}: {
  tallies: PollTally[];
  participants: PollParticipant[];
  isOpen: boolean;
}) {
  const { datePoll: t } = useMessages();
  const hasComments = participants.some(({ comment }) => comment !== null);
  const head = [
    t.office.who,
    ...tallies.map((tally) => typedDay({ ...tally, endsAt: null })),
    ...(hasComments ? [t.office.comment] : []),
    ...(isOpen ? [t.office.answer] : []),
  ];
  return (
    <Table caption={t.office.whoCaption} isCaptionHidden head={head}>
      {participants.map(({ id, name, place, comment, answers }) => (
        <tr key={id}>
          <th scope="row">
            <Polish>{[name, place].filter(Boolean).join(", ")}</Polish>
          </th>
          {tallies.map((tally) => {
            const answer = answers[tally.id];
            return <td key={tally.id}>{answer ? t.answers[answer] : t.silent}</td>;
          })}
          {hasComments && <td>{comment && <Polish>{comment}</Polish>}</td>}
          {isOpen && (
            <td>
              <Link to={`/udzial/ankieta/${id}`}>
                {t.office.enterAnswer}
                <span className="visually-hidden"> {name}</span>
              </Link>
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}

/** Who still owes an answer; for those whom no letter reaches, a place to give their address. */
export function MissingList({ participants }: { participants: PollParticipant[] }) {
  const { office: t } = useMessages().datePoll;
  const silent = participants.filter(({ isSilent }) => isSilent);
  if (silent.length === 0) return <p>{t.nobodyMissing}</p>;
  return (
    <ul className="rows">
      {silent.map(({ id, name, place, hasAddress }) => (
        <li key={id}>
          <p>
            <Polish>{[name, place].filter(Boolean).join(", ")}</Polish>
            {!hasAddress && <span className="soft"> ({t.withoutAddress})</span>}
          </p>
          {!hasAddress && (
            <details>
              <summary>{t.addressFor(name)}</summary>
              <DeedForm deed="setDatePollAddress" formId={id} hidden={{ participantId: id }}>
                <TextField name="email" label={t.address} type="email" inputMode="email" />
                <Submit secondary>{t.saveAddress}</Submit>
              </DeedForm>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
