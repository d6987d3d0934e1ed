import type { ReactNode } from "react";
import type { EditionContent } from "#domain/edition/edition-content";
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
  const sections: { title: string; isShown: boolean; body: ReactNode }[] = [
    {
      title: t.body.meeting,
      isShown: true,
      body: <RecordHeader convention={{ ...c.convention, nextMeeting: null }} />,
    },
    {
      title: parts.attendance,
      isShown: hasAttendance(c.attendance),
      body: <RecordAttendance attendance={c.attendance} />,
    },
    {
      title: parts.guests,
      isShown: c.attendance.guests.length > 0,
      body: <RecordGuests guests={c.attendance.guests} />,
    },
    {
      title: parts.presentations,
      isShown: c.presentations.length > 0,
      body: c.presentations.map((presentation) => (
        <PresentationView key={presentation.id} presentation={presentation} />
      )),
    },
    {
      title: parts.statements,
      isShown: c.statements.length > 0,
      body: <RecordStatements statements={c.statements} />,
    },
    {
      title: parts.questions,
      isShown: c.questions.length > 0,
      body: <RecordQuestions questions={c.questions} />,
    },
    {
      title: parts.resolutions,
      isShown: c.resolutions.length > 0,
      body: <RecordResolutions resolutions={c.resolutions} hasSeats />,
    },
    {
      title: parts.promises,
      isShown: c.actionItems.length > 0,
      body: <RecordPromises actionItems={c.actionItems} />,
    },
    { title: parts.agreed, isShown: c.outcomes.length > 0, body: <RecordOutcomes outcomes={c.outcomes} /> },
    {
      title: t.body.nextMeeting,
      isShown: nextMeeting !== null,
      body: nextMeeting && (
        <p>
          <NextMeeting of={nextMeeting} />
        </p>
      ),
    },
    { title: parts.agenda, isShown: c.items.length > 0, body: <RecordCourse content={c} /> },
    {
      title: c.sources.length > 1 ? t.common.sources : t.common.source,
      isShown: c.sources.length > 0,
      body: <Sources sources={c.sources} />,
    },
  ];
  return (
    <WithoutRegisters>
      <RecordLead lead={c.lead} leadEn={c.leadEn} />
      {sections.map(
        ({ title, isShown, body }) =>
          isShown && (
            <Section key={title} title={title}>
              {body}
            </Section>
          ),
      )}
    </WithoutRegisters>
  );
}
