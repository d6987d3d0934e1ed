import { useLoaderData } from "@remix-run/react";
import { factsOf } from "#domain/action-item/queries";
import { findReviewConvention } from "#domain/action-item/due-queries";
import { getActionItemAt } from "#domain/action-item/register-queries";
import { daysOverdue, reviewedAfter } from "#domain/action-item/rules";
import { listActionItemTimeline } from "#domain/action-item/timeline-queries";
import { findRecordStamp } from "#domain/audit/queries";
import { getOwnBody } from "#domain/council/queries";
import { pick } from "#domain/kernel/pick";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { pageLoader } from "#web/page-loader";
import { ActionItemText, ActionItemView } from "#ui/action-item-view";
import { Day } from "#ui/council-time";
import { FollowLink } from "#ui/follow-link";
import { Link } from "#ui/link";
import { Facts, Page, Section } from "#ui/page";
import { PromiseReview, PromiseWording } from "#ui/promise-parts";
import { RecordMetryczka } from "#ui/record-metryczka";
import { useMessages } from "#ui/request";
import { Timeline } from "#ui/timeline";
import { titled } from "#ui/title";

export const loader = pageLoader("anyone", ({ db, now }, { params }) => {
  const body = getOwnBody(db);
  const item = getActionItemAt(db, body.id, found(params["citation"]));
  const today = polishDay(now());
  const review = findReviewConvention(db, item);
  return {
    item: factsOf(item, today),
    daysLate: daysOverdue(item, today),
    takenOverOn: item.takenOverOn,
    review: {
      after: reviewedAfter(item),
      convention: review ? pick(review, ["address", "title", "titleEn", "heldOn"]) : null,
    },
    timeline: listActionItemTimeline(db, item),
    publisher: body.publisher ?? body.name,
    stamp: findRecordStamp(db, "action-item", item.id, ["action-item.assigned"]),
  };
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t, { item }) => t.actionItem.one(item.citation),
  (_t, { item }) => item.text,
);

export default function ActionItemPage() {
  const { item, daysLate, takenOverOn, review, timeline, publisher, stamp } = useLoaderData<typeof loader>();
  const { actionItem: t, timeline: words, common, register } = useMessages();
  return (
    <Page
      title={t.one(item.citation)}
      back={{ to: "/zobowiazania", label: t.listTitle }}
      intro={
        <p>
          <ActionItemText of={item} />
        </p>
      }
    >
      <ActionItemView of={item} />
      <Facts
        rows={[
          [register.promises.late, daysLate > 0 && register.days(daysLate)],
          [register.takenOverOn, takenOverOn && <Day day={takenOverOn} />],
        ]}
      />
      <PromiseReview review={review} />
      <PromiseWording of={item} />
      <Section title={words.title} id="przebieg">
        <Timeline entries={timeline} />
      </Section>
      {item.isArchived && <p className="soft">{common.archivedNote}</p>}
      <FollowLink topic="action-item" id={item.id} />
      <p>
        <Link to={`/zobowiazania/${item.citation}.json`}>{register.jsonOne}</Link>
      </p>
      <RecordMetryczka publisher={publisher} stamp={stamp} register="#przebieg" />
    </Page>
  );
}
