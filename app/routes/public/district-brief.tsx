import { useLoaderData } from "@remix-run/react";
import { findDistrictBySlug, getOwnBody } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { dayIn } from "#i18n/dates";
import { pageLoader } from "#web/page-loader";
import { remembered } from "#web/remembered";
import {
  BriefAddresses,
  BriefConvention,
  BriefPromises,
  BriefReturns,
  BriefToJudge,
  BriefWaiting,
} from "#ui/district-brief-parts";
import { Page } from "#ui/page";
import { useLanguage, useMessages } from "#ui/request";
import { titled } from "#ui/title";
import { districtBrief } from "../../formats/district-brief.ts";

export const loader = pageLoader("anyone", ({ db, now }, { params }) => {
  const district = found(findDistrictBySlug(db, getOwnBody(db).id, found(params["slug"])));
  const today = polishDay(now());
  const { slug, roman, name } = district;
  const brief = remembered(db, today, `brief ${slug}`, () => districtBrief(db, district, today));
  return { slug, roman, name, today, brief };
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t, { roman, name }) => t.districtBrief.title(roman, name));

export default function DistrictBriefPage() {
  const { slug, roman, name, today, brief } = useLoaderData<typeof loader>();
  const { districtBrief: t, district } = useMessages();
  const language = useLanguage();
  return (
    <div className="brief">
      <Page
        title={t.title(roman, name)}
        back={{ to: `/dzielnice/${slug}`, label: district.title(roman, name) }}
        intro={
          <p>
            {t.asOf(dayIn(language, today))} <span className="screen-only">{t.printHint}</span>
          </p>
        }
      >
        <BriefConvention of={brief.convention} />
        <BriefWaiting of={brief.waiting} slug={slug} />
        <BriefToJudge of={brief.toJudge} slug={slug} />
        <BriefPromises of={brief.promises} slug={slug} />
        <BriefReturns of={brief.returns} slug={slug} />
        <BriefAddresses />
      </Page>
    </div>
  );
}
