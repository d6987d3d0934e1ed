import { useLoaderData } from "@remix-run/react";
import { getOwnBody } from "#domain/council/queries";
import { pageLoader } from "#web/page-loader";
import { Link } from "#ui/link";
import { Facts, Page, Polish, Section } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";
import { waysOf } from "../../formats/accessibility-statement.ts";

/** Who runs the site, and how to reach them (regulation on the Public Information Bulletin, § 11). */
export const loader = pageLoader("anyone", ({ db }) => {
  const { publisher, name, contact, city } = getOwnBody(db);
  return { publisher: publisher ?? name, contact, city, email: waysOf(contact).email };
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t) => t.duties.contact.title,
  (t) => t.duties.contact.intro,
);

export default function Contact() {
  const { publisher, contact, city, email } = useLoaderData<typeof loader>();
  const t = useMessages().duties.contact;
  return (
    <Page title={t.title} intro={<p>{t.intro}</p>}>
      <Facts
        rows={[
          [t.publisher, <Polish key="publisher">{publisher}</Polish>],
          [t.contact, contact ? <Polish>{contact}</Polish> : t.notGiven],
          [useMessages().duties.statement.email, email && <a href={`mailto:${email}`}>{email}</a>],
          [t.address, city && <Polish>{city}</Polish>],
        ]}
      />
      <Section title={t.askTitle}>
        <p>
          {t.ask} <Link to="/dzielnice">{t.districts}</Link>.
        </p>
      </Section>
      <Section title={t.errorTitle}>
        <p>{t.error}</p>
      </Section>
    </Page>
  );
}
