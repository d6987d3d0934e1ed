import type { Live } from "#domain/live/queries";
import { ItemName, Speaking, Standing } from "./live-parts.tsx";
import { OpenVote, VoteResult } from "./live-votes.tsx";
import { Polish, RecordTitle } from "./page.tsx";
import { FigureValue } from "./presentation-view.tsx";
import { useMessages } from "./request.tsx";

const mostFigures = 5;

/** The screen in the room: one thing at a time, and large. */
export function RoomView({ of }: { of: Live }) {
  const { live: t } = useMessages();
  const isBreak = of.standing === "break" || of.standing === "adjourned";
  return (
    <div className="room-screen">
      <header className="room-item">
        <h1 data-announce="">
          <Standing of={of} />
        </h1>
        {isBreak && of.current && (
          <p>
            <ItemName of={of.current} />
          </p>
        )}
      </header>
      <div className="room-body">
        <RoomMatter of={of} isBreak={isBreak} />
      </div>
      <footer className="room-foot">
        {of.next && (
          <p>
            {t.next}: <ItemName of={of.next} />
          </p>
        )}
        <RoomQuorum of={of} />
        {of.checkInCode && (
          <p>
            {t.checkIn} <strong className="room-code">{of.checkInCode}</strong>
          </p>
        )}
      </footer>
    </div>
  );
}

/** The open vote before everything; then who speaks; then the last result under this item, or what is presented. */
function RoomMatter({ of, isBreak }: { of: Live; isBreak: boolean }) {
  const open = of.votes.find(({ state }) => state === "open");
  const last = of.votes.findLast(
    ({ state, agendaItemId }) => state === "closed" && agendaItemId === (of.current?.id ?? null),
  );
  if (open) return <OpenVote of={open} />;
  if (of.speaker)
    return (
      <section className="room-speaker">
        <Speaking speaker={of.speaker} now={of.now} />
      </section>
    );
  if (isBreak) return null;
  return last ? <VoteResult of={last} /> : <RoomFigures of={of.presentation} />;
}

function RoomQuorum({ of: { facts, quorum } }: { of: Live }) {
  const { live: t, attendance: a } = useMessages();
  if (facts.state !== "in-session" || quorum.present === null) return null;
  const words = [
    quorum.base === null ? a.presentOnly(quorum.present) : a.quorumLine(quorum.present, quorum.base),
    quorum.needed === null ? "" : a.needed(quorum.needed),
    quorum.isReached === null ? "" : quorum.isReached ? a.reached : a.missed,
  ];
  return (
    <p className={quorum.isReached === false ? "room-missed" : undefined}>
      {t.quorum}: {words.filter(Boolean).join(", ")}
    </p>
  );
}

/** The figures of what is presented; nothing while there are none. */
function RoomFigures({ of: presentation }: { of: Live["presentation"] }) {
  if (!presentation) return null;
  return (
    <section className="room-figures">
      <h2>
        <RecordTitle pl={presentation.title} en={presentation.titleEn} />
      </h2>
      {presentation.presenterName && <Polish as="p">{presentation.presenterName}</Polish>}
      <dl>
        {presentation.figures.slice(0, mostFigures).map((figure) => (
          <div key={figure.id}>
            <dt>
              <Polish>{figure.label}</Polish>
            </dt>
            <dd>
              <FigureValue {...figure} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
