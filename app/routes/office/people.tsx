import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { enterPerson, enterPersonInput } from "#domain/council/enter-person";
import { mayManageCouncil } from "#domain/council/policy";
import { listPersons } from "#domain/council/queries";
import { messages } from "#i18n/index";
import { DeedForm, Submit } from "#ui/form";
import { Link } from "#ui/link";
import { EmptyState, Page, Polish, Section, Table } from "#ui/page";
import { PersonFields } from "#ui/person-fields";
import { useMessages } from "#ui/request";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].council.people} – Konwent` },
];

export const loader = pageLoader("officeOrAdmin", ({ db, actor }) => ({
  persons: listPersons(db).map(({ id, name, office, organisation }) => ({ id, name, office, organisation })),
  mayWrite: mayManageCouncil(actor),
}));

export const action = deeds("officeOrAdmin", {
  enterPerson: deed(enterPersonInput, enterPerson, () => "/biuro/rada/osoby?zapisano=1"),
});

export default function People() {
  const { persons, mayWrite } = useLoaderData<typeof loader>();
  const { council: t } = useMessages();
  return (
    <Page title={t.people} intro={<p>{t.peopleIntro}</p>} back={{ to: "/biuro/rada", label: t.title }}>
      {persons.length === 0 ? (
        <EmptyState>
          <p>{t.noPeople}</p>
        </EmptyState>
      ) : (
        <Table caption={t.people} isCaptionHidden head={[t.personName, t.office, t.organisation]}>
          {persons.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                {mayWrite ? (
                  <Link to={`/biuro/rada/osoby/${person.id}`}>
                    <Polish>{person.name}</Polish>
                  </Link>
                ) : (
                  <Polish>{person.name}</Polish>
                )}
              </th>
              <td>
                <Polish>{person.office}</Polish>
              </td>
              <td>
                <Polish>{person.organisation}</Polish>
              </td>
            </tr>
          ))}
        </Table>
      )}
      {mayWrite && (
        <Section title={t.enterPerson}>
          <DeedForm deed="enterPerson">
            <PersonFields />
            <Submit>{t.enterPerson}</Submit>
          </DeedForm>
        </Section>
      )}
    </Page>
  );
}
