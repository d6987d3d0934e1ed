import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { editPerson, editPersonInput } from "#domain/council/edit-person";
import { mayManageCouncil } from "#domain/council/policy";
import { getPerson } from "#domain/council/queries";
import { permit } from "#domain/kernel/refusal";
import { messages } from "#i18n/index";
import { DeedForm, Submit } from "#ui/form";
import { Page, Polish } from "#ui/page";
import { PersonFields } from "#ui/person-fields";
import { useMessages } from "#ui/request";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: `${data?.person.name ?? messages[languageOf(location.pathname)].council.people} – Konwent` },
];

export const loader = pageLoader("officeOrAdmin", ({ db, actor }, { params }) => {
  permit(mayManageCouncil(actor));
  const { name, gender, office, organisation } = getPerson(db, params["personId"] ?? "");
  return { person: { name, gender, office, organisation } };
});

export const action = deeds("officeOrAdmin", {
  editPerson: deed(
    editPersonInput.omit({ personId: true }),
    (ctx, input, page) => editPerson(ctx, { ...input, personId: page.params["personId"] ?? "" }),
    () => "/biuro/rada/osoby?zapisano=1",
  ),
});

export default function Person() {
  const { person } = useLoaderData<typeof loader>();
  const { council: t, common } = useMessages();
  return (
    <Page title={<Polish>{person.name}</Polish>} back={{ to: "/biuro/rada/osoby", label: t.people }}>
      <DeedForm deed="editPerson">
        <PersonFields person={person} />
        <Submit>{common.save}</Submit>
      </DeedForm>
    </Page>
  );
}
