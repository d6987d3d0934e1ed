import type { Reason } from "#domain/kernel/refusal";
import type { Messages } from "#i18n/index";
import { DeedButton } from "./form.tsx";
import { ButtonLink, Link } from "./link.tsx";
import { Section, Warning } from "./page.tsx";
import { useMessages } from "./request.tsx";

/** How far the work on a convention is, as much as the next step depends on. */
export type Progress = {
  id: string;
  address: string | null;
  state: keyof Messages["convention"]["states"];
  isArchived: boolean;
  /** Everything in the way of convening, said at once. */
  obstacles: Reason[];
  lateNotice: { days: number; needed: number; source: string } | null;
  agenda: { isPublished: boolean; mayBePublished: boolean };
  isInvited: boolean;
  isPresenceRecorded: boolean;
  newQuestions: number;
  /** The number of the edition that waits for the chair. */
  preparedEdition: number | null;
  isPublished: boolean;
  mayPublish: boolean;
  /** Has its day come? */
  isDue: boolean;
};

/** The one obvious thing to do now; nothing when nothing is left to do. */
export function NextStep({ of: progress }: { of: Progress }) {
  const t = useMessages().convention;
  if (progress.isArchived || ["cancelled", "outcome-unknown"].includes(progress.state)) return null;
  return (
    <Section title={t.nextStep}>
      <div className="next-step">
        {progress.state === "planned" && <Convening of={progress} />}
        {progress.state === "convened" && <Preparing of={progress} />}
        {progress.state === "in-session" && <Sitting of={progress} />}
        {progress.state === "closed" && <Writing of={progress} />}
      </div>
    </Section>
  );
}

type Part = { of: Progress };
const at = ({ id }: Progress, page: string) => `/biuro/konwenty/${id}/${page}`;

function Step({ note, to, label }: { note?: string; to: string; label: string }) {
  return (
    <>
      {note && <p>{note}</p>}
      <p>
        <ButtonLink to={to}>{label}</ButtonLink>
      </p>
    </>
  );
}

/** First what is missing, then the convening itself. */
function Convening({ of: progress }: Part) {
  const t = useMessages();
  const { obstacles, lateNotice } = progress;
  const lacksData = obstacles.some(({ code }) => code.startsWith("convention-"));
  return (
    <>
      {lateNotice && (
        <Warning>
          <p>
            {t.convention.noticeShort(lateNotice.days, lateNotice.needed)}{" "}
            <q lang="pl">{lateNotice.source}</q>
          </p>
        </Warning>
      )}
      {obstacles.length > 0 ? (
        <>
          <ul>
            {obstacles.map((obstacle) => (
              <li key={obstacle.code}>{t.refusals[obstacle.code](obstacle.facts ?? {})}</li>
            ))}
          </ul>
          {lacksData ? (
            <Step to={at(progress, "dane")} label={t.convention.steps.settle} />
          ) : (
            <Step to={at(progress, "porzadek")} label={t.convention.steps.buildAgenda} />
          )}
        </>
      ) : (
        <>
          <p>{t.convention.conveneNote}</p>
          <DeedButton deed="conveneConvention" hidden={{ conventionId: progress.id }} secondary={false}>
            {t.convention.convene}
          </DeedButton>
        </>
      )}
    </>
  );
}

/** Agenda, invitations, questions; the session may be opened whatever is missing. */
function Preparing({ of: progress }: Part) {
  const { convention: t, session } = useMessages();
  const { agenda, newQuestions } = progress;
  const step = agenda.mayBePublished
    ? {
        note: agenda.isPublished ? t.steps.publishAgendaAgainNote : t.steps.publishAgendaNote,
        to: at(progress, "porzadek#ogloszenie"),
        label: agenda.isPublished ? t.steps.publishAgendaAgain : t.steps.publishAgenda,
      }
    : !progress.isInvited
      ? { note: t.steps.inviteNote, to: at(progress, "obecnosc"), label: t.steps.invite }
      : newQuestions > 0
        ? { note: t.steps.triageNote, to: "/biuro/pytania", label: t.steps.triage(newQuestions) }
        : null;
  return (
    <>
      {step && <Step {...step} />}
      {!step && !progress.isDue && <p>{t.steps.wait}</p>}
      <DeedButton
        deed="openSession"
        hidden={{ conventionId: progress.id }}
        secondary={step !== null || !progress.isDue}
      >
        {t.openSession}
      </DeedButton>
      {progress.isDue && (
        <p>
          <Link to={at(progress, "obrady")}>{session.link}</Link>
        </p>
      )}
    </>
  );
}

/** While it goes on, everything is done on one page; whoever keeps only the roll may do that and close. */
function Sitting({ of: progress }: Part) {
  const { convention: t, session } = useMessages();
  return (
    <>
      <Step note={session.linkNote} to={at(progress, "obrady")} label={session.link} />
      {progress.isPresenceRecorded ? (
        <p>{t.steps.closeNote}</p>
      ) : (
        <p>
          <Link to={at(progress, "obecnosc")}>{t.steps.recordPresence}</Link>
        </p>
      )}
      <DeedButton deed="closeConvention" hidden={{ conventionId: progress.id }}>
        {t.closeSession}
      </DeedButton>
    </>
  );
}

function Writing({ of: progress }: Part) {
  const t = useMessages().convention;
  const { preparedEdition, mayPublish, isPublished, address } = progress;
  if (preparedEdition !== null)
    return (
      <Step
        note={t.steps.publishNote}
        to={at(progress, "wydanie")}
        label={mayPublish ? t.steps.publish(preparedEdition) : t.steps.seePrepared(preparedEdition)}
      />
    );
  if (!isPublished)
    return <Step note={t.steps.writeNote} to={at(progress, "protokol")} label={t.steps.write} />;
  return (
    <>
      <p>{t.steps.done}</p>
      {address && (
        <p>
          <Link to={`/konwenty/${address}/protokol`}>{t.steps.seeMinutes}</Link>
        </p>
      )}
    </>
  );
}
