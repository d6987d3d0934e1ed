import type { EditionContent } from "#domain/edition/edition-content";
import type { OfferedFile } from "#domain/edition/rendition-queries";
import type { Reason } from "#domain/kernel/refusal";
import { ConfirmFirst } from "./confirm-first.tsx";
import { DeedDetails } from "./deed-details.tsx";
import { EditionFiles } from "./edition-files.tsx";
import { EditionDifference } from "./edition-difference.tsx";
import { Obstacles } from "./edition-preparation.tsx";
import { TextArea } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { Link } from "./link.tsx";
import { Metryczka } from "./metryczka.tsx";
import type { EditionStamp } from "./metryczka.tsx";
import { Badge, Section, Warning } from "./page.tsx";
import { RecordView } from "./record-view.tsx";
import { useMessages } from "./request.tsx";

type Prepared = {
  stamp: EditionStamp;
  publisher: string;
  content: EditionContent;
  files: OfferedFile[];
  /** The edition that can be read now; null before the first. */
  before: { number: number; content: EditionContent } | null;
  isChanged: boolean;
  obstacles: Reason[];
};

/** What waits for the chair: what it changes, exactly what it says, and the two ways on. */
export function PreparedEdition({
  conventionId,
  may,
  isFresh,
  prepared,
}: {
  conventionId: string;
  may: { publish: boolean; discard: boolean; takeBack: boolean };
  isFresh: boolean;
  prepared: Prepared;
}) {
  const { minutes: t } = useMessages();
  const m = t.release;
  const { stamp, content, before, obstacles, isChanged, files } = prepared;
  return (
    <>
      <p>{may.publish ? m.exactly : m.forClerk}</p>
      <p>
        <strong>{t.edition(stamp.number)}</strong>{" "}
        <Badge tone={stamp.isBeforeAdoption ? "warn" : "good"}>
          {stamp.isBeforeAdoption ? t.beforeAdoption : t.adopted}
        </Badge>
      </p>
      {stamp.reason && (
        <p>
          {t.register.reason}: <span lang="pl">{stamp.reason}</span>
        </p>
      )}
      {obstacles.length > 0 && (
        <Warning>
          {isChanged ? <p>{m.changed}</p> : <Obstacles obstacles={obstacles} />}
          <p>
            <Link to={`/biuro/konwenty/${conventionId}/protokol`}>{m.toMinutes}</Link>
          </p>
        </Warning>
      )}
      <Section title={before ? m.differences(before.number) : m.differencesFirst} id="roznice">
        {before ? <EditionDifference older={before.content} newer={content} /> : <p>{m.firstOne}</p>}
      </Section>
      {may.publish && obstacles.length === 0 && (
        <div className="button-row">
          {isFresh ? (
            <DeedButton
              deed="publishEdition"
              hidden={{ conventionId, contentHash: stamp.contentHash }}
              secondary={false}
            >
              {m.publish(stamp.number)}
            </DeedButton>
          ) : (
            <ConfirmFirst>{m.confirmFirst}</ConfirmFirst>
          )}
        </div>
      )}
      {may.discard && <SendBack conventionId={conventionId} mayTakeBack={may.takeBack} />}
      <Section title={m.whatBecomesPublic} id="podglad">
        {files.length > 0 && (
          <>
            <p>
              {t.file.files}. {t.file.same}
            </p>
            <EditionFiles files={files} filesAt="/biuro/pliki" />
          </>
        )}
        <RecordView content={content} />
        <Metryczka publisher={prepared.publisher} edition={stamp} changedAt={null} />
      </Section>
    </>
  );
}

/** The clerk takes it back with one press; the chair says what to put right. */
function SendBack({ conventionId, mayTakeBack }: { conventionId: string; mayTakeBack: boolean }) {
  const m = useMessages().minutes.release;
  if (mayTakeBack)
    return (
      <DeedButton deed="discardPreparedEdition" hidden={{ conventionId }}>
        {m.takeBack}
      </DeedButton>
    );
  return (
    <DeedDetails deed="discardPreparedEdition" summary={m.sendBackTitle}>
      <DeedForm deed="discardPreparedEdition" hidden={{ conventionId }}>
        <TextArea name="reason" label={m.sendBackReason} hint={m.sendBackHint} rows={3} />
        <Submit secondary>{m.sendBack}</Submit>
      </DeedForm>
    </DeedDetails>
  );
}
