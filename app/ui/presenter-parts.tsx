import type { ActionItemFacts } from "#domain/action-item/queries";
import type { CouncilDate } from "#domain/kernel/council-date";
import { ActionItemState, ActionItemText } from "./action-item-view.tsx";
import { ConventionName } from "./convention-facts.tsx";
import { CouncilTime, Day } from "./council-time.tsx";
import { FileField } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { Link } from "./link.tsx";
import { Facts, Polish, Section, Warning } from "./page.tsx";
import { PresentationFields, valuesOf } from "./presentation-fields.tsx";
import { EditFigures, EditFiles } from "./presentation-parts.tsx";
import type { Taken } from "./presentation-parts.tsx";
import { PresentationView } from "./presentation-view.tsx";
import type { PresentationShown } from "./presentation-view.tsx";
import { useMessages } from "./request.tsx";
import { UploadProgress } from "./upload-progress.tsx";

type Item = {
  id: string;
  number: string;
  title: string;
  time: string | null;
  minutes: number | null;
  state: "planned" | "withdrawn";
  withdrawnReason: string | null;
};
type Meeting = {
  id: string;
  title: string | null;
  titleEn: string | null;
  heldOn: CouncilDate;
  venueName: string | null;
  venueRooms: string[];
  venueAddress: string | null;
  /** Null while it is still to come or sits. */
  state: string | null;
  address: string | null;
  cancelReason: string | null;
};

/** When and where somebody speaks, for how long, and until when slides are wanted. */
export function OwnSlot({
  item,
  convention,
  slides,
  shiftMinutes,
}: {
  item: Item;
  convention: Meeting;
  slides: { due: string | null; isLate: boolean };
  shiftMinutes: number | null;
}) {
  const t = useMessages();
  const p = t.presenter;
  const isToCome = convention.state === null && item.state === "planned";
  const place = [convention.venueName, ...convention.venueRooms, convention.venueAddress]
    .filter(Boolean)
    .join(", ");
  const name = <ConventionName of={convention} />;
  return (
    <>
      {convention.state === "cancelled" ? (
        <Warning>
          <p>{p.cancelled}</p>
          {convention.cancelReason && <Polish as="p">{convention.cancelReason}</Polish>}
        </Warning>
      ) : (
        item.state === "withdrawn" && (
          <Warning>
            <p>{p.withdrawn}</p>
            {item.withdrawnReason && <Polish as="p">{item.withdrawnReason}</Polish>}
          </Warning>
        )
      )}
      {convention.state === "closed" && <p>{p.over}</p>}
      <Facts
        rows={[
          [
            p.convention,
            convention.address ? <Link to={`/konwenty/${convention.address}`}>{name}</Link> : name,
          ],
          [p.day, <CouncilTime key="day" date={convention.heldOn} withWeekday />],
          [p.item, `${item.number}.`],
          [p.slot, isToCome && (item.time ? <time dateTime={item.time}>{item.time}</time> : p.slotUnknown)],
          [p.length, item.minutes !== null && item.minutes > 0 && t.agenda.duration(item.minutes)],
          [p.venue, place && <Polish>{place}</Polish>],
          [p.slidesDue, isToCome && slides.due && <Day day={slides.due} />],
        ]}
      />
      {isToCome && (
        <p className="soft">
          {item.time && p.slotNote} {p.told(shiftMinutes)}
        </p>
      )}
      {isToCome && slides.isLate && <p>{p.slidesLate}</p>}
    </>
  );
}

type Own = PresentationShown & {
  id: string;
  agendaItemId: string | null;
  presenterPersonId: string | null;
  figures: PresentationShown["figures"];
  files: (PresentationShown["files"][number] & { authorWarning: string | null })[];
};

/** Slides, figures and words: the form for a first file, and all that has been begun. */
export function OwnWork({
  presenter,
  item,
  convention,
  presentation,
  isOpen,
  taken,
}: {
  presenter: { id: string };
  item: Item;
  convention: Meeting;
  presentation: Own | null;
  isOpen: boolean;
  taken: Taken;
}) {
  const t = useMessages();
  const p = t.presenter;
  const f = t.presentation.files;
  const filesAt = convention.address ? "/pliki" : null;
  if (!isOpen)
    return presentation && <PresentationView presentation={presentation} level={2} filesAt={filesAt} />;
  if (!presentation)
    return (
      <Section title={p.slides} id="pliki">
        <p>{p.slidesIntro}</p>
        <DeedForm deed="handInSlides" formId="plik" hidden={{ presenterId: presenter.id }} hasFiles>
          <FileField name="file" label={f.field} hint={f.hint(taken.megabytes)} accept={taken.accept} />
          <Submit>{p.send}</Submit>
          <UploadProgress />
        </DeedForm>
        <p className="other-way">{p.beginWithoutHint}</p>
        <DeedButton
          deed="attachPresentation"
          formId="bez-pliku"
          hidden={{ conventionId: convention.id, agendaItemId: item.id, title: item.title }}
        >
          {p.beginWithout}
        </DeedButton>
      </Section>
    );
  return (
    <>
      <EditFiles presentation={presentation} files={presentation.files} filesAt={filesAt} taken={taken} />
      <EditFigures presentation={presentation} figures={[...presentation.figures]} />
      <Section title={p.text} id="tresc-prezentacji">
        <DeedForm deed="editPresentation" hidden={{ presentationId: presentation.id }}>
          <PresentationFields
            values={valuesOf({
              ...presentation,
              comparators: [...presentation.comparators],
              pros: [...presentation.pros],
              cons: [...presentation.cons],
            })}
          />
          <Submit>{t.common.save}</Submit>
        </DeedForm>
      </Section>
    </>
  );
}

/** What came of what they promised before. */
export function OwnPromises({ promises }: { promises: ActionItemFacts[] }) {
  const t = useMessages();
  const p = t.presenter;
  return (
    <Section title={p.promises} id="zobowiazania">
      <p>{promises.length === 0 ? p.noPromises : p.promisesIntro}</p>
      <ul className="rows">
        {promises.map((promise) => (
          <li key={promise.id}>
            <p>
              <Link to={`/zobowiazania/${promise.citation}`}>{promise.citation}</Link>{" "}
              <ActionItemText of={promise} />
            </p>
            <p>
              <ActionItemState of={promise} />
              {promise.dueOn.precision !== "none" && (
                <span className="soft">
                  {" "}
                  {t.actionItem.due}: <CouncilTime date={promise.dueOn} />
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
