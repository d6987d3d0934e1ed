import type { Live } from "#domain/live/queries";
import { CouncilTime } from "./council-time.tsx";
import { Link } from "./link.tsx";
import { ItemName, ItemTime, Speaking, Standing } from "./live-parts.tsx";
import { Polish, RecordTitle, Section, Table } from "./page.tsx";
import { useMessages } from "./request.tsx";
import { ResolutionState } from "./resolution-view.tsx";
import { QuorumLine } from "./roll-view.tsx";
import { TermSpeech } from "./term-speech.tsx";

/** What happens in the room now, and what comes after it. */
export function LiveNow({ of }: { of: Live }) {
  const { live: t } = useMessages();
  return (
    <Section title={t.now} id="teraz">
      <p className="live-now" data-announce="">
        <Standing of={of} />
      </p>
      {of.standing === "break" && of.current && (
        <p>
          <ItemName of={of.current} />
        </p>
      )}
      {of.next && (
        <p>
          {t.next}: <ItemName of={of.next} />
        </p>
      )}
      <LiveQuorum of={of} />
    </Section>
  );
}

function LiveQuorum({ of: { facts, quorum } }: { of: Live }) {
  const { live: t } = useMessages();
  if (facts.state !== "in-session") return null;
  return quorum.present === null ? <p>{t.quorumUnknown}</p> : <QuorumLine quorum={quorum} />;
}

/** Who speaks and how many wait; the minutes of every district this term. */
export function LiveFloor({ of: { speaker, now, waiting, speech } }: { of: Live }) {
  const { live: t, floor } = useMessages();
  return (
    <Section title={t.floor} id="glos">
      {speaker ? <Speaking speaker={speaker} now={now} /> : <p>{t.nobody}</p>}
      <p>{t.waiting(waiting)}</p>
      {speech.length > 0 && (
        <details id="minuty">
          <summary>{floor.totals}</summary>
          <TermSpeech lines={speech} />
        </details>
      )}
    </Section>
  );
}

/** What was decided and promised so far. */
export function LiveResults({ of: { decided, promised } }: { of: Live }) {
  const { live: t } = useMessages();
  return (
    <Section title={t.results} id="ustalenia">
      {decided.length + promised.length === 0 && <p>{t.nothingYet}</p>}
      {decided.length > 0 && (
        <>
          <h3>{t.decided}</h3>
          <ul className="rows">
            {decided.map(({ id, citation, subject, subjectEn, state }) => (
              <li key={id}>
                <Link to={`/uchwaly/${citation}`}>{citation}</Link>{" "}
                <RecordTitle pl={subject} en={subjectEn} /> <ResolutionState state={state} />
              </li>
            ))}
          </ul>
        </>
      )}
      {promised.length > 0 && (
        <>
          <h3>{t.promised}</h3>
          <ul className="rows">
            {promised.map(({ id, citation, text, textEn, owner, unit, dueOn }) => (
              <li key={id}>
                <Link to={`/zobowiazania/${citation}`}>{citation}</Link> <RecordTitle pl={text} en={textEn} />{" "}
                <span className="soft">
                  {owner !== null || unit !== null ? (
                    <>
                      <Polish>{[owner, unit].filter(Boolean).join(", ")}</Polish>,{" "}
                    </>
                  ) : null}
                  <CouncilTime date={dueOn} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** The agenda as it goes: when each item was on. */
export function LiveCourse({ of: { items, current } }: { of: Live }) {
  const { live: t } = useMessages();
  if (items.length === 0) return null;
  return (
    <Section title={t.course} id="przebieg">
      <Table caption={t.course} isCaptionHidden head={[t.itemHead, t.when]}>
        {items.map((item) => (
          <tr key={item.id} aria-current={item.id === current?.id ? "true" : undefined}>
            <th scope="row">
              <ItemName of={item} />
            </th>
            <td>
              <ItemTime of={item} isOn={item.id === current?.id} />
            </td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}
