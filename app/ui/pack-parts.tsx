import type { ActionItemFacts } from "#domain/action-item/queries";
import type { QuestionFacts } from "#domain/question/fact-queries";
import { ActionItemText, Owner } from "./action-item-view.tsx";
import { CouncilTime } from "./council-time.tsx";
import { Polish, RecordTitle, Section, Table } from "./page.tsx";
import { useMessages } from "./request.tsx";

/** The agenda with times, as the chair reads it at the table. */
export function PackAgenda({
  items,
  version,
}: {
  items: {
    id: string;
    number: string;
    title: string;
    titleEn: string | null;
    time: string | null;
    minutes: number | null;
    depth: number;
    presenters: string[];
  }[];
  version: number | null;
}) {
  const t = useMessages();
  const p = t.papers.pack;
  const { number, time, item, length, presents } = p.agendaHead;
  return (
    <Section title={p.agenda}>
      {items.length === 0 ? (
        <p>{p.noAgenda}</p>
      ) : (
        <>
          <p>{version === null ? p.agendaDraft : p.agendaVersion(version)}</p>
          <Table caption={p.agenda} isCaptionHidden head={[number, time, item, length, presents]}>
            {items.map((row) => (
              <tr key={row.id}>
                <td>{row.number}.</td>
                <td>{row.time}</td>
                <th scope="row" className={row.depth > 1 ? "is-inner" : undefined}>
                  <RecordTitle pl={row.title} en={row.titleEn} />
                </th>
                <td className="is-whole">
                  {row.minutes !== null && row.minutes > 0 && t.agenda.duration(row.minutes)}
                </td>
                <td>
                  <Polish>{row.presenters.join("; ")}</Polish>
                </td>
              </tr>
            ))}
          </Table>
        </>
      )}
    </Section>
  );
}

/** Papers and presentations with the names and addresses of their files: on paper an address must be readable. */
export function PackFiles({
  files,
}: {
  files: {
    id: string;
    number: string | null;
    title: string;
    by: string | null;
    fileName: string;
    url: string;
  }[];
}) {
  const p = useMessages().papers.pack;
  const { item, title, file } = p.filesHead;
  return (
    <Section title={p.files}>
      {files.length === 0 ? (
        <p>{p.noFiles}</p>
      ) : (
        <Table caption={p.files} isCaptionHidden head={[item, title, file]}>
          {files.map((row) => (
            <tr key={row.id}>
              <td>{row.number && `${row.number}.`}</td>
              <th scope="row">
                <Polish>{[row.title, row.by].filter(Boolean).join(", ")}</Polish>
              </th>
              <td>
                <Polish>{row.fileName}</Polish>
                <br />
                <span className="file-address">{row.url}</span>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}

/** What the convention may ask about: questions nobody answered, and promises whose day comes. */
export function OpenMatters({
  questions,
  promises,
}: {
  questions: QuestionFacts[];
  promises: ActionItemFacts[] | null;
}) {
  const t = useMessages();
  const p = t.papers.pack;
  return (
    <Section title={p.openMatters}>
      <h3>{p.questions}</h3>
      {questions.length === 0 && <p>{p.noQuestions}</p>}
      <ul>
        {questions.map((question) => (
          <li key={question.id}>
            {question.citation} <RecordTitle pl={question.subject} en={question.subjectEn} />
            {question.askers.length > 0 && (
              <>
                {" "}
                (<Polish>{question.askers.map(({ name }) => name).join(", ")}</Polish>)
              </>
            )}
          </li>
        ))}
      </ul>
      <h3>{p.promises}</h3>
      {promises === null ? <p>{p.promisesNeedDay}</p> : promises.length === 0 && <p>{p.noPromises}</p>}
      <ul>
        {promises?.map((promise) => (
          <li key={promise.id}>
            {promise.citation} <ActionItemText of={promise} />
            {(promise.owner || promise.unit) && (
              <>
                . <Owner of={promise} />
              </>
            )}
            . {t.actionItem.due}: <CouncilTime date={promise.dueOn} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Line = {
  id: string;
  seatId: string | null;
  districtName: string | null;
  districtRoman: string | null;
  name: string | null;
  office: string | null;
  organisation: string | null;
  substituteName: string | null;
};

/** The sheet to sign: a row for each seat in order, the guests below. On paper it begins a new page. */
export function AttendanceSheet({ roll }: { roll: Line[] }) {
  const t = useMessages();
  const p = t.papers.pack;
  const seats = roll.filter(({ seatId }) => seatId !== null);
  const guests = roll.filter(({ seatId }) => seatId === null);
  const { number, seat, name, substitute, signature } = p.sheetHead;
  return (
    <section className="sheet">
      <h2>{p.sheet}</h2>
      {roll.length === 0 && <p>{p.noRoll}</p>}
      {seats.length > 0 && (
        <Table caption={p.members} head={[number, seat, name, substitute, signature]}>
          {seats.map((row, index) => (
            <tr key={row.id}>
              <td>{index + 1}.</td>
              <td>
                {row.districtName ? (
                  <Polish>
                    {row.districtRoman} {row.districtName}
                  </Polish>
                ) : (
                  t.attendance.chairSeat
                )}
              </td>
              <th scope="row">{row.name ? <Polish>{row.name}</Polish> : t.attendance.vacant}</th>
              <td>
                <Polish>{row.substituteName}</Polish>
              </td>
              <td className="to-sign" />
            </tr>
          ))}
        </Table>
      )}
      {guests.length > 0 && (
        <Table
          caption={p.guests}
          head={[p.guestHead.number, p.guestHead.name, p.guestHead.office, p.guestHead.signature]}
        >
          {guests.map((row, index) => (
            <tr key={row.id}>
              <td>{index + 1}.</td>
              <th scope="row">
                <Polish>{row.name}</Polish>
              </th>
              <td>
                <Polish>{[row.office, row.organisation].filter(Boolean).join(", ")}</Polish>
              </td>
              <td className="to-sign" />
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}
