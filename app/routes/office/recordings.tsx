import { useLoaderData } from "@remix-run/react";
import { getConvention } from "#domain/convention/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { addCaptions, addCaptionsInput } from "#domain/recording/add-captions";
import { announceCaptions, announceCaptionsInput } from "#domain/recording/announce-captions";
import { linkRecording, linkRecordingInput } from "#domain/recording/link-recording";
import { listRecordings } from "#domain/recording/queries";
import { removeRecording, removeRecordingInput } from "#domain/recording/remove-recording";
import { endDayOf, latestCaptionsOn, obstaclesToLinking } from "#domain/recording/rules";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { conventionName, ConventionName } from "#ui/convention-facts";
import { EmptyState, Page, Section } from "#ui/page";
import { OfficeRecording, RecordingForm } from "#ui/recording-parts";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", ({ db, now }, { params }) => {
  const convention = getConvention(db, found(params["conventionId"]));
  const { id, title, titleEn, heldOn } = convention;
  const endDay = endDayOf(convention);
  return {
    convention: { id, title, titleEn, heldOn },
    recordings: listRecordings(db, convention, polishDay(now())),
    latest: endDay === null ? null : latestCaptionsOn(endDay),
    mayLink: obstaclesToLinking(convention).length === 0,
  };
});

const after = ({ conventionId }: { conventionId: string }) =>
  `/biuro/konwenty/${conventionId}/nagrania?zapisano=1`;

export const action = deeds("office", {
  linkRecording: deed(linkRecordingInput, linkRecording, after),
  addCaptions: deed(addCaptionsInput, addCaptions, after),
  announceCaptions: deed(announceCaptionsInput, announceCaptions, after),
  removeRecording: deed(removeRecordingInput, removeRecording, after),
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t, { convention }, language) => `${t.recording.title}: ${conventionName(t, language, convention)}`,
);

export default function Recordings() {
  const { convention, recordings, latest, mayLink } = useLoaderData<typeof loader>();
  const { recording: t, convention: c } = useMessages();
  return (
    <Page
      title={t.title}
      back={{ to: `/biuro/konwenty/${convention.id}`, label: c.backToWork }}
      intro={
        <>
          <p>
            <ConventionName of={convention} />
          </p>
          <p>{t.intro}</p>
        </>
      }
    >
      <Section title={t.list}>
        {recordings.length === 0 ? (
          <EmptyState>
            <p>{t.empty}</p>
          </EmptyState>
        ) : (
          <ul className="rows">
            {recordings.map((recording) => (
              <OfficeRecording key={recording.id} of={recording} latest={latest} />
            ))}
          </ul>
        )}
      </Section>
      <Section title={t.add} id="odnosnik">
        {mayLink ? <RecordingForm conventionId={convention.id} /> : <p>{t.tooEarly}</p>}
      </Section>
      <Section title={t.duty}>
        <p>{t.dutyNote}</p>
        <p>
          <q lang="pl">{t.dutySource}</q>
        </p>
        {latest === null && <p>{t.unknownEnd}</p>}
      </Section>
    </Page>
  );
}
