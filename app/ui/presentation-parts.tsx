import { FileField, TextField, Tick } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { EmptyState, Section, Warning } from "./page.tsx";
import { FigureTable, FileLink } from "./presentation-view.tsx";
import type { FigureShown, FileShown } from "./presentation-view.tsx";
import { useMessages } from "./request.tsx";
import { UploadProgress } from "./upload-progress.tsx";

type Edited = { id: string; title: string };

/** The figures of a presentation, and a form for one more. */
export function EditFigures({ presentation, figures }: { presentation: Edited; figures: FigureShown[] }) {
  const t = useMessages();
  const f = t.presentation.figures;
  return (
    <Section title={f.title} id="liczby">
      {figures.length === 0 ? (
        <EmptyState>
          <p>{f.empty}</p>
        </EmptyState>
      ) : (
        <FigureTable
          figures={figures}
          of={presentation.title}
          action={(figure) => (
            <DeedButton
              deed="removeFigure"
              formId={`figure-${figure.id}`}
              hidden={{ figureId: figure.id }}
              hint={figure.label}
            >
              {t.common.remove}
            </DeedButton>
          )}
        />
      )}
      <Section title={f.add} level={3}>
        <DeedForm deed="addFigure" formId="liczba" hidden={{ presentationId: presentation.id }}>
          <TextField name="label" label={f.labelField} hint={f.labelHint} />
          <TextField
            name="value"
            label={f.valueField}
            hint={f.valueHint}
            width="medium"
            inputMode="decimal"
          />
          <TextField name="unit" label={f.unitField} hint={f.unitHint} width="medium" optional />
          <TextField name="source" label={f.sourceField} optional />
          <Tick name="isApproximate" label={f.approximateField} />
          <Submit secondary>{f.add}</Submit>
        </DeedForm>
      </Section>
    </Section>
  );
}

/** What a file field takes: endings for the browser, and the limit in megabytes. */
export type Taken = { accept: string; megabytes: number };

/** The files of a presentation, with what they give away of their authors, and a form for one more. */
export function EditFiles({
  presentation,
  files,
  filesAt,
  taken,
}: {
  presentation: Edited;
  files: (FileShown & { authorWarning: string | null })[];
  filesAt: string | null;
  taken: Taken;
}) {
  const t = useMessages();
  const f = t.presentation.files;
  return (
    <Section title={f.title} id="pliki">
      {files.length === 0 && (
        <EmptyState>
          <p>{f.empty}</p>
        </EmptyState>
      )}
      <ul className="rows">
        {files.map((file) => (
          <li key={file.id}>
            <p>
              <FileLink file={file} filesAt={filesAt} />
            </p>
            {file.authorWarning && (
              <Warning>
                <p>{f.authorWarning(file.authorWarning)}</p>
              </Warning>
            )}
            <DeedButton
              deed="removePresentationFile"
              formId={`file-${file.id}`}
              hidden={{ fileId: file.id }}
              hint={file.fileName}
            >
              {t.common.remove}
            </DeedButton>
          </li>
        ))}
      </ul>
      <Section title={f.add} level={3}>
        <DeedForm
          deed="addPresentationFile"
          formId="plik"
          hidden={{ presentationId: presentation.id }}
          hasFiles
        >
          <FileField name="file" label={f.field} hint={f.hint(taken.megabytes)} accept={taken.accept} />
          <Submit secondary>{f.add}</Submit>
          <UploadProgress />
        </DeedForm>
      </Section>
    </Section>
  );
}
