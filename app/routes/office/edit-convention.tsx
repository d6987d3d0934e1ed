import { useLoaderData } from "@remix-run/react";
import { listDistricts } from "#domain/council/queries";
import { editConvention, editConventionInput } from "#domain/convention/edit-convention";
import { getConvention } from "#domain/convention/queries";
import { writeCouncilDate } from "#domain/kernel/council-date";
import { found } from "#domain/kernel/refusal";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { ConventionFields } from "#ui/convention-fields";
import { DeedForm, Submit } from "#ui/form";
import { Page } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", ({ db }, { params }) => {
  const c = getConvention(db, found(params["conventionId"]));
  const {
    id,
    continuedOn,
    startsAt,
    endsAt,
    ordinalInTerm,
    title,
    titleEn,
    theme,
    form,
    venueName,
    venueAddress,
    venueDistrictId,
    chairName,
    chairOffice,
    caseReference,
    jrwaClass,
    archivalCategory,
  } = c;
  const isOpenToPublic =
    c.isOpenToPublic === null ? null : c.isOpenToPublic ? ("yes" as const) : ("no" as const);
  return {
    id,
    values: {
      heldOn: writeCouncilDate(c.heldOn),
      continuedOn,
      startsAt,
      endsAt,
      ordinalInTerm,
      title,
      titleEn,
      theme,
      form,
      venueName,
      venueRooms: c.venueRooms.join("\n"),
      venueAddress,
      venueDistrictId,
      isOpenToPublic,
      chairName,
      chairOffice,
      nextMeetingText: c.nextMeeting?.text ?? null,
      caseReference,
      jrwaClass,
      archivalCategory,
    },
    districts: listDistricts(db, c.bodyId).map((district) => ({
      value: district.id,
      label: `${district.roman} ${district.name}`,
      lang: "pl",
    })),
  };
});

export const action = deeds("office", {
  editConvention: deed(editConventionInput, editConvention, ({ id }) => `/biuro/konwenty/${id}?zapisano=1`),
});

export const meta = titled<unknown>((t) => t.convention.editTitle);

export default function EditConvention() {
  const { id, values, districts } = useLoaderData<typeof loader>();
  const t = useMessages();
  return (
    <Page
      title={t.convention.editTitle}
      back={{ to: `/biuro/konwenty/${id}`, label: t.convention.backToWork }}
    >
      <DeedForm deed="editConvention" hidden={{ conventionId: id }}>
        <ConventionFields values={values} districts={districts} />
        <Submit>{t.common.save}</Submit>
      </DeedForm>
    </Page>
  );
}
