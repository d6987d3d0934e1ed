import type { EditionContent } from "#domain/edition/edition-content";
import { findReferred } from "#domain/kernel/references";
import type { Referred } from "#domain/kernel/references";
import { councilDateIn } from "#i18n/dates";
import { messages } from "#i18n/index";
import type { Messages } from "#i18n/index";
import { figureIn } from "#i18n/numbers";

/** What a reference says, in the record's own language, and where it leads; null when the record has no such thing. */
export function sayReference(
  content: EditionContent,
  name: string,
  itemId: string | null,
): { words: string; to: string | null } | null {
  const referred = findReferred(content, name, itemId);
  return referred && { words: wordsOf(referred, messages.pl), to: addressOf(referred) };
}

function wordsOf(referred: Referred<EditionContent>, t: Messages): string {
  const m = t.minutes.references;
  switch (referred.kind) {
    case "question":
      return `${m.question(referred.of.citation)}: ${referred.of.subject}`;
    case "resolution":
      return `${m.resolution(referred.of.citation)}: ${referred.of.subject}`;
    case "vote":
      return votesIn(t, referred.of);
    case "numbered-vote":
      return numberedVoteIn(t, referred.of);
    case "promise": {
      const { citation, text, owner, unit, dueOn } = referred.of;
      const by = [owner ?? unit, dueOn.precision === "none" ? null : m.due(councilDateIn("pl", dueOn))];
      const facts = by.filter(Boolean).join(", ");
      return `${m.promise(citation)}: ${text}${facts && ` (${facts})`}`;
    }
    case "attendance":
    case "quorum": {
      const { present, base, needed, isReached } = referred.of;
      const { attendance: a } = t;
      const who = m.present(base === null ? String(present ?? 0) : a.quorumLine(present ?? 0, base));
      if (referred.kind === "attendance") return who;
      const need = needed === null ? null : a.needed(needed);
      return [who, need, isReached === null ? null : isReached ? a.reached : a.missed]
        .filter(Boolean)
        .join(", ");
    }
    case "figures":
      return referred.of
        .map(({ label, value, unit }) => `${label}: ${figureIn("pl", value, unit)}`)
        .join("; ");
  }
}

/** „za 12, przeciw 3, wstrzymało się 1, nie głosowało 2; 18 z 19 obecnych”: a count nobody stated is left out. */
function votesIn(t: Messages, r: EditionContent["resolutions"][number]): string {
  const m = t.minutes.references;
  const vote = [r.voteMode === "counted" ? null : t.resolution.voteModes[r.voteMode], countsIn(m, r)];
  const present = r.presentThen === null ? null : m.presentThen(r.presentThen, r.compositionThen);
  return [vote.filter(Boolean).join(": "), present].filter(Boolean).join("; ");
}

/** „głosowanie 3: przyjęto; za 8, przeciw 2, wstrzymało się 1, nie głosowało 0; 10 z 19 obecnych” */
function numberedVoteIn(t: Messages, v: NonNullable<EditionContent["votes"]>[number]): string {
  const m = t.minutes.references;
  const figures = v.votesFor === null ? null : countsIn(m, v);
  const named = v.candidates.filter(({ isIndicated }) => isIndicated).map(({ name }) => name);
  const result = v.outcome === null ? t.vote.states[v.state] : t.vote.outcomes[v.outcome];
  const present = v.quorum === null ? null : m.presentThen(v.quorum.present, v.quorum.composition);
  const facts = [[result, named.join(", ")].filter(Boolean).join(": "), figures, present];
  return `${t.vote.inText(v.number)}: ${facts.filter(Boolean).join("; ")}`;
}

type Counts = Pick<
  EditionContent["resolutions"][number],
  "votesFor" | "votesAgainst" | "votesAbstained" | "votesNotCast"
>;
const countsIn = (m: Messages["minutes"]["references"], r: Counts): string =>
  (
    [
      [r.votesFor, m.votes.for],
      [r.votesAgainst, m.votes.against],
      [r.votesAbstained, m.votes.abstained],
      [r.votesNotCast, m.votes.notCast],
    ] as const
  )
    .flatMap(([count, say]) => (count === null ? [] : [say(count)]))
    .join(", ");

function addressOf(referred: Referred<EditionContent>): string | null {
  switch (referred.kind) {
    case "question":
      return `/pytania/${referred.of.citation}`;
    case "resolution":
    case "vote":
      return `/uchwaly/${referred.of.citation}`;
    case "promise":
      return `/zobowiazania/${referred.of.citation}`;
    default:
      return null;
  }
}
