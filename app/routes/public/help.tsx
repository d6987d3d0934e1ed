import { pageLoader } from "#web/page-loader";
import { Page, Section } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

/** How to use the site, by what people want of it. */
export const loader = pageLoader("anyone", () => ({}));

export const meta = titled<object>(
  (t) => t.duties.help.title,
  (t) => t.duties.help.intro,
);

export default function Help() {
  const t = useMessages().duties.help;
  return (
    <Page title={t.title} intro={<p>{t.intro}</p>}>
      {Object.entries(t.topics).map(([topic, { title, text }]) => (
        <Section key={topic} title={title}>
          <p>{text}</p>
        </Section>
      ))}
    </Page>
  );
}
