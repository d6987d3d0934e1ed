import { listEventsOf } from "#domain/audit/queries";
import { findAccount } from "#domain/account/queries";
import { getConvention } from "#domain/convention/queries";
import type { Convention } from "#domain/convention/queries";
import { findOwnBody } from "#domain/council/queries";
import type { Mail } from "#domain/mail/queries";
import { findSubscription, getTopic } from "#domain/subscription/queries";
import type { FollowedTopic } from "#domain/subscription/queries";
import { isFollowed, isTopic, newsIn } from "#domain/subscription/rules";
import type { News } from "#domain/subscription/rules";
import { councilDateIn } from "#i18n/dates";
import type { Composer, Desk } from "../desk.ts";
import type { Block } from "../letter.ts";
import { conventionFacts } from "./convention-facts.ts";

/** "Is it you who wants these letters?", or, to somebody who said so before, where to change it. */
export const subscriptionConfirmation: Composer = (desk, mail) => {
  const subscription = findSubscription(desk.db, idIn(mail.subjectId));
  if (!subscription || !isTopic(subscription.topic)) return null;
  const t = desk.t.subscription.letters.confirmation;
  const isNew = subscription.confirmedAt === null;
  const topic = topicName(desk, getTopic(desk.db, subscription.topic, subscription.topicId));
  const url = desk.linkUrl("subscription", subscription.id);
  return {
    subject: isNew ? t.subject : t.knownSubject,
    blocks: [
      { say: isNew ? t.explanation(topic) : t.known(topic) },
      { buttons: [{ label: isNew ? t.confirm : t.change, url }] },
      { say: isNew ? t.validity : t.knownValidity },
    ],
  };
};

/** What has happened to a convention since the letter was queued; nothing when it was called off, which has a letter of its own. */
export const news: Composer = (desk, mail) => {
  const convention = followedIn(desk, mail);
  if (!convention || convention.state === "cancelled") return null;
  const since = newsSince(desk, convention, mail.queuedAt);
  if (since.length === 0) return null;
  const t = desk.t.subscription.letters.news;
  const name = nameOf(desk, convention);
  const here = `/konwenty/${convention.address ?? ""}`;
  const links: Block[] = [
    { link: { label: t.links.convention, url: desk.pageUrl(here) } },
    ...(since.includes("edition")
      ? [{ link: { label: t.links.edition, url: desk.pageUrl(`${here}/protokol`) } }]
      : []),
  ];
  return {
    subject: since.length === 1 ? `${name}: ${t.what[since[0]!]}` : t.several(name),
    blocks: [
      { heading: name },
      { list: since.map((one) => t.what[one]) },
      ...(since.some((one) => one !== "edition") ? [{ facts: conventionFacts(desk, convention) }] : []),
      ...links,
    ],
  };
};

/** A convention that followers were counting on will not take place. */
export const newsOfCancellation: Composer = (desk, mail) => {
  const convention = followedIn(desk, mail);
  if (convention?.state !== "cancelled") return null;
  const t = desk.t.subscription.letters.news;
  const name = nameOf(desk, convention);
  return {
    subject: `${name}: ${t.what.cancelled}`,
    blocks: [
      { heading: name },
      { say: t.what.cancelled },
      ...(convention.cancelReason ? [{ say: t.because(convention.cancelReason) }] : []),
      { facts: conventionFacts(desk, convention) },
      { link: { label: t.links.convention, url: desk.pageUrl(`/konwenty/${convention.address ?? ""}`) } },
    ],
  };
};

/** The convention, if its reader still wants to hear of it and may. */
function followedIn(desk: Desk, mail: Mail): Convention | null {
  const id = idIn(mail.subjectId);
  const account = mail.subjectId.startsWith("account:") ? findAccount(desk.db, id) : undefined;
  const isWanted = account
    ? account.closedOn === null && account.mailPreference !== "invitations-only"
    : findSubscription(desk.db, id) !== undefined;
  if (!isWanted || mail.conventionId === null) return null;
  const convention = getConvention(desk.db, mail.conventionId);
  return isFollowed(convention, findOwnBody(desk.db)?.id ?? "") ? convention : null;
}

/** What has happened since an instant, each thing once, in the order people ask for it. */
function newsSince(desk: Desk, { id }: Convention, since: string): News[] {
  const events = (["convention", "agenda", "edition"] as const).flatMap((kind) =>
    listEventsOf(desk.db, kind, id).filter(({ recordedAt }) => recordedAt >= since),
  );
  const happened = events.flatMap((event) => newsIn(event) ?? []);
  return (["convened", "moved", "agenda", "edition"] as const).filter((one) => happened.includes(one));
}

const idIn = (subjectId: string) => subjectId.slice(subjectId.indexOf(":") + 1);

function nameOf({ language, t }: Desk, { title, titleEn, heldOn }: Convention): string {
  return (language === "en" && titleEn) || title || t.convention.titleOn(councilDateIn(language, heldOn));
}

function topicName(desk: Desk, topic: FollowedTopic): string {
  if (topic.topic === "conventions") return desk.t.subscription.topics.conventions;
  if (topic.topic === "district") return desk.t.district.title(topic.roman, topic.name);
  if (topic.topic === "convention") return nameOf(desk, topic.convention);
  const called = desk.t.timeline.links[topic.topic](topic.citation);
  return `${called}: ${(desk.language === "en" && topic.nameEn) || topic.name}`;
}
