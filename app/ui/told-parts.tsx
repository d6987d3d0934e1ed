import { dayIn, instantIn } from "#i18n/dates";
import { Badge, Polish, Section, Table } from "./page.tsx";
import { useLanguage, useMessages } from "./request.tsx";

type Told = {
  id: string;
  matter: string;
  version: string | null;
  name: string;
  toldOn: string;
  isWithInvitation: boolean;
  /** What became of the letter; null once it is forgotten. */
  letter: string | null;
};

/** Which version of the agenda, and which papers, were told to whom and when. Not printed. */
export function WhoWasTold({
  versions,
  told,
}: {
  versions: { number: string; publishedAt: string | null }[];
  told: Told[];
}) {
  const p = useMessages().papers.pack;
  const language = useLanguage();
  const papers = [
    ...new Set(told.flatMap(({ matter, version }) => (matter === "papers" ? (version ?? []) : []))),
  ];
  return (
    <div className="screen-only">
      <Section
        title={
          <>
            {p.told} <Badge tone="neutral">{p.screenOnly}</Badge>
          </>
        }
        id="powiadomieni"
      >
        <p>{p.toldIntro}</p>
        {versions.map(({ number, publishedAt }) => (
          <Section
            key={number}
            level={3}
            title={p.version(number, publishedAt && instantIn(language, publishedAt))}
          >
            <Names of={told.filter((one) => one.matter === "agenda" && one.version === number)} />
          </Section>
        ))}
        {papers.map((titles) => (
          <Section key={titles} level={3} title={<Polish>{p.papersLaid(titles)}</Polish>}>
            <Names of={told.filter((one) => one.matter === "papers" && one.version === titles)} />
          </Section>
        ))}
      </Section>
    </div>
  );
}

/** Who was told on which day; whose letter was not needed or did not arrive. */
function Names({ of: told }: { of: Told[] }) {
  const p = useMessages().papers.pack;
  const language = useLanguage();
  if (told.length === 0) return <p>{p.toldNobody}</p>;
  const names = (some: Told[]) => [...new Set(some.map(({ name }) => name))].join(", ");
  const ways = [
    { some: told.filter((one) => one.isWithInvitation), say: p.withInvitation },
    {
      some: told.filter((one) => !one.isWithInvitation && !["dropped", "failed"].includes(one.letter ?? "")),
      say: p.toldLine,
    },
    { some: told.filter(({ letter }) => letter === "dropped"), say: p.unneeded },
    { some: told.filter(({ letter }) => letter === "failed"), say: p.undelivered },
  ];
  return (
    <ul>
      {ways.flatMap(({ some, say }, way) =>
        [...new Set(some.map(({ toldOn }) => toldOn))].map((day) => (
          <Polish as="li" key={`${way} ${day}`}>
            {say(names(some.filter(({ toldOn }) => toldOn === day)), dayIn(language, day))}
          </Polish>
        )),
      )}
    </ul>
  );
}

/** Who among those invited opened the papers, and when. Not printed. */
export function PaperReaders({
  readers,
}: {
  readers: {
    id: string;
    name: string | null;
    districtName: string | null;
    substituteName: string | null;
    first: string | null;
    last: string | null;
  }[];
}) {
  const t = useMessages();
  const p = t.papers.pack;
  const language = useLanguage();
  if (readers.length === 0) return null;
  const { who, first, last } = p.readersHead;
  return (
    <div className="screen-only">
      <Section
        title={
          <>
            {p.readers} <Badge tone="neutral">{p.screenOnly}</Badge>
          </>
        }
        id="czytelnicy"
      >
        <p>
          {p.readersIntro} {p.readCount(readers.filter((one) => one.first !== null).length, readers.length)}
        </p>
        <Table caption={p.readers} isCaptionHidden head={[who, first, last]}>
          {readers.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Polish>
                  {[row.substituteName ?? row.name, row.districtName].filter(Boolean).join(", ") || "—"}
                </Polish>
              </th>
              <td>{row.first ? instantIn(language, row.first) : p.notRead}</td>
              <td>{row.last && instantIn(language, row.last)}</td>
            </tr>
          ))}
        </Table>
      </Section>
    </div>
  );
}
