import type { Live } from "#domain/live/queries";
import { Badge, RecordTitle, Section } from "./page.tsx";
import { useMessages } from "./request.tsx";
import { VoteCandidates, VoteFigures, VoteOutcome, VoteRule, VoteView } from "./vote-view.tsx";

type Vote = Live["votes"][number];

/** What is being voted on, and how many have voted; read aloud when it opens. */
export function OpenVote({ of: vote }: { of: Vote }) {
  const { live: t, vote: words } = useMessages();
  return (
    <div className="open-vote">
      <p data-announce="">
        <Badge tone="info">{t.voteOpen}</Badge>{" "}
        <strong>
          <RecordTitle pl={vote.subject} en={vote.subjectEn} />
        </strong>
      </p>
      {vote.candidates.length > 0 && <VoteCandidates of={vote} />}
      {vote.mode === "hands" ? (
        <p>{words.modes.hands}</p>
      ) : (
        <p className="vote-count">{t.castOf(vote.cast, vote.cast + vote.silent.length)}</p>
      )}
      <p className="soft">
        <VoteRule of={vote} />
      </p>
    </div>
  );
}

/** The result of a vote, large and in words; read aloud when it is new. */
export function VoteResult({ of: vote }: { of: Vote }) {
  const { live: t } = useMessages();
  return (
    <div className="vote-result">
      <p data-announce="">
        {t.lastVote}: <RecordTitle pl={vote.subject} en={vote.subjectEn} /> <VoteOutcome of={vote} />
      </p>
      {vote.votesFor !== null && (
        <p className="vote-count">
          <VoteFigures of={vote} />
        </p>
      )}
      {vote.candidates.length > 0 && <VoteCandidates of={vote} />}
    </div>
  );
}

/** The vote that is open, the last result, and every other one so far. */
export function LiveVotes({ of: { votes } }: { of: Live }) {
  const { live: t } = useMessages();
  const open = votes.find(({ state }) => state === "open");
  const closed = votes.filter(({ state }) => state !== "open").toReversed();
  const [last] = closed;
  return (
    <Section title={t.votes} id="glosowania">
      {open && <OpenVote of={open} />}
      {last && <VoteResult of={last} />}
      {!open && !last && <p>{t.noVotes}</p>}
      {closed.length > 0 && (
        <details id="wyniki">
          <summary>{t.allVotes}</summary>
          {closed.map((vote) => (
            <VoteView key={vote.id} of={vote} />
          ))}
        </details>
      )}
    </Section>
  );
}
