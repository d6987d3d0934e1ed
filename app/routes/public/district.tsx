import { useLoaderData } from "@remix-run/react";
import { numberIn } from "#i18n/numbers";
import { findDistrictBySlug, getOwnBody } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { pageLoader } from "#web/page-loader";
import { remembered } from "#web/remembered";
import {
  DistrictAges,
  DistrictAttendance,
  DistrictPromises,
  DistrictQuestions,
  DistrictResolutions,
  DistrictSpeech,
  DistrictVerdicts,
} from "#ui/district-parts";
import { Link } from "#ui/link";
import { Facts, Page, Polish } from "#ui/page";
import { useLanguage, useMessages } from "#ui/request";
import { titled } from "#ui/title";
import { publicDistrict } from "../../formats/public-district.ts";
import { linkedDistrict } from "../../formats/json-ld.ts";

const shown = 10;

export const loader = pageLoader("anyone", ({ db, now }, { params }) => {
  const one = found(findDistrictBySlug(db, getOwnBody(db).id, found(params["slug"])));
  const today = polishDay(now());
  const district = remembered(db, today, `district ${one.slug}`, () => publicDistrict(db, one, today, shown));
  return { id: one.id, district };
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>(
  (t, { district: { roman, name } }) => t.district.title(roman, name),
  undefined,
  {
    linked: ({ district }, place) => linkedDistrict(place, district),
    feed: ({ district }) => `/dzielnice/${district.slug}/aktualnosci.atom`,
  },
);

export default function District() {
  const { id, district: d } = useLoaderData<typeof loader>();
  const t = useMessages();
  const language = useLanguage();
  const here = `/dzielnice/${d.slug}`;
  return (
    <Page title={t.district.title(d.roman, d.name)} back={{ to: "/dzielnice", label: t.district.listTitle }}>
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
      <ul aria-label={t.district.links}>
        <li>
          <Link to={`${here}/notatka`}>{t.district.brief}</Link>
        </li>
        <li>
          <Link to={`/subskrypcja?temat=dzielnica&id=${id}`}>{t.subscription.followDistrict}</Link>
        </li>
        <li>
          <Link to="/kalendarz">{t.calendar.addDistrictToCalendar}</Link>
        </li>
        <li>
          <Link to={`${here}.json`}>{t.district.asJson}</Link>
        </li>
      </ul>
      <DistrictQuestions of={d} />
      <DistrictVerdicts of={d} />
      <DistrictPromises of={d} />
      <DistrictResolutions of={d} />
      <DistrictAttendance of={d} />
      <DistrictSpeech of={d} />
      <DistrictAges of={d} />
    </Page>
  );
}
