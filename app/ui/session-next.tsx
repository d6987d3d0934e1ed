import { DeedButton } from "./form.tsx";
import { ButtonLink } from "./link.tsx";
import { Section } from "./page.tsx";
import { useMessages } from "./request.tsx";
import type { CoursePanel } from "./session-course.tsx";
import { NumberedTitle } from "./session-course.tsx";
import type { RoomPanel } from "./session-room.tsx";

type Part = { course: CoursePanel; room: RoomPanel };

/** One obvious thing to do, at the top: open, who is here, the items one after another, close. */
export function SessionNext(parts: Part) {
  const { session: t } = useMessages();
  return (
    <Section title={t.nextStep} id="krok">
      <div className="next-step">
        <TheStep {...parts} />
      </div>
    </Section>
  );
}

function TheStep({ course, room }: Part) {
  const { session: t } = useMessages();
  const { state, standing } = course;
  const page = (name: string) => `/biuro/konwenty/${course.conventionId}/${name}`;
  if (state === "closed") return <Leading note={t.closed} to={page("protokol")} label={t.toMinutes} />;
  if (state === "convened") return <Doing note={t.notYet} deed="openSession" of={course} label={t.open} />;
  if (state !== "in-session") return <p>{t.notConvened}</p>;
  if (standing === "break")
    return (
      <Doing note={t.breakNote(course.since ?? "")} deed="resumeProceedings" of={course} label={t.resume} />
    );
  if (standing === "adjourned")
    return (
      <Doing
        note={t.adjournedNote(course.since ?? "")}
        deed="resumeProceedings"
        of={course}
        label={t.resumeDay}
      />
    );
  if (room.lines.length === 0)
    return <Leading note={t.inviteFirst} to={page("obecnosc")} label={t.toInvitations} />;
  if (room.lines.every(({ isInRoom }) => !isInRoom) && room.mayKeep)
    return (
      <Doing
        note={t.everybodyNote}
        deed="noteArrivals"
        of={course}
        hidden={{ everySeat: "on" }}
        label={t.everybody}
      />
    );
  return <OnTheAgenda course={course} agenda={page("porzadek")} />;
}

/** From item to item, until the agenda is done. */
function OnTheAgenda({ course, agenda }: { course: CoursePanel; agenda: string }) {
  const { session: t } = useMessages();
  const { next, standing } = course;
  if (course.items.length === 0) return <Leading note={t.noItems} to={agenda} label={t.toAgenda} />;
  if (standing === "ended")
    return <Doing note={t.closeNote} deed="closeConvention" of={course} label={t.close} />;
  if (!next) return <Doing note={t.lastNote} deed="endLastItem" of={course} label={t.endLast} />;
  return (
    <>
      <p>
        <NumberedTitle of={next} />
      </p>
      <DeedButton
        deed="beginItem"
        formId="next"
        hidden={{ conventionId: course.conventionId, itemId: next.id }}
        secondary={false}
      >
        {standing === "not-begun" ? t.begin(next.number) : t.goOn(next.number)}
      </DeedButton>
    </>
  );
}

function Doing({
  note,
  deed,
  of,
  hidden = {},
  label,
}: {
  note: string;
  deed: string;
  of: CoursePanel;
  hidden?: Record<string, string>;
  label: string;
}) {
  return (
    <>
      <p>{note}</p>
      <DeedButton
        deed={deed}
        formId="next"
        hidden={{ conventionId: of.conventionId, ...hidden }}
        secondary={false}
      >
        {label}
      </DeedButton>
    </>
  );
}

function Leading({ note, to, label }: { note: string; to: string; label: string }) {
  return (
    <>
      <p>{note}</p>
      <p>
        <ButtonLink to={to}>{label}</ButtonLink>
      </p>
    </>
  );
}
