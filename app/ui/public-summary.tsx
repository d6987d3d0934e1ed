import type { EditionContent } from "#domain/edition/edition-content";
import { Section } from "./page.tsx";
import { PresentationView } from "./presentation-view.tsx";
import { RecordPromises, RecordResolutions } from "./record-decisions.tsx";
import { RecordQuestions } from "./record-questions.tsx";
import { RecordLead } from "./record-view.tsx";
import { useMessages } from "./request.tsx";

/** For those who were not there: the clerk's own lead, then what was presented, asked, decided and promised, from the record. */
export function PublicSummary({ content }: { content: EditionContent }) {
  const { parts } = useMessages().minutes;
  return (
    <>
      <RecordLead lead={content.lead} leadEn={content.leadEn} />
      {content.presentations.length > 0 && (
        <Section title={parts.presentations}>
          {content.presentations.map((presentation) => (
            <PresentationView key={presentation.id} presentation={presentation} />
          ))}
        </Section>
      )}
      {content.questions.length > 0 && (
        <Section title={parts.questions}>
          <RecordQuestions questions={content.questions} />
        </Section>
      )}
      {content.resolutions.length > 0 && (
        <Section title={parts.resolutions}>
          <RecordResolutions resolutions={content.resolutions} hasSeats />
        </Section>
      )}
      {content.actionItems.length > 0 && (
        <Section title={parts.promises}>
          <RecordPromises actionItems={content.actionItems} />
        </Section>
      )}
    </>
  );
}
