import { resolutionKinds, resultOf } from "./kinds.ts";
import type { Place } from "./place.ts";
import { entryNamed } from "./read-agenda.ts";
import type { AgendaEntry } from "./read-agenda.ts";

export type ResolutionEntry = ReturnType<typeof readResolution>;

/** What was resolved, with its vote as far as it is known. One without a subject is kept as another fact. */
export function readResolutions(
  record: Place,
  agenda: AgendaEntry[],
  present: number | null,
): ResolutionEntry[] {
  return record
    .places("resolutions")
    .map((place) => readResolution(place, agenda, present))
    .filter((resolution) => resolution.subject !== "");
}

function readResolution(place: Place, agenda: AgendaEntry[], present: number | null) {
  const kindWords = place.text("kind");
  const resultWords = place.text("result");
  const isUnanimous = place.flag("unanimous");
  const votes = readVotes(place.place("votes"));
  const resolution = {
    documentNumber: place.label("number"),
    kind: place.kind("kind", resolutionKinds) ?? ("other" as const),
    kindWords,
    subject: place.text("subject") ?? "",
    addressee: place.text("addressee"),
    agendaItem: entryNamed(place, "agenda_item", agenda),
    state: resultOf(resultWords) ?? ("outcome-unknown" as const),
    isUnanimous,
    isByAcclamation: /aklamacj/i.test(resultWords ?? ""),
    votes,
    ...readReply(place.place("answer")),
  };
  if (resultWords !== null && resultOf(resultWords) === null) place.keep("result", "unknown-kind");
  if (resolution.subject === "") for (const key of ["kind", "result"]) place.keep(key, "says-too-little");
  place.leave();
  checkVotes(place, { ...resolution, present });
  return resolution;
}

function readVotes(place: Place) {
  const votes = {
    for: place.whole("za"),
    against: place.whole("przeciw"),
    abstained: place.whole("wstrzymuje_sie"),
    notCast: place.whole("nie_glosowalo"),
  };
  place.leave();
  return votes;
}

type Counted = {
  votes: ReturnType<typeof readVotes>;
  isUnanimous: boolean | null;
  state: string;
  present: number | null;
};

function checkVotes(place: Place, { votes, isUnanimous, state, present }: Counted): void {
  const dissent = (votes.against ?? 0) + (votes.abstained ?? 0);
  const areCounted = votes.for !== null && votes.against !== null && votes.abstained !== null;
  if ((isUnanimous === true && dissent > 0) || (isUnanimous === false && areCounted && dissent === 0))
    place.fault("unanimous", "votes-contradict-unanimous");
  if (present !== null && (votes.for ?? 0) + dissent + (votes.notCast ?? 0) > present)
    place.fault("votes", "votes-exceed-present");
  if (
    votes.for !== null &&
    votes.against !== null &&
    ((state === "adopted" && votes.for < votes.against) ||
      (state === "rejected" && votes.for > votes.against))
  )
    place.fault("result", "votes-contradict-result");
}

/** `{received, due}`: days where the source knows them; other words are the reply itself, or stay other facts. */
function readReply(place: Place): {
  replyDueOn: string | null;
  repliedOn: string | null;
  replyText: string | null;
} {
  const dueIsDay = isDayText(place.raw("due"));
  const receivedIsDay = isDayText(place.raw("received"));
  const due = place.text("due");
  const received = typeof place.raw("received") === "boolean" ? null : place.text("received");
  if (due !== null && !dueIsDay) place.aside("due");
  if (typeof place.raw("received") === "boolean") place.aside("received");
  place.leave();
  return {
    replyDueOn: dueIsDay ? due : null,
    repliedOn: receivedIsDay ? received : null,
    replyText: receivedIsDay ? null : received,
  };
}

const isDayText = (value: unknown): boolean => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** `elected`: persons the meeting indicated. */
export function readElected(record: Place): { path: string; name: string; district: string | null }[] {
  return record.places("elected").flatMap((place) => {
    const name = place.text("name");
    const district = place.label("district");
    place.leave();
    if (name !== null) return [{ path: place.path, name, district }];
    place.keep("district", "says-too-little");
    return [];
  });
}
