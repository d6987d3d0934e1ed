import { join } from "node:path";
import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { getOwnBody, listDistricts } from "#domain/council/queries";
import { readDistrictLine } from "#domain/council/rules";
import { lines } from "#domain/kernel/fields";
import { messages } from "#i18n/index";
import { TextArea } from "#ui/field";
import { DeedButton, DeedForm, Submit } from "#ui/form";
import { Link } from "#ui/link";
import { Page, Polish, Section } from "#ui/page";
import { useMessages } from "#ui/request";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { readSeedDistricts } from "#web/seed-districts.server";
import { foundDistricts } from "#web/set-up.server";
import { languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].setUp.districts} – Konwent` },
];

export const loader = pageLoader("admin", ({ db }) => ({
  districts: listDistricts(db, getOwnBody(db).id).map(({ id, roman, name }) => ({ id, roman, name })),
}));

const listed = z.object({
  districts: lines(60)
    .refine((typed) => typed.length > 0, "required")
    .refine((typed) => typed.every((line) => readDistrictLine(line) !== null), "not-a-district-line")
    .transform((typed) => typed.flatMap((line) => readDistrictLine(line) ?? [])),
});
const unknown = {
  address: null,
  statute: null,
  councillors: null,
  areaKm2: null,
  population: null,
  mapSquare: null,
};

export const action = deeds("admin", {
  foundDistricts: deed(
    listed,
    (ctx, { districts }) =>
      foundDistricts(
        ctx,
        getOwnBody(ctx.db).id,
        districts.map((district) => ({ ...unknown, ...district })),
      ),
    () => "/zalozenie/regulamin?zapisano=1",
  ),
  // The facts and their sources stand in db/seed/districts.yaml.
  foundDistrictsOfKrakow: deed(
    z.object({}),
    (ctx) => foundDistricts(ctx, getOwnBody(ctx.db).id, readSeedDistricts(join(process.cwd(), "db/seed"))),
    () => "/zalozenie/regulamin?zapisano=1",
  ),
});

export default function SetUpDistricts() {
  const { districts } = useLoaderData<typeof loader>();
  const t = useMessages().setUp;
  return (
    <Page
      title={t.districts}
      intro={
        <p>
          {t.step(3)} {t.districtsIntro}
        </p>
      }
    >
      {districts.length > 0 && (
        <ul>
          {districts.map(({ id, roman, name }) => (
            <li key={id}>
              <Polish>
                {roman} {name}
              </Polish>
            </li>
          ))}
        </ul>
      )}
      {districts.length === 0 && (
        <Section title={t.krakow}>
          <p>{t.krakowIntro}</p>
          <DeedButton deed="foundDistrictsOfKrakow" secondary={false}>
            {t.krakowSubmit}
          </DeedButton>
        </Section>
      )}
      <Section title={t.ownDistricts}>
        <DeedForm deed="foundDistricts">
          <TextArea name="districts" label={t.districtLines} hint={t.districtLinesHint} rows={10} />
          <Submit secondary>{t.next}</Submit>
        </DeedForm>
      </Section>
      <p>
        <Link to="/zalozenie/regulamin">{t.skip}</Link>
      </p>
    </Page>
  );
}
