import type { ContentVote } from "#domain/edition/session-rules";
import { Badge, Facts, Polish, RecordTitle, Table } from "./page.tsx";
import { useMessages } from "./request.tsx";
import { SeatsPicture } from "./seats-picture.tsx";

type Of<Field extends keyof ContentVote> = { of: Pick<ContentVote, Field> };

/** The result in a word and a shape; before there is one, the state. */
export function VoteOutcome({ of: { outcome, state } }: Of<"outcome" | "state">) {
  const { vote: t } = useMessages();
  if (outcome === null) return <Badge tone={state === "open" ? "info" : "neutral"}>{t.states[state]}</Badge>;
  const tone = (
    { adopted: "good", indicated: "good", rejected: "bad", tied: "warn", "no-quorum": "warn" } as const
  )[outcome];
  return <Badge tone={tone}>{t.outcomes[outcome]}</Badge>;
}

/** "za: 8, przeciw: 2, wstrzymało się: 1, nie głosowało: 0"; a figure nobody has is left out. */
export function VoteFigures({ of }: Of<"votesFor" | "votesAgainst" | "votesAbstained" | "votesNotCast">) {
  const { vote: t } = useMessages();
  const figures = (["votesFor", "votesAgainst", "votesAbstained", "votesNotCast"] as const).flatMap(
    (name) => {
      const figure = of[name];
      return figure === null ? [] : [t.figures[name](figure)];
    },
  );
  return <>{figures.join(", ")}</>;
}

/** The counted votes as seats; nothing while they are not counted. */
export function VoteSeats({ of }: Of<"votesFor" | "votesAgainst" | "votesAbstained" | "votesNotCast">) {
  const { vote: t } = useMessages();
  const marks = [
    ["votesFor", "full"],
    ["votesAgainst", "cross"],
    ["votesAbstained", "bar"],
    ["votesNotCast", "empty"],
  ] as const;
  if (of.votesFor === null) return null;
  const groups = marks.map(([name, mark]) => ({
    mark,
    count: of[name] ?? 0,
    label: t.figures[name](of[name] ?? 0),
  }));
  return <SeatsPicture title={t.labels.votes} groups={groups} />;
}

type Ruled = Of<"kind" | "majority" | "base" | "tie" | "ruleSource">;

/** The rule the vote is counted by, in a sentence, with the act it comes from or that it is assumed. */
export function VoteRule({ of: { kind, majority, base, tie, ruleSource } }: Ruled) {
  const { rule: t } = useMessages().vote;
  const words =
    kind === "indication"
      ? t.indication
      : majority === "simple"
        ? `${t.majorities.simple}; ${t.ties[tie]}`
        : `${t.majorities[majority]} ${t.bases[base]}`;
  return (
    <>
      {words} ({ruleSource === null ? t.assumed : <Polish>{ruleSource}</Polish>})
    </>
  );
}

/** A vote whole: what was voted, what it came to and by which rule, on what quorum, and who voted how. */
export function VoteView({ of: v, isItemShown = true }: { of: ContentVote; isItemShown?: boolean }) {
  const { vote: t } = useMessages();
  return (
    <>
      <p>
        <strong>
          <RecordTitle pl={v.subject} en={v.subjectEn} />
        </strong>
      </p>
      <Facts
        rows={[
          [t.labels.result, <VoteOutcome key="outcome" of={v} />],
          [t.labels.votes, v.votesFor !== null && <VoteFigures of={v} />],
          [t.labels.rule, <VoteRule key="rule" of={v} />],
          [
            t.labels.quorum,
            v.quorum && t.quorumThen(v.quorum.present, v.quorum.composition, v.quorum.needed),
          ],
          [t.labels.kind, `${t.kinds[v.kind]}, ${t.modes[v.mode]}`],
          [t.labels.item, isItemShown && v.agendaItem && <Polish>{v.agendaItem}</Polish>],
          [
            t.labels.resolution,
            v.resolution && (
              <>
                {v.resolution.citation} <RecordTitle pl={v.resolution.subject} en={v.resolution.subjectEn} />
              </>
            ),
          ],
          [t.labels.amendedText, v.amendedText && <Polish>{v.amendedText}</Polish>],
          [t.labels.reason, v.abandonReason && <Polish>{v.abandonReason}</Polish>],
        ]}
      />
      {v.kind !== "indication" && <VoteSeats of={v} />}
      {v.repeats !== null && (
        <p>
          {t.repeats(v.repeats)} {v.repeatReason && <Polish>{v.repeatReason}</Polish>}
        </p>
      )}
      {v.repeatedBy !== null && <p>{t.repeatedBy(v.repeatedBy)}</p>}
      {v.candidates.length > 0 && <VoteCandidates of={v} />}
      {(v.ballots.length > 0 || v.silent.length > 0) && v.state === "closed" && (
        <details>
          <summary>{t.whoVoted}</summary>
          <BallotTable of={v} />
        </details>
      )}
    </>
  );
}

/** Who stands or stood, with their votes once they are counted. */
export function VoteCandidates({ of: { candidates } }: Of<"candidates">) {
  const { vote: t } = useMessages();
  return (
    <ul>
      {candidates.map(({ name, district, votesFor, isIndicated }, index) => (
        <li key={index}>
          <Polish>{[name, district].filter(Boolean).join(", ")}</Polish>
          {votesFor !== null && `: ${t.votesFor(votesFor)}`}{" "}
          {isIndicated && <Badge tone="good">{t.outcomes.indicated}</Badge>}
        </li>
      ))}
    </ul>
  );
}

/** Seat by seat: how it voted, or that it did not. */
export function BallotTable({ of: { number, ballots, silent } }: Of<"number" | "ballots" | "silent">) {
  const { vote: t } = useMessages();
  return (
    <Table caption={`${t.one(number)}: ${t.whoVoted}`} isCaptionHidden head={[t.seat, t.ballot]}>
      {ballots.map(({ place, name, choice, candidates }, index) => (
        <tr key={index}>
          <th scope="row">
            <Polish>{[place ?? t.chairSeat, name].filter(Boolean).join(", ")}</Polish>
          </th>
          <td>{choice === "candidates" ? <Polish>{candidates.join(", ")}</Polish> : t.choices[choice]}</td>
        </tr>
      ))}
      {silent.map(({ place, name }, index) => (
        <tr key={index}>
          <th scope="row">
            <Polish>{[place ?? t.chairSeat, name].filter(Boolean).join(", ")}</Polish>
          </th>
          <td>{t.notCast}</td>
        </tr>
      ))}
    </Table>
  );
}
