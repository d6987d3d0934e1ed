import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { editBody, editBodyInput } from "#domain/council/edit-body";
import { getOwnBody } from "#domain/council/queries";
import { messages } from "#i18n/index";
import { TextArea, TextField } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { Page } from "#ui/page";
import { useMessages } from "#ui/request";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].council.body} – Konwent` },
];

export const loader = pageLoader("admin", ({ db }) => {
  const { name, nameEn, city, publisher, contact, legalBasis } = getOwnBody(db);
  return { name, nameEn, city, publisher, contact, legalBasis };
});

export const action = deeds("admin", {
  editBody: deed(
    editBodyInput.omit({ bodyId: true }),
    (ctx, input) => editBody(ctx, { ...input, bodyId: getOwnBody(ctx.db).id }),
    () => "/biuro/rada/dane?zapisano=1",
  ),
});

export default function CouncilBody() {
  const body = useLoaderData<typeof loader>();
  const { council: t, common } = useMessages();
  return (
    <Page title={t.body} back={{ to: "/biuro/rada", label: t.title }}>
      <DeedForm deed="editBody">
        <TextField name="name" label={t.bodyName} value={body.name} />
        <TextField name="nameEn" label={t.bodyNameEn} value={body.nameEn} optional />
        <TextField name="city" label={t.city} value={body.city} width="medium" optional />
        <TextField name="publisher" label={t.publisher} value={body.publisher} optional />
        <TextField name="contact" label={t.contact} value={body.contact} optional />
        <TextArea name="legalBasis" label={t.legalBasis} value={body.legalBasis} optional />
        <Submit>{common.save}</Submit>
      </DeedForm>
    </Page>
  );
}
