import { useLoaderData } from "@remix-run/react";
import { listActionItemsOfResolution } from "#domain/action-item/queries";
import { findRecordStamp } from "#domain/audit/queries";
import { getOwnBody } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { factsOfReferrals } from "#domain/referral/fact-queries";
import { factsOf, getResolutionAt } from "#domain/resolution/queries";
import { listResolutionTimeline } from "#domain/resolution/timeline-queries";
import { pageLoader } from "#web/page-loader";
import { ConventionName } from "#ui/convention-facts";
import { CouncilTime } from "#ui/council-time";
import { FollowLink } from "#ui/follow-link";
import { Link } from "#ui/link";
import { ReferralClocks } from "#ui/referral-clocks";
import { Facts, Page, Polish, RecordTitle, Section } from "#ui/page";
import { ReplyView, ResolutionSubject, ResolutionView, saysReply } from "#ui/resolution-view";
import { RecordMetryczka } from "#ui/record-metryczka";
import { useMessages } from "#ui/request";
import { Timeline } from "#ui/timeline";
import { titled } from "#ui/title";
import { linkedResolution } from "../../formats/json-ld.ts";

export const loader = pageLoader("anyone", ({ db, now }, { params }) => {
  const body = getOwnBody(db);
  const resolution = getResolutionAt(db, body.id, found(params["citation"]));
  const today = polishDay(now());
  return {
    resolution: factsOf(resolution, today),
    referrals: factsOfReferrals(db, { resolutionId: resolution.id }, today),
    timeline: listResolutionTimeline(db, resolution),
    publisher: body.publisher ?? body.name,
    stamp: findRecordStamp(db, "resolution", resolution.id, ["resolution.tabled"]),
    promises: listActionItemsOfResolution(db, resolution.id).map(({ citation, text, textEn }) => ({
      citation,
      text,
      textEn,
    })),
  };
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t, { resolution }) => t.resolution.one(resolution.citation),
  (_t, { resolution }) => resolution.subject,
  { linked: ({ resolution }, place) => linkedResolution(place, resolution) },
);

export default function ResolutionPage() {
  const { resolution: r, referrals, promises, timeline, publisher, stamp } = useLoaderData<typeof loader>();
  const { resolution: t, timeline: life, register, common } = useMessages();
  return (
    <Page
      title={t.one(r.citation)}
      back={{ to: "/uchwaly", label: t.listTitle }}
      intro={
        <p>
          <ResolutionSubject of={r} />
        </p>
      }
    >
      <ResolutionView of={r} />
      <Facts
        rows={[
          [t.decidedOn, r.decidedOn.precision !== "none" && <CouncilTime date={r.decidedOn} />],
          [
            t.convention,
            <Link key="convention" to={`/konwenty/${r.convention.address}`}>
              <ConventionName of={r.convention} />
            </Link>,
          ],
          [t.agendaItem, r.agendaItem && <Polish>{r.agendaItem}</Polish>],
          [t.caseReference, r.caseReference],
          [t.jrwaClass, r.jrwaClass],
          [t.archivalCategory, r.archivalCategory],
        ]}
      />
      {saysReply(r) && (
        <Section title={t.reply}>
          <ReplyView of={r} />
        </Section>
      )}
      <ReferralClocks referrals={referrals} />
      {promises.length > 0 && (
        <Section title={t.promises}>
          <ul className="rows">
            {promises.map(({ citation, text, textEn }) => (
              <li key={citation}>
                <Link to={`/zobowiazania/${citation}`}>{citation}</Link> <RecordTitle pl={text} en={textEn} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={life.title} id="przebieg">
        <Timeline entries={timeline} />
      </Section>
      {r.isArchived && <p className="soft">{common.archivedNote}</p>}
      <FollowLink topic="resolution" id={r.id} />
      <p>
        <Link to={`/uchwaly/${r.citation}.json`}>{register.jsonOne}</Link>
      </p>
      <RecordMetryczka publisher={publisher} stamp={stamp} register="#przebieg" />
    </Page>
  );
}
