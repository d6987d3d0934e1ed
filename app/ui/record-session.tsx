import type { EditionContent } from "#domain/edition/edition-content";
import type { ContentVote } from "#domain/edition/session-rules";
import { clockFace } from "#domain/kernel/clock-face";
import { polishTime } from "#domain/kernel/polish-time";
import { Bar } from "./bar.tsx";
import { Polish, RecordTitle, Table } from "./page.tsx";
import { useMessages } from "./request.tsx";
import { VoteFigures, VoteOutcome, VoteView } from "./vote-view.tsx";

export const voteAnchor = (number: number): string => `glosowanie-${number}`;

/** Every vote of the convention, each with its rule and who voted how. */
export function RecordVotes({ votes }: { votes: ContentVote[] }) {
  const { vote: t } = useMessages();
  return (
    <>
      {votes.map((vote) => (
        <section key={vote.number} id={voteAnchor(vote.number)}>
          <h3>{t.one(vote.number)}</h3>
          <VoteView of={vote} />
        </section>
      ))}
    </>
  );
}

/** How long each item was meant to take, and took. */
export function RecordTimes({ content: { items, times = [] } }: { content: EditionContent }) {
  const { minutes } = useMessages();
  const t = minutes.session.times;
  const planned = (time: (typeof times)[number]) => (time.plannedMinutes ?? 0) * 60;
  const longest = Math.max(1, ...times.flatMap((time) => [time.seconds, planned(time)]));
  return (
    <Table caption={t.caption} isCaptionHidden head={[t.item, t.planned, t.used]}>
      {items.flatMap(({ id, number, title, titleEn }) => {
        const time = times.find((one) => one.agendaItemId === id);
        if (!time) return [];
        return (
          <tr key={id}>
            <th scope="row">
              {number}. <RecordTitle pl={title} en={titleEn} />
            </th>
            <td>
              {time.plannedMinutes !== undefined && (
                <>
                  {clockFace(planned(time))}
                  <Bar share={planned(time) / longest} isApproximate />
                </>
              )}
            </td>
            <td>
              {clockFace(time.seconds)}
              <Bar share={time.seconds / longest} />
            </td>
          </tr>
        );
      })}
    </Table>
  );
}

const wallClock = (instant: string): string => polishTime(instant).slice(0, 5);

type OfItem = { content: EditionContent; itemId: string; isLinked?: boolean };

/** What the room left under one item: its time and who was there, who had the floor, what was voted. */
export function ItemSession({ content: c, itemId, isLinked = true }: OfItem) {
  const { vote: t, floor, minutes } = useMessages();
  const time = c.times?.find((one) => one.agendaItemId === itemId);
  const speeches = (c.speeches ?? []).filter((one) => one.agendaItemId === itemId);
  const votes = (c.votes ?? []).filter((one) => one.agendaItemId === itemId);
  return (
    <>
      {time && (
        <p className="soft">
          {minutes.session.time(wallClock(time.begunAt), wallClock(time.endedAt), clockFace(time.seconds))}
          {time.present.length > 0 && <> {minutes.session.present(time.present.length)}</>}
        </p>
      )}
      {speeches.length > 0 && (
        <>
          <p>{minutes.session.speakers}</p>
          <ul>
            {speeches.map(({ place, name, kind, seconds }, index) => (
              <li key={index}>
                <Polish>{[place, name].filter(Boolean).join(", ")}</Polish>: {clockFace(seconds)}
                {kind !== "normal" && ` (${floor.kinds[kind]})`}
              </li>
            ))}
          </ul>
        </>
      )}
      {votes.map((vote) => (
        <p key={vote.number}>
          {isLinked ? <a href={`#${voteAnchor(vote.number)}`}>{t.one(vote.number)}</a> : t.one(vote.number)}:{" "}
          <RecordTitle pl={vote.subject} en={vote.subjectEn} /> <VoteOutcome of={vote} />{" "}
          <VoteFigures of={vote} />
        </p>
      ))}
    </>
  );
}

/** Has the room left anything under this item? */
export const hasSession = (c: EditionContent, itemId: string): boolean =>
  [c.times, c.speeches, c.votes].some((rows) => rows?.some((one) => one.agendaItemId === itemId));
