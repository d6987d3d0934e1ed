import { useLoaderData } from "@remix-run/react";
import type { Convention } from "#domain/convention/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { attachPresentation, attachPresentationInput } from "#domain/presentation/attach-presentation";
import { listItemsAwaiting, listPresentationsOf } from "#domain/presentation/presenter-queries";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { CouncilTime } from "#ui/council-time";
import { ConventionName } from "#ui/convention-facts";
import { TextField } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { Link } from "#ui/link";
import { EmptyState, Page, RecordTitle, Section } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

const shown = ({ id, title, titleEn, heldOn, startsAt }: Convention) => ({
  id,
  title,
  titleEn,
  heldOn,
  startsAt,
});

export const loader = pageLoader("presenter", ({ db, actor, now }) => {
  const [person, today] = [actor.personId ?? "", polishDay(now())];
  return {
    awaiting: listItemsAwaiting(db, person, today).map(({ item, convention }) => ({
      item,
      convention: shown(convention),
    })),
    begun: listPresentationsOf(db, person, today).map(
      ({ presentation: { id, title, titleEn }, convention }) => ({
        id,
        title,
        titleEn,
        convention: shown(convention),
      }),
    ),
  };
});

export const action = deeds("presenter", {
  attachPresentation: deed(
    attachPresentationInput,
    attachPresentation,
    ({ id }) => `/udzial/${id}?zapisano=1`,
  ),
});

export const meta = titled<unknown>((t) => t.presentation.desk.title);

export default function PresenterDesk() {
  const { awaiting, begun } = useLoaderData<typeof loader>();
  const t = useMessages();
  const d = t.presentation.desk;
  return (
    <Page title={d.title} intro={<p>{d.intro}</p>}>
      <p>
        <Link to="/udzial/zobowiazania">{t.actionItem.mine.title}</Link>
      </p>
      {awaiting.length + begun.length === 0 && (
        <EmptyState>
          <p>{d.empty}</p>
        </EmptyState>
      )}
      {begun.length > 0 && (
        <Section title={d.begun}>
          <ul className="rows">
            {begun.map((p) => (
              <li key={p.id}>
                <p>
                  <Link to={`/udzial/${p.id}`}>
                    <RecordTitle pl={p.title} en={p.titleEn} />
                  </Link>
                </p>
                <When convention={p.convention} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {awaiting.length > 0 && (
        <Section title={d.awaiting}>
          {awaiting.map(({ item, convention }) => (
            <Section key={item.id} level={3} title={<RecordTitle pl={item.title} en={item.titleEn} />}>
              <When convention={convention} minutes={item.plannedMinutes} />
              <DeedForm
                deed="attachPresentation"
                formId={item.id}
                hidden={{ conventionId: convention.id, agendaItemId: item.id }}
              >
                <TextField name="title" label={t.presentation.fields.title} value={item.title} />
                <Submit>{d.begin}</Submit>
              </DeedForm>
            </Section>
          ))}
        </Section>
      )}
    </Page>
  );
}

type When = {
  convention: Pick<Convention, "title" | "titleEn" | "heldOn" | "startsAt">;
  minutes?: number | null;
};

function When({ convention, minutes }: When) {
  const t = useMessages();
  return (
    <p className="soft">
      <ConventionName of={convention} />
      {convention.title && (
        <>
          , <CouncilTime date={convention.heldOn} />
        </>
      )}
      {convention.startsAt && `, ${convention.startsAt}`}
      {minutes && `, ${t.presentation.desk.minutes(minutes)}`}
    </p>
  );
}
