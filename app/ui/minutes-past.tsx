import { Link } from "./link.tsx";
import { Warning } from "./page.tsx";
import { useMessages } from "./request.tsx";

/** Under a section: the way to its history, and to the texts of it that wait to be merged. */
export function MinutesPast({
  conventionId,
  section,
}: {
  conventionId: string;
  section: { id: string; heading: string; waiting: number };
}) {
  const { minutesHistory: t, minutes } = useMessages();
  const address = `/biuro/konwenty/${conventionId}/protokol/czesci/${section.id}`;
  const hint = minutes.office.saveOf(section.heading || minutes.openingSection);
  return (
    <>
      {section.waiting > 0 && (
        <Warning>
          <p>
            <Link to={`${address}#odlozone`}>
              {t.waiting(section.waiting)}
              <span className="visually-hidden">{hint}</span>
            </Link>
          </p>
        </Warning>
      )}
      <p>
        <Link to={address}>
          {t.toHistory}
          <span className="visually-hidden">{hint}</span>
        </Link>
      </p>
    </>
  );
}

/** Who had the minutes open when the page was made, and where; the editor's script keeps it true afterwards. */
export function MinutesPresent({
  present,
  sections,
}: {
  present: { name: string; sectionId: string | null }[];
  sections: { id: string; heading: string }[];
}) {
  const { minutesHistory: t, minutes } = useMessages();
  if (present.length === 0) return null;
  const named = present.map(({ name, sectionId }) => {
    const section = sections.find(({ id }) => id === sectionId);
    return section ? t.presentIn(name, section.heading || minutes.openingSection) : name;
  });
  return (
    <p className="soft">
      {t.present} {named.join(", ")}
    </p>
  );
}
