import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { closeUnit, closeUnitInput } from "#domain/council/close-unit";
import { editUnit, editUnitInput } from "#domain/council/edit-unit";
import { listUnit, listUnitInput } from "#domain/council/list-unit";
import { mayManageCouncil } from "#domain/council/policy";
import { getOwnBody, listUnits } from "#domain/council/queries";
import { messages } from "#i18n/index";
import { DeedDetails } from "#ui/deed-details";
import { Select, TextField } from "#ui/field";
import { DeedButton, DeedForm, Submit } from "#ui/form";
import { EmptyState, Page, Polish, Section, Table } from "#ui/page";
import { useMessages } from "#ui/request";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].council.units} – Konwent` },
];

export const loader = pageLoader("officeOrAdmin", ({ db, actor }) => ({
  units: listUnits(db, getOwnBody(db).id).map(({ id, name, shortName, kind, email }) => ({
    id,
    name,
    shortName,
    kind,
    email,
  })),
  mayWrite: mayManageCouncil(actor),
}));

const here = () => "/biuro/rada/jednostki?zapisano=1";

export const action = deeds("officeOrAdmin", {
  listUnit: deed(
    listUnitInput.omit({ bodyId: true }),
    (ctx, input) => listUnit(ctx, { ...input, bodyId: getOwnBody(ctx.db).id }),
    here,
  ),
  editUnit: deed(editUnitInput, editUnit, here),
  closeUnit: deed(closeUnitInput, closeUnit, here),
});

export default function CouncilUnits() {
  const { units, mayWrite } = useLoaderData<typeof loader>();
  const { council: t } = useMessages();
  return (
    <Page title={t.units} intro={<p>{t.unitsIntro}</p>} back={{ to: "/biuro/rada", label: t.title }}>
      {units.length === 0 ? (
        <EmptyState>
          <p>{t.noUnits}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t.units}
          isCaptionHidden
          head={[t.unitName, t.unitShortName, t.unitKind, t.unitEmail, ...(mayWrite ? [t.action] : [])]}
        >
          {units.map(({ id, name, shortName, kind, email }) => (
            <tr key={id}>
              <th scope="row">
                <Polish>{name}</Polish>
              </th>
              <td>
                <Polish>{shortName}</Polish>
              </td>
              <td>{t.unitKinds[kind]}</td>
              <td>{email ?? t.noUnitEmail}</td>
              {mayWrite && (
                <td>
                  <DeedDetails deed="editUnit" formId={`zmiana-${id}`} summary={t.editUnit} hint={name}>
                    <DeedForm deed="editUnit" formId={`zmiana-${id}`} hidden={{ unitId: id }}>
                      <TextField name="name" label={t.unitName} value={name} />
                      <TextField
                        name="shortName"
                        label={t.unitShortName}
                        value={shortName}
                        width="narrow"
                        optional
                      />
                      <EmailField value={email} />
                      <Submit secondary>{t.saveUnit}</Submit>
                    </DeedForm>
                  </DeedDetails>
                  <DeedButton deed="closeUnit" formId={id} hidden={{ unitId: id }} hint={name}>
                    {t.closeUnit}
                  </DeedButton>
                </td>
              )}
            </tr>
          ))}
        </Table>
      )}
      {mayWrite && (
        <Section title={t.listUnit}>
          <DeedForm deed="listUnit">
            <TextField name="name" label={t.unitName} />
            <TextField name="shortName" label={t.unitShortName} width="narrow" optional />
            <Select
              name="kind"
              label={t.unitKind}
              options={(["department", "municipal-unit", "other"] as const).map((value) => ({
                value,
                label: t.unitKinds[value],
              }))}
            />
            <EmailField value={null} />
            <Submit>{t.listUnit}</Submit>
          </DeedForm>
        </Section>
      )}
    </Page>
  );
}

/** The public office address, where letters to the unit go. */
function EmailField({ value }: { value: string | null }) {
  const { council: t } = useMessages();
  return (
    <TextField name="email" label={t.unitEmail} hint={t.unitEmailHint} type="email" value={value} optional />
  );
}
