import { useLoaderData } from "@remix-run/react";
import { getOwnBody } from "#domain/council/queries";
import { pageLoader } from "#web/page-loader";
import { Link } from "#ui/link";
import { Page, Section } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

/** What becomes of personal data, and whom to turn to. */
export const loader = pageLoader("anyone", ({ db }) => {
  const body = getOwnBody(db);
  return { publisher: body.publisher ?? body.name };
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t) => t.duties.privacy.title,
  (t) => t.duties.privacy.intro,
);

export default function Privacy() {
  const { publisher } = useLoaderData<typeof loader>();
  const { privacy: t, contact } = useMessages().duties;
  return (
    <Page title={t.title} intro={<p>{t.intro}</p>}>
      <Section title={t.who}>
        <p>
          {t.whoText(publisher)} <Link to="/kontakt">{contact.title}</Link>
        </p>
      </Section>
      <Section title={t.why}>
        <p>{t.whyText}</p>
      </Section>
      <Section title={t.which}>
        <ul>
          {Object.entries(t.whichItems).map(([whose, words]) => (
            <li key={whose}>{words}</li>
          ))}
        </ul>
      </Section>
      <Section title={t.room}>
        <p>{t.roomText}</p>
      </Section>
      <Section title={t.howLong}>
        <p>{t.howLongText}</p>
      </Section>
      <Section title={t.rights}>
        <p>{t.rightsText}</p>
      </Section>
      <Section title={t.cookies}>
        <p>{t.cookiesText}</p>
      </Section>
    </Page>
  );
}
