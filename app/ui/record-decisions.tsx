import type { ContentActionItem, ContentResolution } from "#domain/edition/content-rules";
import { Owner } from "./action-item-view.tsx";
import { CitedLink } from "./cited-link.tsx";
import { CouncilTime } from "./council-time.tsx";
import { Badge, Facts, Polish, RecordTitle } from "./page.tsx";
import { useMessages } from "./request.tsx";
import { ResolutionKind, ResolutionState } from "./resolution-view.tsx";
import { VoteSeats } from "./vote-view.tsx";

/** What the body resolved, with the vote as far as it is known. */
export function RecordResolutions({
  resolutions,
  hasSeats,
}: {
  resolutions: ContentResolution[];
  /** Whether their votes are drawn here, because no other part of the record has them. */
  hasSeats: boolean;
}) {
  return (
    <>
      {resolutions.map((resolution) => (
        <RecordResolution key={resolution.citation} resolution={resolution} hasSeats={hasSeats} />
      ))}
    </>
  );
}

function RecordResolution({ resolution: r, hasSeats }: { resolution: ContentResolution; hasSeats: boolean }) {
  const { minutes, resolution: t } = useMessages();
  const vote = useVote(r);
  return (
    <section id={`uchwala-${r.citation}`}>
      <h3>
        <CitedLink to={`/uchwaly/${r.citation}`}>{minutes.toResolution(r.citation)}</CitedLink>:{" "}
        <RecordTitle pl={r.subject} en={r.subjectEn} />
      </h3>
      <p>
        <Badge tone="neutral">
          <ResolutionKind of={r} />
        </Badge>{" "}
        <ResolutionState state={r.state} />
      </p>
      <Facts
        rows={[
          [t.vote, r.state !== "tabled" && vote],
          [t.quorum, r.presentThen !== null && t.quorumThen(r.presentThen, r.compositionThen, r.quorumThen)],
          [t.rule, r.ruleQuoted && <Polish>{r.ruleQuoted}</Polish>],
          [
            t.indicated,
            r.indications.length > 0 && (
              <ul>
                {r.indications.map(({ name, district }, index) => (
                  <Polish as="li" key={index}>
                    {[name, district].filter(Boolean).join(", ")}
                  </Polish>
                ))}
              </ul>
            ),
          ],
          [t.addressee, r.addressee && <Polish>{r.addressee}</Polish>],
          [t.documentNumber, r.documentNumber],
        ]}
      />
      {hasSeats && <VoteSeats of={r} />}
      {r.text && (
        <Polish as="blockquote">
          <p>{r.text}</p>
        </Polish>
      )}
    </section>
  );
}

/** `jednogłośnie: za 17, przeciw 0, wstrzymało się 0, nie głosowało 1`; a count nobody stated is left out. */
export function useVote(
  r: Pick<ContentResolution, "voteMode" | "votesFor" | "votesAgainst" | "votesAbstained" | "votesNotCast">,
): string {
  const t = useMessages().resolution;
  const counts = (
    [
      [r.votesFor, t.votesFor],
      [r.votesAgainst, t.votesAgainst],
      [r.votesAbstained, t.votesAbstained],
      [r.votesNotCast, t.votesNotCast],
    ] as const
  ).flatMap(([count, say]) => (count === null ? [] : [say(count)]));
  return [t.voteModes[r.voteMode], counts.join(", ")].filter(Boolean).join(": ");
}

/** What was promised, by whom, by when, and how firmly. */
export function RecordPromises({ actionItems }: { actionItems: ContentActionItem[] }) {
  const { minutes, actionItem: t } = useMessages();
  return (
    <>
      {actionItems.map((item) => (
        <section key={item.citation} id={`zobowiazanie-${item.citation}`}>
          <h3>
            <CitedLink to={`/zobowiazania/${item.citation}`}>{minutes.toPromise(item.citation)}</CitedLink>:{" "}
            <RecordTitle pl={item.text} en={item.textEn} />
          </h3>
          <p>
            <Badge tone={item.commitment === "firm" ? "info" : "warn"}>
              {minutes.commitments[item.commitment]}
            </Badge>
            {item.isInferred && (
              <>
                {" "}
                <span className="soft">{t.inferred}</span>
              </>
            )}
            {item.contestedWith !== undefined && (
              <>
                {" "}
                <Badge tone="bad">{t.wordings.contested}</Badge>
              </>
            )}
          </p>
          {item.contestedWith !== undefined && (
            <>
              <p>{t.contestedIn}</p>
              <Polish as="blockquote">{item.contestedWith}</Polish>
            </>
          )}
          <Facts
            rows={[
              [t.owner, (item.owner ?? item.unit) && <Owner of={item} />],
              [t.due, item.dueOn.precision !== "none" && <CouncilTime date={item.dueOn} />],
              [t.district, item.district && <Polish>{item.district}</Polish>],
              [
                t.origin,
                item.question && (
                  <CitedLink to={`/pytania/${item.question}`}>{t.fromQuestion(item.question)}</CitedLink>
                ),
              ],
              [
                t.origin,
                item.resolution && (
                  <CitedLink to={`/uchwaly/${item.resolution}`}>
                    {t.fromResolution(item.resolution)}
                  </CitedLink>
                ),
              ],
            ]}
          />
        </section>
      ))}
    </>
  );
}
