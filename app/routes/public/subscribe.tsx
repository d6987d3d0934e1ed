import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { conventionFacts } from "#domain/convention/rules";
import { getOwnBody } from "#domain/council/queries";
import { pick } from "#domain/kernel/pick";
import { because, refuseOn } from "#domain/kernel/refusal";
import { matterTopics } from "#domain/subscription/matter-rules";
import { getTopic } from "#domain/subscription/queries";
import { requestSubscription, requestSubscriptionInput } from "#domain/subscription/request-subscription";
import { frequencies } from "#domain/subscription/rules";
import { messages } from "#i18n/index";
import { Radios, Select, TextField } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { Page, Section } from "#ui/page";
import { useLanguage, useMessages } from "#ui/request";
import { TopicName } from "#ui/topic-name";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { addressOfTopic, topicIn } from "#web/followed-topic";
import { languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].subscription.title} – Konwent` },
];

export const loader = pageLoader("anyone", ({ db }, { url, shell }) => {
  const topic = getTopic(db, ...topicIn(url.searchParams));
  return {
    topic:
      topic.topic === "convention"
        ? { ...topic, convention: pick(topic.convention, conventionFacts) }
        : topic,
    back: addressOfTopic(db, topic),
    publisher: getOwnBody(db).publisher,
    canMail: shell.canMail,
    isSent: url.searchParams.has("wyslano"),
  };
});

export const action = deeds("anyone", {
  requestSubscription: deed(
    requestSubscriptionInput.omit({ remoteAddress: true }),
    (ctx, input, { shell }) => {
      refuseOn(shell.canMail ? [] : [because("mail-not-set-up")]);
      requestSubscription(ctx, { ...input, remoteAddress: shell.remoteAddress });
    },
    (_result, { url }) => {
      const search = new URLSearchParams(url.searchParams);
      search.set("wyslano", "1");
      return `/subskrypcja?${search.toString()}`;
    },
  ),
});

const isMatter = (topic: string) => matterTopics.some((known) => known === topic);

export default function Subscribe() {
  const { topic, back, publisher, canMail, isSent } = useLoaderData<typeof loader>();
  const { subscription: t, common } = useMessages();
  const language = useLanguage();
  return (
    <Page title={t.title} back={{ to: back, label: common.back }}>
      <p>
        {t.about}:{" "}
        <strong>
          <TopicName topic={topic} />
        </strong>
      </p>
      <p>{isMatter(topic.topic) ? t.matterIntro : t.intro}</p>
      {topic.topic === "district" && <p>{t.districtIntro}</p>}
      {!canMail && (
        <p className="warning" role="note">
          {t.noMail}
        </p>
      )}
      {canMail && isSent && (
        <p className="notice" role="status">
          {t.sent}
        </p>
      )}
      {canMail && !isSent && (
        <DeedForm deed="requestSubscription" hidden={{ topic: topic.topic, topicId: topic.id }}>
          <TextField
            name="email"
            type="email"
            inputMode="email"
            label={t.email}
            autoComplete="email"
            width="medium"
          />
          <Radios
            name="frequency"
            label={t.frequency}
            value="at-once"
            options={frequencies.map((value) => ({ value, label: t.frequencies[value] }))}
          />
          <Select
            name="language"
            label={t.language}
            value={language}
            options={[
              { value: "pl", label: t.languages.pl, lang: "pl" },
              { value: "en", label: t.languages.en, lang: "en" },
            ]}
          />
          <Submit>{t.submit}</Submit>
        </DeedForm>
      )}
      <Section title={t.privacyTitle}>
        <p>{t.privacy(publisher)}</p>
      </Section>
    </Page>
  );
}
