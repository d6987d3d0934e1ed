import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { conventionFacts } from "#domain/convention/rules";
import { pick } from "#domain/kernel/pick";
import { permit } from "#domain/kernel/refusal";
import { confirmSubscription } from "#domain/subscription/confirm-subscription";
import { editSubscription, editSubscriptionInput } from "#domain/subscription/edit-subscription";
import { endSubscription } from "#domain/subscription/end-subscription";
import { mayManageSubscription } from "#domain/subscription/policy";
import { findSubscription, getTopic } from "#domain/subscription/queries";
import { frequencies, isTopic } from "#domain/subscription/rules";
import { messages } from "#i18n/index";
import { Radios, Select } from "#ui/field";
import { DeedButton, DeedForm, Submit } from "#ui/form";
import { Facts, Page, Section } from "#ui/page";
import { useMessages } from "#ui/request";
import { TopicName } from "#ui/topic-name";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import type { PageRequest } from "#web/page-loader";
import { languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].subscription.manage.title} – Konwent` },
];

const idOf = ({ params }: PageRequest) => params["subscriptionId"] ?? "";
const here = (_result: unknown, page: PageRequest) => `/udzial/subskrypcja/${idOf(page)}?zapisano=1`;

export const loader = pageLoader("guest", ({ db, actor }, page) => {
  permit(mayManageSubscription(actor, idOf(page)));
  const subscription = findSubscription(db, idOf(page));
  if (!subscription || !isTopic(subscription.topic)) return { subscription: null };
  const topic = getTopic(db, subscription.topic, subscription.topicId);
  return {
    subscription: {
      ...pick(subscription, ["email", "frequency", "language"]),
      isConfirmed: subscription.confirmedAt !== null,
      topic:
        topic.topic === "convention"
          ? { ...topic, convention: pick(topic.convention, conventionFacts) }
          : topic,
    },
  };
});

const nothing = z.object({});
export const action = deeds("guest", {
  confirmSubscription: deed(
    nothing,
    (ctx, _input, page) => confirmSubscription(ctx, { subscriptionId: idOf(page) }),
    here,
  ),
  editSubscription: deed(
    editSubscriptionInput.omit({ subscriptionId: true }),
    (ctx, input, page) => editSubscription(ctx, { ...input, subscriptionId: idOf(page) }),
    here,
  ),
  endSubscription: deed(
    nothing,
    (ctx, _input, page) => endSubscription(ctx, { subscriptionId: idOf(page) }),
    (_result, page) => `/udzial/subskrypcja/${idOf(page)}`,
  ),
});

export default function ManageSubscription() {
  const { subscription: s } = useLoaderData<typeof loader>();
  const { subscription: t } = useMessages();
  if (!s)
    return (
      <Page title={t.manage.title}>
        <p>{t.manage.ended}</p>
      </Page>
    );
  return (
    <Page title={t.manage.title} intro={<p>{s.isConfirmed ? t.manage.confirmed : t.manage.confirmIntro}</p>}>
      <Facts
        rows={[
          [t.about, <TopicName key="topic" topic={s.topic} />],
          [t.email, s.email],
        ]}
      />
      {!s.isConfirmed && (
        <DeedButton deed="confirmSubscription" secondary={false}>
          {t.manage.confirm}
        </DeedButton>
      )}
      {s.isConfirmed && (
        <Section title={t.manage.settings}>
          <DeedForm deed="editSubscription">
            <Radios
              name="frequency"
              label={t.frequency}
              value={s.frequency}
              options={frequencies.map((value) => ({ value, label: t.frequencies[value] }))}
            />
            <Select
              name="language"
              label={t.language}
              value={s.language}
              options={[
                { value: "pl", label: t.languages.pl, lang: "pl" },
                { value: "en", label: t.languages.en, lang: "en" },
              ]}
            />
            <Submit>{t.manage.save}</Submit>
          </DeedForm>
        </Section>
      )}
      <Section title={t.manage.ending}>
        <p>{t.manage.endIntro}</p>
        <DeedButton deed="endSubscription" danger>
          {t.manage.end}
        </DeedButton>
      </Section>
    </Page>
  );
}
