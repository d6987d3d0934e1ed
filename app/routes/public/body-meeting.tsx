import { useLoaderData } from "@remix-run/react";
import { getConventionAt } from "#domain/convention/queries";
import { getOtherBodyAt } from "#domain/council/queries";
import { found } from "#domain/kernel/refusal";
import { assembleContent } from "#domain/edition/queries";
import { pageLoader } from "#web/page-loader";
import { MeetingName, meetingName } from "#ui/meeting-name";
import { OtherBodyRecord } from "#ui/other-body-record";
import { Badge, Page, Polish, Section, Warning } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

/** A meeting of another body, from its archive record alone. */
export const loader = pageLoader("anyone", ({ db }, { params }) => {
  const body = getOtherBodyAt(db, found(params["slug"]));
  const meeting = getConventionAt(db, body.id, found(params["address"]));
  const { title, heldOn, dateBasis } = meeting;
  return {
    body: { slug: body.slug, name: body.name },
    meeting: { title, heldOn },
    dateBasis,
    content: assembleContent(db, meeting),
  };
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t, { body, meeting }, language) => `${meetingName(t, language, meeting)}: ${body.name}`,
  (t) => t.body.notAConventionNote,
);

export default function BodyMeeting() {
  const { body, meeting, dateBasis, content } = useLoaderData<typeof loader>();
  const t = useMessages();
  return (
    <Page title={<MeetingName of={meeting} />} back={{ to: `/ciala/${body.slug}`, label: t.body.meetings }}>
      <p>
        <Badge tone="warn">{t.body.notAConvention}</Badge>{" "}
        <Polish>
          <strong>{body.name}</strong>
        </Polish>
      </p>
      <Warning>
        <p>{t.body.notAConventionNote}</p>
      </Warning>
      <OtherBodyRecord content={content} />
      {dateBasis.length > 0 && (
        <Section title={t.convention.dateBasis}>
          <ul>
            {dateBasis.map((basis) => (
              <Polish as="li" key={basis}>
                {basis}
              </Polish>
            ))}
          </ul>
        </Section>
      )}
      <p className="soft">{t.common.archivedNote}</p>
    </Page>
  );
}
