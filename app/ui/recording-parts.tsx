import type { Messages } from "#i18n/index";
import { dayIn } from "#i18n/dates";
import { Day } from "./council-time.tsx";
import { Radios, TextField } from "./field.tsx";
import { DeedForm, Submit } from "./form.tsx";
import { Badge, Facts, Polish, Section, Warning } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

type Words = Messages["recording"];
export type RecordingLine = {
  id: string;
  kind: keyof Words["kinds"];
  medium: keyof Words["media"];
  title: string;
  url: string;
  captionsUrl: string | null;
  captions: { state: keyof Words["states"]; dueOn: string | null; daysLate: number };
  removedOn: string | null;
  removedReason: string | null;
};

const tones = { added: "good", announced: "info", awaited: "warn", late: "bad" } as const;

/** Where the captions stand, and by when they are due while they are not there. */
function Captions({ of: { captions, captionsUrl } }: { of: RecordingLine }) {
  const t = useMessages().recording;
  return (
    <>
      <Badge tone={tones[captions.state]}>{t.states[captions.state]}</Badge>
      {captions.state !== "added" && captions.dueOn && (
        <>
          {" "}
          {t.until} <Day day={captions.dueOn} />
        </>
      )}
      {captions.state === "added" && captionsUrl && (
        <>
          {" "}
          <a href={captionsUrl} rel="nofollow noopener">
            {t.captions}
          </a>
        </>
      )}
    </>
  );
}

function Elsewhere({ of: { title, url } }: { of: RecordingLine }) {
  return (
    <a href={url} rel="nofollow noopener">
      <Polish>{title}</Polish>
    </a>
  );
}

/** What the public may follow; nothing where nothing is linked. */
export function PublicRecordings({ recordings }: { recordings: RecordingLine[] }) {
  const t = useMessages().recording;
  if (recordings.length === 0) return null;
  return (
    <Section id="nagrania" title={t.publicTitle}>
      <ul>
        {recordings.map((recording) => (
          <li key={recording.id}>
            <Elsewhere of={recording} />: {t.kinds[recording.kind]}, {t.media[recording.medium]}.{" "}
            <Captions of={recording} />
          </li>
        ))}
      </ul>
      <p className="soft">{t.opensElsewhere}</p>
    </Section>
  );
}

/** One link as the office keeps it, with what is left to do about it. */
export function OfficeRecording({ of, latest }: { of: RecordingLine; latest: string | null }) {
  const t = useMessages().recording;
  return (
    <li>
      <h3>
        <Elsewhere of={of} />
      </h3>
      <Facts
        rows={[
          [t.fields.kind, `${t.kinds[of.kind]}, ${t.media[of.medium]}`],
          [t.state, of.removedOn === null && <Captions of={of} />],
          [
            t.removed,
            of.removedOn && (
              <>
                <Day day={of.removedOn} />: <Polish>{of.removedReason}</Polish>
              </>
            ),
          ],
        ]}
      />
      {of.removedOn === null && of.captions.state === "late" && (
        <Warning>
          <p>{t.late(of.captions.daysLate)}</p>
        </Warning>
      )}
      {of.removedOn === null && <RecordingDeeds of={of} latest={latest} />}
    </li>
  );
}

function RecordingDeeds({ of, latest }: { of: RecordingLine; latest: string | null }) {
  const t = useMessages().recording;
  const language = useLanguage();
  const isDue = of.captions.state !== "added";
  const hidden = { recordingId: of.id };
  return (
    <>
      {isDue && (
        <details open={of.captions.state === "late"}>
          <summary>{t.addCaptions}</summary>
          <DeedForm deed="addCaptions" formId={`captions-${of.id}`} hidden={hidden}>
            <TextField
              name="captionsUrl"
              label={t.fields.captionsUrl}
              hint={t.fields.captionsUrlHint}
              optional
            />
            <Submit>{t.addCaptions}</Submit>
          </DeedForm>
        </details>
      )}
      {isDue && latest !== null && (
        <details>
          <summary>{t.announceCaptions}</summary>
          <DeedForm deed="announceCaptions" formId={`announce-${of.id}`} hidden={hidden}>
            <TextField
              name="day"
              type="date"
              width="medium"
              label={t.fields.day}
              hint={t.fields.dayHint(dayIn(language, latest))}
            />
            <Submit>{t.announceCaptions}</Submit>
          </DeedForm>
        </details>
      )}
      <details>
        <summary>{t.remove}</summary>
        <DeedForm deed="removeRecording" formId={`remove-${of.id}`} hidden={hidden}>
          <TextField name="reason" label={t.fields.reason} />
          <Submit danger>{t.remove}</Submit>
        </DeedForm>
      </details>
    </>
  );
}

/** The form of a new link. */
export function RecordingForm({ conventionId }: { conventionId: string }) {
  const t = useMessages().recording;
  return (
    <DeedForm deed="linkRecording" formId="link" hidden={{ conventionId }}>
      <Radios
        name="kind"
        label={t.fields.kind}
        value="recording"
        options={(["recording", "live"] as const).map((value) => ({ value, label: t.kinds[value] }))}
      />
      <Radios
        name="medium"
        label={t.fields.medium}
        value="video"
        options={(["video", "sound"] as const).map((value) => ({ value, label: t.media[value] }))}
      />
      <TextField name="title" label={t.fields.title} hint={t.fields.titleHint} />
      <TextField name="url" label={t.fields.url} hint={t.fields.urlHint} />
      <Submit>{t.link}</Submit>
    </DeedForm>
  );
}
