import { compareVersions } from "#domain/agenda/compare-versions";
import type { AgendaChange } from "#domain/agenda/compare-versions";
import { findPublicAgenda, listVersions } from "#domain/agenda/version-queries";
import { lastToldVersion, listPapersLaidSince, listTold } from "#domain/agenda/told-queries";
import { obstaclesToTelling } from "#domain/agenda/rules";
import { findLineOfLetter } from "#domain/attendance/address-queries";
import type { LineOfLetter } from "#domain/attendance/address-queries";
import { addDays, polishInstant } from "#domain/kernel/polish-time";
import type { Mail } from "#domain/mail/queries";
import { agendaLines, entryName } from "../convention-entry.ts";
import type { Composer, Desk } from "../desk.ts";
import type { Block } from "../letter.ts";
import { conventionFacts } from "./convention-facts.ts";

/** The newest published agenda and what has changed since the version this reader was told; nothing when they know it. */
export const agendaPublished: Composer = (desk, mail) => {
  const line = standingLine(desk, mail);
  if (!line) return null;
  const { convention, entry, to } = line;
  const versions = listVersions(desk.db, convention.id);
  const latest = versions.at(-1);
  const known = lastToldVersion(listTold(desk.db, convention.id), entry.id, mail.id);
  if (!latest || latest.number === known) return null;
  const before = versions.find(({ number }) => number === known);
  const changes = before ? compareVersions(before.items, latest.items) : [];
  const t = desk.t.papers.letters;
  return {
    subject: t.agenda.subject(entryName(desk, convention), latest.number),
    blocks: [
      { say: t.greeting(to.name) },
      { say: known === null ? t.agenda.first : t.agenda.changed(latest.number) },
      { facts: conventionFacts(desk, convention) },
      ...(changes.length > 0
        ? [{ heading: t.agenda.changes }, { list: changes.map((change) => spoken(desk, change)) }]
        : []),
      { heading: t.agenda.whole },
      { list: agendaLines(desk.language, findPublicAgenda(desk.db, convention)?.items ?? []) },
      ...doors(desk, line),
    ],
  };
};

/** Papers laid since the letter was queued; nothing when they were all taken off again. */
export const papersLaid: Composer = (desk, mail) => {
  const line = standingLine(desk, mail);
  const papers = line ? listPapersLaidSince(desk.db, line.convention.id, mail.queuedAt) : [];
  if (!line || papers.length === 0) return null;
  const t = desk.t.papers.letters;
  return {
    subject: t.papers.subject(entryName(desk, line.convention), papers.length),
    blocks: [
      { say: t.greeting(line.to.name) },
      { say: t.papers.text },
      { list: papers.map(({ title }) => title) },
      { facts: conventionFacts(desk, line.convention) },
      ...doors(desk, line),
    ],
  };
};

/** Whoever is still on the roll of a convention that is to take place. */
function standingLine(desk: Desk, mail: Mail): LineOfLetter | null {
  const line = findLineOfLetter(desk.db, mail);
  return line?.isListed && obstaclesToTelling(line.convention).length === 0 ? line : null;
}

/** The way to the papers, which the office sees opened, and to the public page. */
function doors(desk: Desk, { convention, entry, to }: LineOfLetter): Block[] {
  const t = desk.t.papers.letters;
  const last = convention.continuedOn ?? convention.heldOn.latest;
  const url = desk.linkUrl("invitation", entry.id, {
    personId: to.personId,
    name: to.name,
    endsAt: last ? polishInstant(addDays(last, 1), "00:00").toISOString() : null,
  });
  const page = desk.pageUrl(`/konwenty/${convention.address ?? ""}/porzadek`);
  return [{ buttons: [{ label: t.open, url }] }, { link: { label: t.publicAgenda, url: page } }];
}

function spoken(desk: Desk, { kind, number, title, was, now }: AgendaChange): string {
  const { changes, point, unknownTime, nobody, becomes } = desk.t.agenda;
  const head = `${changes[kind]} (${point(number)}): ${title}`;
  const nothing = kind === "retimed" ? unknownTime : nobody;
  if (kind === "retitled")
    return `${changes[kind]} (${point(number)}): ${was ?? ""}, ${becomes} ${now ?? ""}`;
  if (kind === "retimed" || kind === "presenters")
    return `${head}; ${was ?? nothing}, ${becomes} ${now ?? nothing}`;
  return kind === "withdrawn" && now ? `${head}. ${now}` : head;
}
