import type { EditionContent } from "#domain/edition/edition-content";
import type { ContentVote } from "#domain/edition/session-rules";
import { clockFace } from "#domain/kernel/clock-face";
import { polishTime } from "#domain/kernel/polish-time";
import type { Messages } from "#i18n/index";

const joined = (...said: (string | null)[]): string => said.filter(Boolean).join(", ");
const wallClock = (instant: string): string => polishTime(instant).slice(0, 5);

/** A vote as plain lines, so that two editions can be compared. */
export function voteText(v: ContentVote, { vote: t }: Messages): string {
  const seat = (place: string | null, name: string | null) => joined(place ?? t.chairSeat, name);
  const figures = (["votesFor", "votesAgainst", "votesAbstained", "votesNotCast"] as const).map((name) =>
    v[name] === null ? null : t.figures[name](v[name]),
  );
  return [
    v.subject,
    v.subjectEn,
    joined(t.kinds[v.kind], t.modes[v.mode], v.outcome === null ? t.states[v.state] : t.outcomes[v.outcome]),
    joined(...figures),
    v.quorum && t.quorumThen(v.quorum.present, v.quorum.composition, v.quorum.needed),
    v.ruleSource,
    v.amendedText,
    v.abandonReason ?? v.repeatReason,
    ...v.candidates.map(({ name, district, votesFor }) =>
      joined(name, district, votesFor === null ? null : t.votesFor(votesFor)),
    ),
    ...v.ballots.map(
      ({ place, name, choice, candidates }) =>
        `${seat(place, name)}: ${choice === "candidates" ? joined(...candidates) : t.choices[choice]}`,
    ),
    ...v.silent.map(({ place, name }) => `${seat(place, name)}: ${t.notCast}`),
  ]
    .filter(Boolean)
    .join("\n");
}

/** The time of an item, who was there and who had the floor, as plain lines. */
export function sessionTexts(c: EditionContent, itemId: string, { minutes, floor }: Messages): string[] {
  const time = c.times?.find((one) => one.agendaItemId === itemId);
  const spoken = (c.speeches ?? []).filter((one) => one.agendaItemId === itemId);
  return [
    ...(time
      ? [
          minutes.session.time(wallClock(time.begunAt), wallClock(time.endedAt), clockFace(time.seconds)),
          minutes.session.present(time.present.length),
          ...time.present.map(({ place, name }) => joined(place, name)),
        ]
      : []),
    ...spoken.map(
      ({ place, name, kind, seconds }) =>
        `${joined(place, name)}: ${clockFace(seconds)} (${floor.kinds[kind]})`,
    ),
  ];
}
