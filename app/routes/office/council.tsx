import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { closeTerm, closeTermInput } from "#domain/council/close-term";
import { foundDistrict, foundDistrictInput } from "#domain/council/found-district";
import { leaveOffice, leaveOfficeInput } from "#domain/council/leave-office";
import { openTerm, openTermInput } from "#domain/council/open-term";
import { mayEditBody, mayManageCouncil } from "#domain/council/policy";
import {
  findConventionChairOn,
  getDistrict,
  getOwnBody,
  listOfficeHoldings,
  listPersons,
  listSeatHolders,
  listTerms,
} from "#domain/council/queries";
import { takeOffice, takeOfficeInput } from "#domain/council/take-office";
import { polishDay } from "#domain/kernel/polish-time";
import { countFollowers } from "#domain/subscription/queries";
import { messages } from "#i18n/index";
import { CouncilDistricts, CouncilOffices, CouncilTerms } from "#ui/council-sections";
import { Followers } from "#ui/followers";
import { Link } from "#ui/link";
import { Facts, Page, Polish } from "#ui/page";
import { useMessages } from "#ui/request";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].council.title} – Konwent` },
];

export const loader = pageLoader("officeOrAdmin", ({ db, actor, now }) => {
  const body = getOwnBody(db);
  const today = polishDay(now());
  const chair = findConventionChairOn(db, body.id, today);
  return {
    chair: chair ? `${chair.name}, ${chair.office}` : null,
    terms: listTerms(db, body.id).map(({ id, number, startsOn, endsOn }) => ({
      id,
      number,
      from: startsOn,
      until: endsOn,
    })),
    districts: listSeatHolders(db, body.id, today).flatMap(({ district, name }) =>
      district ? [{ id: district.id, name: `${district.roman} ${district.name}`, holder: name }] : [],
    ),
    offices: listOfficeHoldings(db, body.id).map(({ holding, name }) => ({
      id: holding.id,
      name,
      title: holding.title,
      chairs: holding.isConventionChair,
      from: holding.fromOn,
      until: holding.untilOn,
    })),
    followers: countFollowers(db).map(({ topic, topicId, many }) => ({
      topic,
      id: topicId,
      many,
      name: topic === "district" ? getDistrict(db, topicId).name : null,
    })),
    persons: listPersons(db).map(({ id, name }) => ({ value: id, label: name, lang: "pl" })),
    mayWrite: mayManageCouncil(actor),
    mayEditBody: mayEditBody(actor),
  };
});

const here = () => "/biuro/rada?zapisano=1";

export const action = deeds("officeOrAdmin", {
  openTerm: deed(
    openTermInput.omit({ bodyId: true }),
    (ctx, input) => openTerm(ctx, { ...input, bodyId: getOwnBody(ctx.db).id }),
    here,
  ),
  closeTerm: deed(closeTermInput, closeTerm, here),
  foundDistrict: deed(
    foundDistrictInput.omit({ bodyId: true }),
    (ctx, input) => foundDistrict(ctx, { ...input, bodyId: getOwnBody(ctx.db).id }),
    here,
  ),
  takeOffice: deed(
    takeOfficeInput.omit({ bodyId: true }),
    (ctx, input) => takeOffice(ctx, { ...input, bodyId: getOwnBody(ctx.db).id }),
    here,
  ),
  leaveOffice: deed(leaveOfficeInput, leaveOffice, here),
});

export default function Council() {
  const {
    chair,
    terms,
    districts,
    offices,
    followers,
    persons,
    mayWrite,
    mayEditBody: mayEdit,
  } = useLoaderData<typeof loader>();
  const { council: t } = useMessages();
  return (
    <Page title={t.title} intro={<p>{t.intro}</p>}>
      <Facts rows={[[t.chairToday, chair && <Polish key="chair">{chair}</Polish>]]} />
      <nav aria-label={t.more}>
        <ul>
          <li>
            <Link to="/biuro/rada/osoby">{t.toPeople}</Link>
          </li>
          <li>
            <Link to="/biuro/rada/jednostki">{t.units}</Link>
          </li>
          <li>
            <Link to="/biuro/regulamin">{t.toRules}</Link>
          </li>
          {mayEdit && (
            <li>
              <Link to="/biuro/rada/dane">{t.body}</Link>
            </li>
          )}
        </ul>
      </nav>
      <CouncilDistricts districts={districts} mayWrite={mayWrite} />
      <CouncilOffices offices={offices} persons={persons} mayWrite={mayWrite} />
      <CouncilTerms terms={terms} mayWrite={mayWrite} />
      <Followers followers={followers} />
    </Page>
  );
}
