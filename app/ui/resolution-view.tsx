import type { ResolutionFacts } from "#domain/resolution/queries";
import { Day } from "./council-time.tsx";
import { Link } from "./link.tsx";
import { Badge, Facts, Polish, RecordTitle } from "./page.tsx";
import { useMessages } from "./request.tsx";

/** The result in a word and a shape. */
export function ResolutionState({ state }: { state: ResolutionFacts["state"] }) {
  const t = useMessages().resolution;
  const tone = ({ tabled: "neutral", adopted: "good", rejected: "bad", "outcome-unknown": "warn" } as const)[
    state
  ];
  return <Badge tone={tone}>{t.states[state]}</Badge>;
}

/** The kind in our words, or in the source's own when it is none of ours. */
export function ResolutionKind({
  of: { kind, kindWords },
}: {
  of: Pick<ResolutionFacts, "kind" | "kindWords">;
}) {
  const t = useMessages().resolution;
  return kind === "other" && kindWords ? <Polish>{kindWords}</Polish> : <>{t.kinds[kind]}</>;
}

type Vote = Pick<
  ResolutionFacts,
  "voteMode" | "votesFor" | "votesAgainst" | "votesAbstained" | "votesNotCast"
>;

/** "jednogłośnie; za: 17, nie głosowało: 1". A figure nobody stated is left out. */
export function VoteLine({ vote }: { vote: Vote }) {
  const t = useMessages().resolution;
  const figures = (
    [
      ["votesFor", vote.votesFor],
      ["votesAgainst", vote.votesAgainst],
      ["votesAbstained", vote.votesAbstained],
      ["votesNotCast", vote.votesNotCast],
    ] as const
  ).flatMap(([name, figure]) => (figure === null ? [] : [t[name](figure)]));
  return <>{[t.voteModes[vote.voteMode], figures.join(", ")].filter(Boolean).join("; ")}</>;
}

/** What was resolved: kind, addressee, vote with the quorum it stood on, persons, text. Words and values only. */
export function ResolutionView({ of: r }: { of: ResolutionFacts }) {
  const t = useMessages().resolution;
  const wasVoted = r.state !== "tabled" && !(r.voteMode === "not-known" && r.votesFor === null);
  return (
    <>
      <Facts
        rows={[
          [t.kind, <ResolutionKind key="kind" of={r} />],
          [t.result, <ResolutionState key="result" state={r.state} />],
          [t.addressee, r.addressee && <Polish>{r.addressee}</Polish>],
          [t.vote, wasVoted && <VoteLine vote={r} />],
          [t.quorum, r.presentThen !== null && t.quorumThen(r.presentThen, r.compositionThen, r.quorumThen)],
          [t.rule, r.ruleQuoted && <Polish>{r.ruleQuoted}</Polish>],
          [t.indicated, r.indications.length > 0 && <Indicated persons={r.indications} />],
          [t.documentNumber, r.documentNumber],
        ]}
      />
      {r.text && (
        <blockquote>
          <Polish as="div" className="words">
            {r.text}
          </Polish>
        </blockquote>
      )}
    </>
  );
}

/** The persons a resolution names, each with the district. */
function Indicated({ persons }: { persons: ResolutionFacts["indications"] }) {
  return (
    <ul>
      {persons.map(({ id, name, district, districtSlug }) => (
        <li key={id}>
          <Polish>{name}</Polish>
          {district && districtSlug && (
            <>
              ,{" "}
              <Link to={`/dzielnice/${districtSlug}`}>
                <Polish>{district}</Polish>
              </Link>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the addressee said, or that nothing came. Of old matters only what is known. */
export function ReplyView({ of: r }: { of: ResolutionFacts }) {
  const t = useMessages().resolution;
  const told = r.replyState === "none-expected" || r.replyState === "not-known" ? null : r.replyState;
  return (
    <>
      <Facts
        rows={[
          [
            t.replyState,
            told && (
              <Badge tone={({ awaited: "warn", late: "bad", received: "good" } as const)[told]}>
                {t.replyStates[told]}
              </Badge>
            ),
          ],
          [t.replyDueOn, r.replyDueOn && <Day day={r.replyDueOn} />],
          [t.repliedOn, r.repliedOn && <Day day={r.repliedOn} />],
        ]}
      />
      {r.replyText && (
        <blockquote>
          <Polish as="div" className="words">
            {r.replyText}
          </Polish>
        </blockquote>
      )}
    </>
  );
}

/** Has anything to be said of a reply at all? */
export const saysReply = ({
  replyState,
  replyDueOn,
}: Pick<ResolutionFacts, "replyState" | "replyDueOn">): boolean =>
  replyDueOn !== null || !["none-expected", "not-known"].includes(replyState);

/** The subject, in English where the clerk wrote it so. */
export const ResolutionSubject = ({
  of: { subject, subjectEn },
}: {
  of: Pick<ResolutionFacts, "subject" | "subjectEn">;
}) => <RecordTitle pl={subject} en={subjectEn} />;
