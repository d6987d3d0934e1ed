import type { ReactNode } from "react";
import { DeedDetails } from "./deed-details.tsx";
import { Select, TextArea, TextField } from "./field.tsx";
import type { Option } from "./field.tsx";
import { DeedForm, Submit } from "./form.tsx";
import { Link } from "./link.tsx";
import { Polish, Section } from "./page.tsx";
import { useMessages } from "./request.tsx";

export type EntryChoices = {
  items: Option[];
  districts: Option[];
  units: Option[];
  presentations: Option[];
  phrases: { id: string; title: string; text: string }[];
};

/** The names of the entries, in the order of their keys. */
export const entryNames = ["outcome", "promise", "question", "figure", "phrase"] as const;

/**
 * What is said in the room and has a register of its own, written down beside the text: it comes back into the minutes by
 * itself. The script brings a form into the section where one writes.
 */
export function MinutesEntries({ conventionId, choices }: { conventionId: string; choices: EntryChoices }) {
  const { minutesEditor } = useMessages();
  const t = minutesEditor.entries;
  const hidden = { conventionId };
  const { districts, units, items } = choices;
  return (
    <Section title={t.title} id="dopisz">
      <p className="hint">{t.hint}</p>
      <div data-entries="">
        <Entry name="outcome" deed="noteOutcome" hidden={hidden}>
          <TextArea name="text" label={t.outcomeText} rows={2} />
          <ItemChoice name="itemId" items={items} />
        </Entry>
        <Entry name="promise" deed="assignActionItem" hidden={{ ...hidden, commitment: "firm" }}>
          <TextField name="ownerName" label={t.promiseOwner} optional />
          <Choice name="ownerUnitId" label={t.promiseUnit} options={units} />
          <TextArea name="text" label={t.promiseText} rows={2} />
          <TextField name="dueOn" label={t.promiseDue} width="medium" optional />
          <Choice name="districtId" label={t.promiseDistrict} options={districts} />
          <ItemChoice name="agendaItemId" items={items} />
        </Entry>
        <Entry name="question" deed="fileQuestionFromFloor" hidden={hidden}>
          <TextArea name="text" label={t.questionText} rows={2} />
          <Choice name="districtId" label={t.questionDistrict} options={districts} />
          <TextField name="askedByWords" label={t.questionWords} width="medium" optional />
          <Choice name="addresseeUnitId" label={t.questionUnit} options={units} />
          <ItemChoice name="agendaItemId" items={items} />
        </Entry>
        {choices.presentations.length > 0 ? (
          <Entry name="figure" deed="addFigure" hidden={{}}>
            <TextField name="label" label={t.figureLabel} />
            <TextField name="value" label={t.figureValue} width="narrow" inputMode="decimal" />
            <TextField name="unit" label={t.figureUnit} width="narrow" optional />
            <TextField name="source" label={t.figureSource} optional />
            <Select name="presentationId" label={t.figureOf} options={choices.presentations} />
          </Entry>
        ) : (
          <Shelf name="figure">
            <p>{t.figureNone}</p>
          </Shelf>
        )}
        <Shelf name="phrase">
          <Phrases phrases={choices.phrases} />
        </Shelf>
      </div>
    </Section>
  );
}

function Phrases({ phrases }: { phrases: EntryChoices["phrases"] }) {
  const { minutesEditor } = useMessages();
  const t = minutesEditor.entries;
  return (
    <>
      {phrases.length === 0 ? (
        <p>{t.phraseNone}</p>
      ) : (
        <ul className="phrases">
          {phrases.map(({ id, title, text }) => (
            <li key={id}>
              <button type="button" hidden className="button button-secondary" data-phrase={text}>
                {t.phraseInsert}: <Polish>{title}</Polish>
              </button>{" "}
              <Polish>{text}</Polish>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to="/biuro/zwroty">{t.phraseKeep}</Link>
      </p>
    </>
  );
}

type EntryProps = {
  name: Exclude<(typeof entryNames)[number], "phrase">;
  deed: string;
  hidden: Record<string, string>;
  children: ReactNode;
};

function Entry({ name, deed, hidden, children }: EntryProps) {
  const { minutesEditor } = useMessages();
  const t = minutesEditor.entries;
  const formId = `dopisz-${name}`;
  return (
    <Shelf name={name} deed={deed}>
      <DeedForm deed={deed} formId={formId} hidden={hidden}>
        {children}
        <p data-entry-failed="" className="field-problem" />
        <Submit secondary>
          {t.save}
          <span className="visually-hidden">: {t[name]}</span>
        </Submit>
      </DeedForm>
    </Shelf>
  );
}

/** One entry, folded; the script finds it by its name and puts it back in its place. */
function Shelf({
  name,
  deed = "",
  children,
}: {
  name: (typeof entryNames)[number];
  deed?: string;
  children: ReactNode;
}) {
  const { minutesEditor } = useMessages();
  return (
    <div data-entry={name} data-order={entryNames.indexOf(name)} className="minutes-entry">
      <DeedDetails deed={deed} formId={`dopisz-${name}`} summary={minutesEditor.entries[name]}>
        {children}
      </DeedDetails>
    </div>
  );
}

function ItemChoice({ name, items }: { name: string; items: Option[] }) {
  const { minutesEditor } = useMessages();
  const t = minutesEditor.entries;
  return <Select name={name} label={t.item} options={items} empty={t.noItem} />;
}

function Choice({ name, label, options }: { name: string; label: string; options: Option[] }) {
  const { minutesEditor } = useMessages();
  return <Select name={name} label={label} options={options} empty={minutesEditor.entries.nobody} optional />;
}

/** In each section: what can be added to it. Without the script the words lead to the forms at the end. */
export function EntryLinks({ heading }: { heading: string }) {
  const { minutesEditor } = useMessages();
  const t = minutesEditor.entries;
  return (
    <p className="entry-links">
      {t.add}{" "}
      {entryNames.map((name, index) => (
        <a
          key={name}
          href="#dopisz"
          data-open={name}
          aria-keyshortcuts={`Alt+${index + 1}`}
          className="entry-link"
        >
          {t[name]} <kbd aria-hidden="true">{minutesEditor.keys.ofEntry(index + 1)}</kbd>
          <span className="visually-hidden">: {heading}</span>
        </a>
      ))}
    </p>
  );
}
