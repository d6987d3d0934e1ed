import type { ReactNode } from "react";
import type { EditionContent } from "#domain/edition/edition-content";
import { ConventionFactsTable, NextMeeting } from "./convention-facts.tsx";
import { Polish, Section } from "./page.tsx";
import { PresentationView } from "./presentation-view.tsx";
import { hasAttendance, RecordAttendance, RecordGuests } from "./record-attendance.tsx";
import { RecordCourse, RecordOutcomes, RecordStatements } from "./record-course.tsx";
import { RecordPromises, RecordResolutions } from "./record-decisions.tsx";
import { RecordExclusions } from "./record-exclusions.tsx";
import { RecordQuestions } from "./record-questions.tsx";
import { RecordRules } from "./record-rules.tsx";
import { RecordTimes, RecordVotes } from "./record-session.tsx";
import { useLanguage, useMessages } from "./request.tsx";

type Part = { id: string; title: string; body: ReactNode; isShown: boolean };

/** Everything an edition or an archived record says, part by part; what the record does not know is left out. */
export function RecordView({ content: c }: { content: EditionContent }) {
  const { minutes: t, redaction } = useMessages();
  const hasText = c.opening !== "" || c.further.length > 0 || c.items.some((item) => item.markdown !== "");
  const parts: Part[] = [
    {
      id: "konwent",
      title: t.parts.convention,
      isShown: true,
      body: <RecordHeader convention={c.convention} />,
    },
    {
      id: "obecnosc",
      title: t.parts.attendance,
      isShown: hasAttendance(c.attendance),
      body: <RecordAttendance attendance={c.attendance} />,
    },
    {
      id: "goscie",
      title: t.parts.guests,
      isShown: c.attendance.guests.length > 0,
      body: <RecordGuests guests={c.attendance.guests} />,
    },
    {
      id: "prezentacje",
      title: t.parts.presentations,
      isShown: c.presentations.length > 0,
      body: c.presentations.map((presentation, at) => (
        <div key={presentation.id} id={`prezentacja-${at + 1}`}>
          <PresentationView presentation={presentation} />
        </div>
      )),
    },
    {
      id: "wypowiedzi",
      title: t.parts.statements,
      isShown: c.statements.length > 0,
      body: <RecordStatements statements={c.statements} />,
    },
    {
      id: "pytania",
      title: t.parts.questions,
      isShown: c.questions.length > 0,
      body: <RecordQuestions questions={c.questions} isArchived={c.convention.isArchived} />,
    },
    {
      id: "uchwaly",
      title: t.parts.resolutions,
      isShown: c.resolutions.length > 0,
      body: <RecordResolutions resolutions={c.resolutions} hasSeats={c.votes === undefined} />,
    },
    {
      id: "glosowania",
      title: t.parts.votes,
      isShown: c.votes !== undefined,
      body: c.votes && <RecordVotes votes={c.votes} />,
    },
    {
      id: "zobowiazania",
      title: t.parts.promises,
      isShown: c.actionItems.length > 0,
      body: <RecordPromises actionItems={c.actionItems} />,
    },
    {
      id: "ustalenia",
      title: t.parts.agreed,
      isShown: c.outcomes.length > 0,
      body: <RecordOutcomes outcomes={c.outcomes} />,
    },
    {
      id: "nastepny",
      title: t.parts.next,
      isShown: hasNext(c.convention),
      body: c.convention.nextMeeting && (
        <p>
          <NextMeeting of={c.convention.nextMeeting} />
        </p>
      ),
    },
    {
      id: "przebieg",
      title: hasText ? t.parts.course : t.parts.agenda,
      isShown: hasText || c.items.length > 0,
      body: <RecordCourse content={c} />,
    },
    {
      id: "czas",
      title: t.parts.times,
      isShown: c.times !== undefined,
      body: <RecordTimes content={c} />,
    },
    {
      id: "wylaczenia",
      title: redaction.exclusions.title,
      isShown: c.exclusions !== undefined,
      body: c.exclusions && <RecordExclusions exclusions={c.exclusions} />,
    },
  ];
  const { rules = [] } = c;
  parts.push({
    id: "zasady",
    title: t.parts.rules,
    isShown: rules.length > 0,
    body: <RecordRules rules={rules} />,
  });
  const shown = parts.filter((part) => part.isShown);
  return (
    <>
      <RecordLead lead={c.lead} leadEn={c.leadEn} />
      <nav aria-label={t.contents} className="contents">
        <ul>
          {shown.map((part) => (
            <li key={part.id}>
              <a href={`#${part.id}`}>{part.title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {shown.map((part) => (
        <Section key={part.id} id={part.id} title={part.title}>
          {part.body}
        </Section>
      ))}
    </>
  );
}

const hasNext = ({ nextMeeting }: EditionContent["convention"]): boolean =>
  nextMeeting !== null && (nextMeeting.text ?? nextMeeting.venue ?? nextMeeting.date) !== null;

/** „W skrócie”: the clerk's own lead; the Polish one where there is no English. */
export function RecordLead({ lead, leadEn }: Pick<EditionContent, "lead" | "leadEn">) {
  const t = useMessages().minutes;
  const language = useLanguage();
  if (!lead) return null;
  return (
    <section className="in-short" id="w-skrocie">
      <h2>{t.inShort}</h2>
      {language === "en" && leadEn ? (
        <p className="lead">{leadEn}</p>
      ) : (
        <Polish as="p" className="lead">
          {lead}
        </Polish>
      )}
    </section>
  );
}

/** When, where, who chaired. */
export function RecordHeader({ convention }: { convention: EditionContent["convention"] }) {
  const t = useMessages();
  return (
    <>
      <Polish as="p">{convention.bodyName}</Polish>
      <ConventionFactsTable of={convention} />
      {convention.chairNote && (
        <p>
          {t.minutes.chairNote}: <Polish>{convention.chairNote}</Polish>
        </p>
      )}
      {convention.isExcerpt && <p className="soft">{t.convention.excerpt}</p>}
    </>
  );
}
