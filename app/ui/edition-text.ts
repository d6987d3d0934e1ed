import type { EditionContent } from "#domain/edition/edition-content";
import type { RuleName } from "#domain/rule-book/rules";
import { withReferences } from "#domain/kernel/references";
import type { Messages } from "#i18n/index";
import { councilDateIn } from "#i18n/dates";
import { figureIn } from "#i18n/numbers";
import { sessionTexts, voteText } from "./session-text.ts";
import { sayReference } from "./reference-words.ts";

/** One part of an edition as plain lines, under a key by which the same part of another edition is found. */
export type TextPart = { key: string; title: string; text: string };

const lines = (...said: (string | null | undefined | false)[]): string => said.filter(Boolean).join("\n");
const joined = (...said: (string | null | undefined | false)[]): string => said.filter(Boolean).join(", ");

/** An edition as text, part by part, so that two of them can be compared word by word. The record's words are Polish in both languages. */
export function textOf(c: EditionContent, t: Messages): TextPart[] {
  const m = t.minutes;
  return [
    { key: "convention", title: m.parts.convention, text: headerText(c, t) },
    { key: "lead", title: m.parts.lead, text: c.lead ?? "" },
    { key: "lead-en", title: m.parts.leadEn, text: c.leadEn ?? "" },
    { key: "attendance", title: m.parts.attendance, text: attendanceText(c, t) },
    { key: "statements", title: m.parts.statements, text: lines(...c.statements.map(saidText)) },
    { key: "outcomes", title: m.parts.agreed, text: lines(...c.outcomes) },
    { key: "opening", title: m.openingSection, text: filled(c, c.opening, null) },
    {
      key: "rules",
      title: m.parts.rules,
      text: lines(
        ...(c.rules ?? []).map(
          (rule) => `${t.ruleBook.rules[rule.name as RuleName].label}: ${joined(rule.value, rule.source)}`,
        ),
      ),
    },
    ...c.items.map((item) => ({
      key: `item ${item.id}`,
      title: `${item.number}. ${item.title}`,
      text: itemText(c, item, t),
    })),
    ...c.further.map(({ heading, markdown }) => ({
      key: `further ${heading}`,
      title: heading,
      text: filled(c, markdown, null),
    })),
    ...c.presentations.map((shown) => ({
      key: `presentation ${shown.id}`,
      title: shown.title,
      text: presentationText(shown, t),
    })),
    ...c.questions.map((asked) => ({
      key: `question ${asked.citation}`,
      title: m.toQuestion(asked.citation),
      text: questionText(asked, t),
    })),
    ...c.resolutions.map((resolved) => ({
      key: `resolution ${resolved.citation}`,
      title: m.toResolution(resolved.citation),
      text: resolutionText(resolved, t),
    })),
    ...(c.votes ?? []).map((vote) => ({
      key: `vote ${vote.number}`,
      title: t.vote.one(vote.number),
      text: voteText(vote, t),
    })),
    ...c.actionItems.map((item) => ({
      key: `promise ${item.citation}`,
      title: m.toPromise(item.citation),
      text: lines(
        item.text,
        item.textEn,
        joined(item.owner, item.unit, item.district),
        m.commitments[item.commitment],
        said(item.dueOn),
        item.contestedWith !== undefined && `${t.actionItem.contestedIn} ${item.contestedWith}`,
      ),
    })),
    {
      key: "exclusions",
      title: t.redaction.exclusions.title,
      text: lines(
        ...(c.exclusions ?? []).map(({ number, scope, legalBasis, excludedBy, beneficiary }) =>
          joined(`${number}. ${scope}`, legalBasis, excludedBy, beneficiary),
        ),
      ),
    },
  ];
}

/** A section's text with its references in words. */
const filled = (c: EditionContent, markdown: string, itemId: string | null): string =>
  withReferences(markdown, (name) => sayReference(c, name, itemId)?.words ?? null);
const said = (date: EditionContent["convention"]["heldOn"]): string =>
  date.precision === "none" ? "" : councilDateIn("pl", date);
const saidText = ({ speaker, capacity, text }: EditionContent["statements"][number]): string =>
  `${joined(speaker, capacity)}: ${text}`;

function headerText({ convention: c }: EditionContent, t: Messages): string {
  const next = c.nextMeeting;
  return lines(
    c.title,
    c.titleEn,
    c.theme,
    said(c.heldOn),
    c.continuedOn,
    joined(c.startsAt, c.endsAt),
    joined(c.venueName, c.venueAddress, ...c.venueRooms, c.venueDistrict),
    c.form && t.convention.forms[c.form],
    joined(c.chairName, c.chairOffice, c.chairNote),
    joined(c.termNumber, c.ordinalInTerm === null ? null : String(c.ordinalInTerm)),
    joined(c.caseReference, c.minutesNumber, c.legalBasis),
    next && `${t.minutes.parts.next}: ${joined(next.text, next.date && said(next.date), next.venue)}`,
  );
}

function attendanceText(
  { attendance: { seats, guests, totals, quorum } }: EditionContent,
  { minutes: m, attendance: a }: Messages,
): string {
  return lines(
    quorum.present !== null &&
      `${quorum.needed === null && quorum.isReached === null ? m.presentLabel : a.quorum}: ${joined(quorum.base === null ? a.presentOnly(quorum.present) : a.quorumLine(quorum.present, quorum.base), quorum.needed !== null && a.needed(quorum.needed))}`,
    ...totals.map((total) =>
      joined(
        total.day,
        total.membersPresent !== null && m.presentOf(total.membersPresent, total.membersTotal),
        ...total.temporarilyAbsent,
      ),
    ),
    ...seats.map(
      (seat) =>
        `${joined(seat.districtName ?? a.chairSeat, seat.substituteName ? a.insteadOf(seat.substituteName, seat.name ?? a.vacant) : (seat.name ?? a.vacant))}: ${a.statuses[seat.status]}`,
    ),
    ...guests.map((guest) => joined(guest.name, guest.office, guest.organisation, guest.guestRole)),
  );
}

function itemText(c: EditionContent, item: EditionContent["items"][number], t: Messages): string {
  const m = t.minutes;
  return lines(
    `${item.number}. ${item.title}`,
    item.titleEn,
    item.isWithdrawn && `${m.isWithdrawn} ${item.withdrawnReason ?? ""}`,
    joined(...item.presenters),
    ...item.statements.map(saidText),
    ...sessionTexts(c, item.id, t),
    filled(c, item.markdown, item.id),
    ...item.outcomes,
    ...item.papers.map((paper) => `${paper.title} (${paper.fileName})`),
  );
}

function presentationText(p: EditionContent["presentations"][number], { presentation: m }: Messages): string {
  return lines(
    p.title,
    p.titleEn,
    joined(p.presenterName, p.presenterOffice),
    p.thesis,
    p.background,
    joined(...p.comparators),
    p.pros.length > 0 && `${m.pros}: ${joined(...p.pros)}`,
    p.cons.length > 0 && `${m.cons}: ${joined(...p.cons)}`,
    ...p.figures.map(
      (figure) =>
        `${figure.label}: ${figureIn("pl", figure.value, figure.unit)}${figure.source ? ` (${figure.source})` : ""}`,
    ),
    p.conclusion,
    p.dataQualityNote,
    ...p.files.map((file) => file.fileName),
  );
}

function questionText(q: EditionContent["questions"][number], { minutes: m }: Messages): string {
  return lines(
    q.subject,
    q.subjectEn,
    joined(q.askedByWords, ...q.askers.map((asker) => asker.name)),
    q.onBehalfOf,
    q.addressee,
    q.text,
    ...q.answers.map(
      (answer) =>
        `${joined(answer.answeredBy, answer.unitName, m.extents[answer.extent], said(answer.answeredOn))}: ${answer.text}`,
    ),
  );
}

function resolutionText(r: EditionContent["resolutions"][number], { resolution: m }: Messages): string {
  const counts = [r.votesFor, r.votesAgainst, r.votesAbstained, r.votesNotCast]
    .map((count) => count ?? "–")
    .join(" : ");
  return lines(
    r.subject,
    r.subjectEn,
    m.kinds[r.kind],
    m.states[r.state],
    joined(m.voteModes[r.voteMode], counts),
    r.text,
    r.addressee,
    r.documentNumber,
    ...r.indications.map((one) => joined(one.name, one.district)),
  );
}
