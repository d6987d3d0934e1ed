import { useLoaderData } from "@remix-run/react";
import { getOtherBodyAt } from "#domain/council/queries";
import { listPublicConventions } from "#domain/convention/queries";
import { found } from "#domain/kernel/refusal";
import { pageLoader } from "#web/page-loader";
import { CouncilTime } from "#ui/council-time";
import { Link } from "#ui/link";
import { MeetingName } from "#ui/meeting-name";
import { Badge, EmptyState, Page, Polish, Section } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("anyone", ({ db }, { params }) => {
  const { id, slug, name } = getOtherBodyAt(db, found(params["slug"]));
  return {
    slug,
    name,
    meetings: listPublicConventions(db, id).map(({ address, title, heldOn }) => ({ address, title, heldOn })),
  };
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (_t, { name }) => name,
  (t) => t.body.notAConventionNote,
);

export default function OtherBody() {
  const { slug, name, meetings } = useLoaderData<typeof loader>();
  const t = useMessages().body;
  return (
    <Page title={<Polish>{name}</Polish>} back={{ to: "/ciala", label: t.listTitle }}>
      <p>
        <Badge tone="warn">{t.notAConvention}</Badge>
      </p>
      <p>{t.notAConventionNote}</p>
      <Section title={t.meetings}>
        {meetings.length === 0 && (
          <EmptyState>
            <p>{t.noMeetings}</p>
          </EmptyState>
        )}
        <ul className="rows">
          {meetings.map((meeting) => (
            <li key={meeting.address}>
              <p>
                <Link to={`/ciala/${slug}/${meeting.address}`}>
                  <strong>
                    <MeetingName of={meeting} />
                  </strong>
                </Link>
              </p>
              {meeting.title && (
                <p className="soft">
                  <CouncilTime date={meeting.heldOn} withWeekday />
                </p>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
