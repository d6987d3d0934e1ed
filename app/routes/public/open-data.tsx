import { useLoaderData } from "@remix-run/react";
import { pageLoader } from "#web/page-loader";
import { Page, Section, Table } from "#ui/page";
import { useHref, useMessages, useRequest } from "#ui/request";
import { titled } from "#ui/title";
import { licence } from "../../formats/licence.ts";
import { feedAddresses } from "../../formats/news-feed.ts";
import { openTableNames, openTables } from "../../formats/open-data.ts";

const formats = ["csv", "json"] as const;
const oparl = "/oparl";

/** What can be downloaded, what its fields mean, and under which licence. */
export const loader = pageLoader("anyone", () => ({
  licence,
  feeds: feedAddresses,
  tables: openTableNames,
  fields: [...new Set(openTableNames.flatMap((table) => openTables[table]))],
}));

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>(
  (t) => t.openData.title,
  (t) => t.openData.intro,
);

export default function OpenData() {
  const { licence: terms, feeds, tables, fields } = useLoaderData<typeof loader>();
  const { openData: t, feeds: news } = useMessages();
  const href = useHref();
  const { baseUrl } = useRequest();
  return (
    <Page title={t.title} intro={<p>{t.intro}</p>}>
      <Section title={t.licence}>
        <p>
          <a href={terms.address} rel="license">
            {terms.name}
          </a>
          . {t.licenceText} <code>{baseUrl}</code>
        </p>
      </Section>
      <Section title={t.tables}>
        <p>{t.tablesIntro}</p>
        <Files tables={tables} />
      </Section>
      <Section title={t.programs}>
        <ul>
          <li>
            <a href={oparl}>
              <code className="feed-address">{baseUrl + oparl}</code>
            </a>
            <br />
            {t.oparl}
          </li>
          <li>{t.one}</li>
          <li>
            <a href="/sitemap.xml">{t.sitemap}</a>
          </li>
        </ul>
      </Section>
      <Section title={news.title}>
        <p>{news.intro}</p>
        <ul>
          {feeds.map((address) => (
            <li key={address}>
              <a href={href(address)} type="application/atom+xml">
                <code className="feed-address">{baseUrl + href(address)}</code>
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t.dictionary}>
        <p>{t.dictionaryIntro}</p>
        <Dictionary fields={fields} />
      </Section>
    </Page>
  );
}

function Files({ tables }: { tables: Loaded["tables"] }) {
  const t = useMessages().openData;
  const href = useHref();
  const rows = [
    ...(["pytania", "zobowiazania"] as const).map((name) => ({ name, path: `/${name}` })),
    ...tables.map((name) => ({ name, path: `/dane/${name}` })),
  ];
  return (
    <Table
      caption={t.tables}
      isCaptionHidden
      head={[t.file, ...formats.map((format) => format.toUpperCase())]}
    >
      {rows.map(({ name, path }) => (
        <tr key={name}>
          <th scope="row">{t.names[name]}</th>
          {formats.map((format) => (
            <td key={format}>
              <a href={href(`${path}.${format}`)}>{`${name}.${format}`}</a>
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

function Dictionary({ fields }: Pick<Loaded, "fields">) {
  const t = useMessages().openData;
  return (
    <Table caption={t.dictionary} isCaptionHidden head={[t.field, t.meaning]}>
      {fields.map((field) => (
        <tr key={field}>
          <th scope="row">
            <code>{field}</code>
          </th>
          <td>{t.fields[field]}</td>
        </tr>
      ))}
    </Table>
  );
}
