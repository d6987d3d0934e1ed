import type { EditionContent } from "#domain/edition/edition-content";
import type { ContentVote } from "#domain/edition/session-rules";
import { clockFace } from "#domain/kernel/clock-face";
import { polishTime } from "#domain/kernel/polish-time";
import { Polish, RecordTitle } from "./page.tsx";
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
