import { DeedDetails } from "./deed-details.tsx";
import { DistrictFields } from "./district-fields.tsx";
import { Select, TextField, Tick } from "./field.tsx";
import type { Option } from "./field.tsx";
import { DeedForm, Submit } from "./form.tsx";
import { Link } from "./link.tsx";
import { Badge, EmptyState, Polish, Section, Table } from "./page.tsx";
import { PeriodWords } from "./period.tsx";
import { useMessages } from "./request.tsx";

/** Each district and who holds its seat today. */
export function CouncilDistricts({
  districts,
  mayWrite,
}: {
  districts: { id: string; name: string; holder: string | null }[];
  mayWrite: boolean;
}) {
  const { council: t } = useMessages();
  return (
    <Section title={t.districts}>
      {districts.length === 0 ? (
        <EmptyState>
          <p>{t.noDistricts}</p>
        </EmptyState>
      ) : (
        <Table caption={t.districts} isCaptionHidden head={[t.district, t.holder]}>
          {districts.map(({ id, name, holder }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/biuro/rada/dzielnice/${id}`}>
                  <Polish>{name}</Polish>
                </Link>
              </th>
              <td>{holder ? <Polish>{holder}</Polish> : <Badge tone="warn">{t.vacant}</Badge>}</td>
            </tr>
          ))}
        </Table>
      )}
      {mayWrite && (
        <DeedDetails deed="foundDistrict" formId="dzielnica" summary={t.addDistrict}>
          <DeedForm deed="foundDistrict" formId="dzielnica">
            <DistrictFields />
            <Submit>{t.addDistrict}</Submit>
          </DeedForm>
        </DeedDetails>
      )}
    </Section>
  );
}

type Office = {
  id: string;
  name: string;
  title: string;
  chairs: boolean;
  from: string | null;
  until: string | null;
};

/** Who has chaired the convention and held its other offices. */
export function CouncilOffices({
  offices,
  persons,
  mayWrite,
}: {
  offices: Office[];
  persons: Option[];
  mayWrite: boolean;
}) {
  const { council: t, common } = useMessages();
  return (
    <Section title={t.offices}>
      {offices.length === 0 ? (
        <EmptyState>
          <p>{t.noOffices}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t.offices}
          isCaptionHidden
          head={[t.person, t.officeTitle, t.period, ...(mayWrite ? [t.action] : [])]}
        >
          {offices.map((office) => (
            <tr key={office.id}>
              <th scope="row">
                <Polish>{office.name}</Polish>
              </th>
              <td>
                <Polish>{office.title}</Polish>{" "}
                {office.chairs && <Badge tone="info">{t.chairsConvention}</Badge>}
              </td>
              <td>
                <PeriodWords from={office.from} until={office.until} />
              </td>
              {mayWrite && (
                <td>
                  <LastDayForm
                    deed="leaveOffice"
                    id={office.id}
                    field="holdingId"
                    dayField="untilOn"
                    until={office.until}
                    label={office.until ? t.changeLastDay : t.leaveOffice}
                    hint={office.name}
                  />
                </td>
              )}
            </tr>
          ))}
        </Table>
      )}
      {mayWrite && (
        <DeedDetails deed="takeOffice" formId="funkcja" summary={t.takeOffice}>
          <DeedForm deed="takeOffice" formId="funkcja">
            <Select
              name="personId"
              label={t.person}
              hint={t.personHint}
              empty={common.choose}
              options={persons}
            />
            <TextField name="title" label={t.officeTitle} hint={t.officeTitleHint} />
            <Tick name="isConventionChair" label={t.isConventionChair} />
            <TextField name="fromOn" label={t.fromOn} hint={t.dayHint} width="medium" optional />
            <TextField name="untilOn" label={t.untilOn} width="medium" optional />
            <Submit>{t.takeOffice}</Submit>
          </DeedForm>
        </DeedDetails>
      )}
    </Section>
  );
}

/** The body's terms of office. */
export function CouncilTerms({
  terms,
  mayWrite,
}: {
  terms: { id: string; number: string; from: string | null; until: string | null }[];
  mayWrite: boolean;
}) {
  const { council: t } = useMessages();
  return (
    <Section title={t.terms}>
      {terms.length === 0 ? (
        <EmptyState>
          <p>{t.noTerms}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t.terms}
          isCaptionHidden
          head={[t.termNumber, t.period, ...(mayWrite ? [t.action] : [])]}
        >
          {terms.map((term) => (
            <tr key={term.id}>
              <th scope="row">{term.number}</th>
              <td>
                <PeriodWords from={term.from} until={term.until} />
              </td>
              {mayWrite && (
                <td>
                  <LastDayForm
                    deed="closeTerm"
                    id={term.id}
                    field="termId"
                    dayField="endsOn"
                    until={term.until}
                    label={term.until ? t.changeLastDay : t.closeTerm}
                    hint={term.number}
                  />
                </td>
              )}
            </tr>
          ))}
        </Table>
      )}
      {mayWrite && (
        <DeedDetails deed="openTerm" formId="kadencja" summary={t.openTerm}>
          <DeedForm deed="openTerm" formId="kadencja">
            <TextField name="number" label={t.termNumber} hint={t.termNumberHint} width="narrow" />
            <TextField name="startsOn" label={t.startsOn} hint={t.dayHint} width="medium" optional />
            <TextField name="endsOn" label={t.endsOn} width="medium" optional />
            <Submit>{t.openTerm}</Submit>
          </DeedForm>
        </DeedDetails>
      )}
    </Section>
  );
}

/** Gives a row of a table its last day. */
export function LastDayForm({
  deed,
  id,
  field,
  dayField,
  until,
  label,
  hint,
}: {
  deed: string;
  id: string;
  field: string;
  dayField: string;
  until: string | null;
  label: string;
  hint: string;
}) {
  const { council: t, common } = useMessages();
  return (
    <DeedDetails deed={deed} formId={id} summary={label} hint={hint}>
      <DeedForm deed={deed} formId={id} hidden={{ [field]: id }}>
        <TextField name={dayField} label={t.endsOn} hint={t.dayHint} value={until} width="medium" />
        <Submit secondary>{common.save}</Submit>
      </DeedForm>
    </DeedDetails>
  );
}
