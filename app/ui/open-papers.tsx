import { DeedForm, Submit } from "./form.tsx";
import { useMessages } from "./request.tsx";

/** The button that opens the papers of an invitation, wherever it stands; says beforehand that the office sees it. */
export function OpenPapers({ attendanceId }: { attendanceId: string }) {
  const t = useMessages().papers;
  return (
    <DeedForm
      deed="openPapers"
      formId={`materialy-${attendanceId}`}
      hidden={{ attendanceId }}
      action={`/udzial/zaproszenia/${attendanceId}/materialy`}
    >
      <p className="hint">{t.seenByOffice}</p>
      <Submit secondary>{t.open}</Submit>
    </DeedForm>
  );
}
