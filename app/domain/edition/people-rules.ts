import { directoryOf } from "../redaction/directory-rules.ts";
import type { Directory } from "../redaction/directory-rules.ts";
import type { EditionContent } from "./edition-content.ts";

/**
 * The directory of one record: the persons the council knows, and whoever was at the meeting in an office: members, substitutes,
 * guests, presenters, those who answered, who stands for an indication, who had the floor, speakers and owners of promises with an office or a unit. Residents are not among them.
 */
export function directoryOfRecord(content: EditionContent, persons: readonly string[]): Directory {
  const { attendance, convention } = content;
  const statements = [...content.statements, ...content.items.flatMap((item) => item.statements)];
  const names = [
    ...persons,
    convention.chairName,
    ...attendance.seats.flatMap((seat) => [seat.name, seat.substituteName]),
    ...attendance.guests.map((guest) => guest.name),
    ...content.items.flatMap((item) => item.presenters),
    ...content.presentations.map((shown) => shown.presenterName),
    ...statements.filter(({ capacity }) => capacity !== null).map(({ speaker }) => speaker),
    ...content.questions.flatMap((asked) => asked.answers.map((answer) => answer.answeredBy)),
    ...(content.votes ?? []).flatMap(({ candidates }) => candidates.map(({ name }) => name)),
    ...(content.speeches ?? []).map(({ name }) => name),
    ...content.actionItems.filter(({ unit }) => unit !== null).map(({ owner }) => owner),
  ];
  return directoryOf(
    names.filter((name) => name !== null),
    convention.venueAddress ? [convention.venueAddress] : [],
  );
}
