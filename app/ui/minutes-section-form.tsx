import { useActionData, useSearchParams } from "@remix-run/react";
import type { EditionContent } from "#domain/edition/edition-content";
import { TextArea } from "./field.tsx";
import { DeedForm, Submit, useReply } from "./form.tsx";
import { InsertableReferences } from "./insertable-references.tsx";
import { Markdown } from "./markdown.tsx";
import { EntryLinks } from "./minutes-entries.tsx";
import { MinutesKnown } from "./minutes-known.tsx";
import { MinutesPast } from "./minutes-past.tsx";
import { Badge, Polish, Warning } from "./page.tsx";
import { References } from "./reference.tsx";
import { useMessages } from "./request.tsx";

export type SectionShown = {
  id: string;
  agendaItemId: string | null;
  number: string | null;
  heading: string;
  markdown: string;
  version: number;
  /** How many texts of it stand aside until somebody merges them. */
  waiting: number;
};

/** Where a section stands on the page. */
export const sectionAnchor = (section: { id: string }): string => `czesc-${section.id}`;

/** A section's heading in words: its item's number and title, or the opening. */
export function SectionName({ section }: { section: Pick<SectionShown, "number" | "heading"> }) {
  const { minutes: t } = useMessages();
  return section.heading === "" ? (
    <>{t.openingSection}</>
  ) : (
    <>
      {section.number && `${section.number}. `}
      <Polish>{section.heading}</Polish>
    </>
  );
}

/** One section: what the record holds already, the text, and how it will look. */
export function MinutesSectionForm({
  section,
  content,
  conventionId,
  mayWrite,
}: {
  section: SectionShown;
  content: EditionContent;
  conventionId: string;
  mayWrite: boolean;
}) {
  const t = useMessages();
  const m = t.minutes.office;
  const [search] = useSearchParams();
  const wasRefused = useActionData() !== undefined;
  const isSaved = search.get("czesc") === section.id && !wasRefused;
  const heading = section.heading || t.minutes.openingSection;
  return (
    <section
      id={sectionAnchor(section)}
      className="minutes-section"
      data-section={section.id}
      data-heading={[section.number, heading].filter(Boolean).join(". ")}
      data-item={section.agendaItemId ?? ""}
      data-version={section.version}
    >
      <h3>
        <SectionName section={section} />
      </h3>
      {isSaved && <p className="notice">{t.common.saved}</p>}
      <details open={section.markdown === ""}>
        <summary>
          {m.known}
          <span className="visually-hidden">{m.saveOf(heading)}</span>
        </summary>
        <div data-known="">
          <MinutesKnown content={content} itemId={section.agendaItemId} conventionId={conventionId} />
          {mayWrite && <InsertableReferences content={content} itemId={section.agendaItemId} />}
        </div>
      </details>
      {mayWrite && (
        <>
          <DeedForm
            deed="saveMinutesSection"
            formId={sectionAnchor(section)}
            className="section-form"
            hidden={{ sectionId: section.id, version: String(section.version) }}
          >
            <Conflict theirs={section.markdown} />
            <TextArea
              name="markdown"
              label={`${m.text}: ${heading}`}
              value={section.markdown}
              rows={10}
              isRemembered={false}
            />
            <Submit secondary>
              {m.save}
              <span className="visually-hidden">{m.saveOf(heading)}</span>
            </Submit>{" "}
            <span data-section-state="" className="soft" />
          </DeedForm>
          <div data-conflict="" hidden />
          <EntryLinks heading={heading} />
          <div data-entry-place="" />
        </>
      )}
      {section.markdown !== "" && (
        <References content={content} itemId={section.agendaItemId}>
          <Preview section={section} heading={heading} isOpen={!mayWrite} />
        </References>
      )}
      <MinutesPast conventionId={conventionId} section={section} />
    </section>
  );
}

function Preview({ section, heading, isOpen }: { section: SectionShown; heading: string; isOpen: boolean }) {
  const m = useMessages().minutes.office;
  return (
    <details open={isOpen} data-preview="">
      <summary>
        {m.preview}
        <span className="visually-hidden">{m.saveOf(heading)}</span>
      </summary>
      <Polish as="div">
        <Markdown source={section.markdown} topLevel={4} />
      </Polish>
    </details>
  );
}

/** When somebody saved the section meanwhile: their text in full, beside one's own in the field. */
function Conflict({ theirs }: { theirs: string }) {
  const m = useMessages().minutes.office;
  const { reply } = useReply();
  if (!reply?.reasons.some((reason) => reason.code === "minutes-changed-elsewhere")) return null;
  return (
    <Warning>
      <h4>{m.conflictTitle}</h4>
      <p>{m.conflictNote}</p>
      <p>
        <strong>{m.conflictTheirs}:</strong>
      </p>
      <Polish as="blockquote" className="difference">
        {theirs}
      </Polish>
    </Warning>
  );
}

/** A section's state in a word and a shape; the script turns one over into the other as it is written. */
export function SectionState({ section }: { section: Pick<SectionShown, "id" | "markdown"> }) {
  const m = useMessages().minutes.office;
  const isWritten = section.markdown !== "";
  return (
    <>
      <span data-state-of={section.id} data-when="empty" hidden={isWritten}>
        <Badge tone="neutral">{m.empty}</Badge>
      </span>
      <span data-state-of={section.id} data-when="written" hidden={!isWritten}>
        <Badge tone="good">{m.written}</Badge>
      </span>
    </>
  );
}
