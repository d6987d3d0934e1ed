import type { ReactNode } from "react";
import type { EditionContent } from "#domain/minutes/edition-content";
import { WithoutRegisters } from "./cited-link.tsx";
import { NextMeeting } from "./convention-facts.tsx";
import { Sources } from "./metryczka.tsx";
import { Section } from "./page.tsx";
import { PresentationView } from "./presentation-view.tsx";
import { hasAttendance, RecordAttendance, RecordGuests } from "./record-attendance.tsx";
import { RecordCourse, RecordOutcomes, RecordStatements } from "./record-course.tsx";
import { RecordPromises, RecordResolutions } from "./record-decisions.tsx";
import { RecordQuestions } from "./record-questions.tsx";
import { RecordHeader, RecordLead } from "./record-view.tsx";
import { useMessages } from "./request.tsx";

/** What the record holds of another body's meeting, with its source. Nothing in it is called a convention or linked as one. */
export function OtherBodyRecord({ content: c }: { content: EditionContent }) {
  const t = useMessages();
  const { parts } = t.minutes;
  const { nextMeeting } = c.convention;
  const sections: [title: string, isShown: boolean, body: ReactNode][] = [
    [t.body.meeting, true, <RecordHeader convention={{ ...c.convention, nextMeeting: null }} />],
    [parts.attendance, hasAttendance(c.attendance), <RecordAttendance attendance={c.attendance} />],
    [parts.guests, c.attendance.guests.length > 0, <RecordGuests guests={c.attendance.guests} />],
    [parts.presentations, c.presentations.length > 0, c.presentations.map((presentation) => <PresentationView key={presentation.id} presentation={presentation} />)],
    [parts.statements, c.statements.length > 0, <RecordStatements statements={c.statements} />],
    [parts.questions, c.questions.length > 0, <RecordQuestions questions={c.questions} />],
    [parts.resolutions, c.resolutions.length > 0, <RecordResolutions resolutions={c.resolutions} />],
    [parts.promises, c.actionItems.length > 0, <RecordPromises actionItems={c.actionItems} />],
    [parts.agreed, c.outcomes.length > 0, <RecordOutcomes outcomes={c.outcomes} />],
    [t.body.nextMeeting, nextMeeting !== null, nextMeeting && <p><NextMeeting of={nextMeeting} /></p>],
    [parts.agenda, c.items.length > 0, <RecordCourse content={c} />],
    [c.sources.length > 1 ? t.common.sources : t.common.source, c.sources.length > 0, <Sources sources={c.sources} />],
  ];
  return (
    <WithoutRegisters>
      <RecordLead lead={c.lead} leadEn={c.leadEn} />
      {sections.map(([title, isShown, body]) => isShown && <Section key={title} title={title}>{body}</Section>)}
    </WithoutRegisters>
  );
}
