import { FileField } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { Warning } from "./page.tsx";
import type { Taken } from "./presentation-parts.tsx";
import { FileLink } from "./presentation-view.tsx";
import type { FileShown } from "./presentation-view.tsx";
import { useMessages } from "./request.tsx";

/** Files that go with the answer about to be given, and a form for one more. */
export function AnswerFiles({
  referralId,
  files,
  taken,
}: {
  referralId: string;
  files: (FileShown & { authorWarning: string | null })[];
  taken: Taken;
}) {
  const t = useMessages();
  const f = t.referral.files;
  return (
    <>
      {files.length > 0 && (
        <>
          <p>{f.waiting}</p>
          <ul className="rows">
            {files.map((file) => (
              <li key={file.id}>
                <FileLink file={file} filesAt={null} />{" "}
                {file.authorWarning && (
                  <Warning>
                    <p>{t.presentation.files.authorWarning(file.authorWarning)}</p>
                  </Warning>
                )}
                <DeedButton
                  deed="removeReferralFile"
                  formId={`plik-${file.id}`}
                  hidden={{ referralId, fileId: file.id }}
                  hint={file.fileName}
                >
                  {t.common.remove}
                </DeedButton>
              </li>
            ))}
          </ul>
        </>
      )}
      <DeedForm deed="addReferralFile" formId="plik" hidden={{ referralId }} hasFiles>
        <FileField
          name="file"
          label={t.presentation.files.field}
          hint={`${f.addHint} ${t.presentation.files.hint(taken.megabytes)}`}
          accept={taken.accept}
        />
        <Submit secondary>{f.add}</Submit>
      </DeedForm>
    </>
  );
}
