import type { ReadDb } from "#db/client";
import { getConvention } from "../convention/queries.ts";
import { isPublic } from "../convention/rules.ts";
import { polishDay } from "../kernel/polish-time.ts";
import type { TimelineLink } from "../kernel/timeline.ts";
import { readContent } from "./edition-content.ts";
import { listEditions } from "./queries.ts";

export type MinutesPassage = { publishedOn: string; link: TimelineLink };

/** What the place of a matter on the page of the minutes begins with. */
const anchors = { questions: "pytanie", actionItems: "zobowiazanie", resolutions: "uchwala" } as const;

/**
 * Where a question, a promise or a resolution stands in the published minutes of a convention: since which day, and in which edition one
 * reads it now (the latest, unless that one no longer has it). Null while no edition has it.
 */
export function findPassage(
  db: ReadDb,
  conventionId: string | null,
  part: keyof typeof anchors,
  citation: string,
): MinutesPassage | null {
  const convention = conventionId ? getConvention(db, conventionId) : null;
  if (!convention?.address || !isPublic(convention)) return null;
  const editions = listEditions(db, convention.id);
  const having = editions.filter((edition) =>
    readContent(edition)[part].some((one: { citation: string }) => one.citation === citation),
  );
  const [latest, first] = [having[0], having.at(-1)];
  if (!latest || !first) return null;
  return {
    publishedOn: polishDay(new Date(first.publishedAt)),
    link: {
      to: "minutes",
      at: latest === editions[0] ? convention.address : `${convention.address}/wydanie-${latest.number}`,
      name: convention.title,
      nameEn: convention.titleEn,
      anchor: `${anchors[part]}-${citation}`,
    },
  };
}
