import { useLoaderData } from "@remix-run/react";
import { numberIn } from "#i18n/numbers";
import { listActionItemsOfDistrict } from "#domain/action-item/queries";
import { findDistrictBySlug, getOwnBody, listSeatHolders } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { factsOf, listQuestionsOfDistrict } from "#domain/question/queries";
import { listResolutionsIndicating } from "#domain/resolution/queries";
import { pageLoader } from "#web/page-loader";
import { Link } from "#ui/link";
import { EmptyState, Facts, Page, Polish, RecordTitle, Section } from "#ui/page";
import { QuestionList } from "#ui/question-list";
import { useLanguage, useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("anyone", ({ db, now }, { params }) => {
  const body = getOwnBody(db);
  const { id, roman, name, address, statute, councillors, areaKm2, population } = found(
    findDistrictBySlug(db, body.id, found(params["slug"])),
  );
  const chair =
    listSeatHolders(db, body.id, polishDay(now())).find(({ district }) => district?.id === id)?.name ?? null;
  return {
    district: { id, roman, name, address, statute, councillors, areaKm2, population, chair },
    questions: listQuestionsOfDistrict(db, id).map((question) => factsOf(db, question)),
    promises: listActionItemsOfDistrict(db, id).map(({ citation, text, textEn }) => ({
      citation,
      text,
      textEn,
    })),
    resolutions: listResolutionsIndicating(db, id).map(({ citation, subject, subjectEn, indications }) => ({
      citation,
      subject,
      subjectEn,
      names: indications.filter(({ district }) => district === name).map((indication) => indication.name),
    })),
  };
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t, { district: { roman, name } }) => t.district.title(roman, name));

export default function District() {
  const { district: d, questions, promises, resolutions } = useLoaderData<typeof loader>();
  const t = useMessages();
  const language = useLanguage();
  const title = t.district.title(d.roman, d.name);
  return (
    <Page title={title} back={{ to: "/dzielnice", label: t.district.listTitle }}>
      <Facts
        rows={[
          [t.district.chair, d.chair ? <Polish>{d.chair}</Polish> : t.district.noChair],
          [t.district.address, d.address && <Polish>{d.address}</Polish>],
          [t.district.statute, d.statute],
          [t.district.councillors, d.councillors],
          [t.district.area, d.areaKm2 !== null && t.district.squareKilometres(numberIn(language, d.areaKm2))],
          [t.district.population, d.population !== null && numberIn(language, d.population)],
        ]}
      />
      <p>
        <Link to={`/subskrypcja?temat=dzielnica&id=${d.id}`}>{t.subscription.followDistrict}</Link>
      </p>
      <p>
        <Link to="/kalendarz">{t.calendar.addDistrictToCalendar}</Link>
      </p>
      <Section title={t.district.questions}>
        {questions.length === 0 ? (
          <EmptyState>
            <p>{t.district.noQuestions}</p>
          </EmptyState>
        ) : (
          <QuestionList questions={questions} label={t.question.found(questions.length)} />
        )}
      </Section>
      <Section title={t.district.promises}>
        {promises.length === 0 ? (
          <EmptyState>
            <p>{t.district.noPromises}</p>
          </EmptyState>
        ) : (
          <ul className="rows">
            {promises.map(({ citation, text, textEn }) => (
              <li key={citation}>
                <Link to={`/zobowiazania/${citation}`}>{citation}</Link> <RecordTitle pl={text} en={textEn} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t.district.resolutions}>
        <p>{t.district.resolutionsIntro}</p>
        {resolutions.length === 0 ? (
          <EmptyState>
            <p>{t.district.noResolutions}</p>
          </EmptyState>
        ) : (
          <ul className="rows">
            {resolutions.map(({ citation, subject, subjectEn, names }) => (
              <li key={citation}>
                <Link to={`/uchwaly/${citation}`}>{citation}</Link>{" "}
                <RecordTitle pl={subject} en={subjectEn} />: <Polish>{names.join(", ")}</Polish>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}
