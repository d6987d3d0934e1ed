import type { ReadDb } from "#db/client";
import { findPublicAgenda } from "../agenda/version-queries.ts";
import type { Convention } from "../convention/queries.ts";
import { isPublic } from "../convention/rules.ts";
import { findPublicContent } from "../edition/public-queries.ts";
import { plainMarkdown } from "../kernel/markdown.ts";
import type { Findable } from "./index-record.ts";
import { linesOf, namesOfDay } from "./rules.ts";

type Found = { convention: Findable[]; "agenda-item": Findable[]; presentation: Findable[] };

/**
 * A convention, the items of its agenda and its presentations as the public may read them now: by the latest edition; of
 * the archive, which has none, as its source tells it; otherwise by the agenda that was published.
 */
export function documentsOfConvention(db: ReadDb, convention: Convention): Found {
  if (!isPublic(convention)) return { convention: [], "agenda-item": [], presentation: [] };
  const { address, bodyId, sortOn } = convention;
  const content = findPublicContent(db, convention);
  const base: Base = {
    bodyId,
    sortOn,
    number: null,
    names: "",
    districts: "",
  };
  const minutes = `/konwenty/${address}/protokol`;
  return {
    convention: [wholeConvention(base, convention, content)],
    "agenda-item": content
      ? content.items.map((item) => heldItem(base, minutes, item))
      : plannedItems(db, base, convention),
    presentation: (content?.presentations ?? []).map((shown, at) => presented(base, minutes, shown, at + 1)),
  };
}

type Content = NonNullable<ReturnType<typeof findPublicContent>>;
type Base = Pick<Findable, "bodyId" | "sortOn" | "number" | "names" | "districts">;

function wholeConvention(base: Base, convention: Convention, content: Content | null): Findable {
  const shown = content?.convention ?? convention;
  const days = namesOfDay(convention.heldOn);
  return {
    ...base,
    part: "",
    address: `/konwenty/${convention.address}`,
    title: convention.title ?? "",
    titleEn: convention.titleEn,
    names: linesOf(["konwent posiedzenie", ...days]),
    text: linesOf([
      content?.lead,
      content?.leadEn,
      shown.theme,
      shown.venueName,
      ...shown.venueRooms,
      shown.venueAddress,
      shown.chairName,
      shown.chairOffice,
      convention.cancelReason,
      ...(content ? saidAround(content) : []),
    ]),
  };
}

/** What the minutes say outside the items of the agenda. */
const saidAround = (content: Content): (string | null)[] => [
  plainMarkdown(content.opening),
  ...content.further.flatMap(({ heading, markdown }) => [heading, plainMarkdown(markdown)]),
  ...content.outcomes,
  ...content.statements.flatMap(({ speaker, capacity, text }) => [speaker, capacity, text]),
  ...content.attendance.guests.flatMap(({ name, office, organisation }) => [name, office, organisation]),
  ...content.attendance.seats.flatMap(({ name, substituteName }) => [name, substituteName]),
];

const heldItem = (base: Base, minutes: string, item: Content["items"][number]): Findable => ({
  ...base,
  part: item.id,
  address: `${minutes}#pkt-${item.number}`,
  number: item.number,
  title: item.title,
  titleEn: item.titleEn,
  text: linesOf([
    plainMarkdown(item.markdown),
    ...item.outcomes,
    ...item.statements.flatMap(({ speaker, capacity, text }) => [speaker, capacity, text]),
    ...item.presenters,
    ...item.papers.map(({ title }) => title),
    item.withdrawnReason,
  ]),
});

const plannedItems = (db: ReadDb, base: Base, convention: Convention): Findable[] =>
  (findPublicAgenda(db, convention)?.items ?? []).map((item) => ({
    ...base,
    part: item.id,
    address: `/konwenty/${convention.address}/porzadek#pkt-${item.number}`,
    number: item.number,
    title: item.title,
    titleEn: item.titleEn,
    text: linesOf([...item.presenters, ...item.papers.map(({ title }) => title), item.withdrawnReason]),
  }));

const presented = (
  base: Base,
  minutes: string,
  shown: Content["presentations"][number],
  number: number,
): Findable => ({
  ...base,
  part: shown.id,
  address: `${minutes}#prezentacja-${number}`,
  title: shown.title,
  titleEn: shown.titleEn,
  text: linesOf([
    shown.presenterName,
    shown.presenterOffice,
    shown.thesis,
    shown.background,
    ...shown.comparators,
    ...shown.pros,
    ...shown.cons,
    shown.conclusion,
    shown.dataQualityNote,
    ...shown.figures.flatMap(({ label, source }) => [label, source]),
  ]),
});
