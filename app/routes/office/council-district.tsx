import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { editDistrict, editDistrictInput } from "#domain/council/edit-district";
import { endMandate, endMandateInput } from "#domain/council/end-mandate";
import { grantMandate, grantMandateInput } from "#domain/council/grant-mandate";
import { mayManageCouncil } from "#domain/council/policy";
import { findSeatOf, getDistrict, listMandates, listPersons, listTerms } from "#domain/council/queries";
import type { Context } from "#domain/kernel/context";
import { found } from "#domain/kernel/refusal";
import { messages } from "#i18n/index";
import { LastDayForm } from "#ui/council-sections";
import { DistrictFields } from "#ui/district-fields";
import { Radios, Select, TextField } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { EmptyState, Page, Polish, Section, Table } from "#ui/page";
import { PeriodWords } from "#ui/period";
import { useMessages } from "#ui/request";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import type { PageRequest } from "#web/page-loader";
import { languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const t = messages[languageOf(location.pathname)].council;
  return [
    {
      title: `${data ? t.districtPage(`${data.district.roman} ${data.district.name}`) : t.district} – Konwent`,
    },
  ];
};

const districtOf = ({ params }: PageRequest) => params["districtId"] ?? "";
const here = (_result: unknown, page: PageRequest) => `/biuro/rada/dzielnice/${districtOf(page)}?zapisano=1`;
const seatOf = ({ db }: Context, districtId: string) =>
  found(findSeatOf(db, getDistrict(db, districtId).bodyId, districtId));

export const loader = pageLoader("officeOrAdmin", (ctx, page) => {
  const { db, actor } = ctx;
  const { bodyId, number, roman, name, address, statute, councillors, areaKm2, population, mapSquare } =
    getDistrict(db, districtOf(page));
  return {
    district: { number, roman, name, address, statute, councillors, areaKm2, population, mapSquare },
    mandates: listMandates(db, seatOf(ctx, districtOf(page)).id).map(({ mandate, name: holder }) => ({
      id: mandate.id,
      name: holder,
      role: mandate.role,
      from: mandate.fromOn,
      until: mandate.untilOn,
    })),
    persons: listPersons(db).map(({ id, name: person }) => ({ value: id, label: person, lang: "pl" })),
    terms: listTerms(db, bodyId).map((term) => ({ value: term.id, label: term.number })),
    mayWrite: mayManageCouncil(actor),
  };
});

export const action = deeds("officeOrAdmin", {
  editDistrict: deed(
    editDistrictInput.omit({ districtId: true }),
    (ctx, input, page) => editDistrict(ctx, { ...input, districtId: districtOf(page) }),
    here,
  ),
  grantMandate: deed(
    grantMandateInput.omit({ seatId: true }),
    (ctx, input, page) => grantMandate(ctx, { ...input, seatId: seatOf(ctx, districtOf(page)).id }),
    here,
  ),
  endMandate: deed(endMandateInput, endMandate, here),
});

export default function CouncilDistrict() {
  const { district, mandates, persons, terms, mayWrite } = useLoaderData<typeof loader>();
  const { council: t, common } = useMessages();
  return (
    <Page
      title={t.districtPage(`${district.roman} ${district.name}`)}
      back={{ to: "/biuro/rada", label: t.title }}
    >
      <Section title={t.mandates}>
        <p>{t.mandatesIntro}</p>
        {mandates.length === 0 ? (
          <EmptyState>
            <p>{t.noMandates}</p>
          </EmptyState>
        ) : (
          <Table
            caption={t.mandates}
            isCaptionHidden
            head={[t.person, t.mandateRole, t.period, ...(mayWrite ? [t.action] : [])]}
          >
            {mandates.map((mandate) => (
              <tr key={mandate.id}>
                <th scope="row">
                  <Polish>{mandate.name}</Polish>
                </th>
                <td>{t.mandateRoles[mandate.role]}</td>
                <td>
                  <PeriodWords from={mandate.from} until={mandate.until} />
                </td>
                {mayWrite && (
                  <td>
                    <LastDayForm
                      deed="endMandate"
                      id={mandate.id}
                      field="mandateId"
                      dayField="untilOn"
                      until={mandate.until}
                      label={mandate.until ? t.changeLastDay : t.endMandate}
                      hint={mandate.name}
                    />
                  </td>
                )}
              </tr>
            ))}
          </Table>
        )}
      </Section>
      {mayWrite && (
        <>
          <Section title={t.grantMandate}>
            <DeedForm deed="grantMandate" formId="mandat">
              <Select
                name="personId"
                label={t.person}
                hint={t.personHint}
                empty={common.choose}
                options={persons}
              />
              <Radios
                name="role"
                label={t.mandateRole}
                value="chair"
                options={[
                  { value: "chair", label: t.mandateRoles.chair },
                  { value: "deputy", label: t.mandateRoles.deputy },
                ]}
              />
              <Select name="termId" label={t.term} empty={common.notStated} options={terms} optional />
              <TextField name="fromOn" label={t.fromOn} hint={t.dayHint} width="medium" />
              <TextField name="untilOn" label={t.untilOn} width="medium" optional />
              <Submit>{t.grantMandate}</Submit>
            </DeedForm>
          </Section>
          <Section title={t.districtFacts}>
            <DeedForm deed="editDistrict">
              <DistrictFields district={district} />
              <Submit>{common.save}</Submit>
            </DeedForm>
          </Section>
        </>
      )}
    </Page>
  );
}
