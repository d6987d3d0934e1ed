import { useLoaderData } from "@remix-run/react";
import { getOwnBody, listDistricts } from "#domain/council/queries";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { ConventionFields } from "#ui/convention-fields";
import { DeedForm, Submit } from "#ui/form";
import { Page } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", ({ db }) => ({
  districts: listDistricts(db, getOwnBody(db).id).map(({ id, roman, name }) => ({
    value: id,
    label: `${roman} ${name}`,
    lang: "pl",
  })),
}));

export const action = deeds("office", {
  scheduleConvention: deed(
    scheduleConventionInput,
    scheduleConvention,
    ({ id }) => `/biuro/konwenty/${id}?zapisano=1`,
  ),
});

export const meta = titled<unknown>((t) => t.convention.schedule);

export default function ScheduleConvention() {
  const { districts } = useLoaderData<typeof loader>();
  const t = useMessages();
  return (
    <Page
      title={t.convention.schedule}
      back={{ to: "/biuro", label: t.convention.officeTitle }}
      intro={<p>{t.convention.scheduleIntro}</p>}
    >
      <DeedForm deed="scheduleConvention">
        <ConventionFields districts={districts} />
        <Submit>{t.convention.schedule}</Submit>
      </DeedForm>
    </Page>
  );
}
