import { useLoaderData } from "@remix-run/react";
import { listAgenda } from "#domain/agenda/queries";
import { getQuorum } from "#domain/attendance/queries";
import { listEventsOf } from "#domain/audit/queries";
import { getConvention } from "#domain/convention/queries";
import { isPublic } from "#domain/convention/rules";
import { listDistricts } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { found } from "#domain/kernel/refusal";
import { decideResolution, decideResolutionInput } from "#domain/resolution/decide-resolution";
import { editResolution, editResolutionInput } from "#domain/resolution/edit-resolution";
import { indicatePerson, indicatePersonInput } from "#domain/resolution/indicate-person";
import { factsOf, getResolutionDetail } from "#domain/resolution/queries";
import { recordReply, recordReplyInput } from "#domain/resolution/record-reply";
import { removeIndication, removeIndicationInput } from "#domain/resolution/remove-indication";
import { obstaclesToVoting } from "#domain/resolution/rules";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { officeReferralDeeds } from "#web/referral-deeds";
import { loadReferralOffice } from "#web/referral-office";
import { Link } from "#ui/link";
import { Page, Section } from "#ui/page";
import { RecordHistory } from "#ui/record-history";
import { ReferralSection } from "#ui/referral-section";
import { EditSection, IndicationsSection, ReplySection, VoteSection } from "#ui/resolution-sections";
import { ResolutionSubject, ResolutionView } from "#ui/resolution-view";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", (ctx, { params }) => {
  const { db, now } = ctx;
  const detail = getResolutionDetail(db, found(params["resolutionId"]));
  const convention = getConvention(db, detail.conventionId);
  return {
    facts: factsOf(detail, polishDay(now())),
    agendaItemId: detail.agendaItemId,
    seatsToFill: detail.seatsToFill,
    mayVote: obstaclesToVoting(convention).length === 0,
    isPublic: isPublic(convention),
    referralOffice: loadReferralOffice(
      ctx,
      { resolutionId: detail.id },
      { bodyId: detail.bodyId, isSendable: detail.state === "adopted" },
    ),
    quorum: getQuorum(db, convention),
    items: listAgenda(db, convention.id).map((item) => ({
      value: item.id,
      label: `${item.number}. ${item.title}`,
      lang: "pl",
    })),
    districts: listDistricts(db, detail.bodyId).map(({ id, roman, name }) => ({
      value: id,
      label: `${roman} ${name}`,
      lang: "pl",
    })),
    events: listEventsOf(db, "resolution", detail.id).map(({ type, recordedAt, actorName }) => ({
      type,
      recordedAt,
      actorName,
    })),
  };
});

const after = ({ id }: { id: string }) => `/biuro/uchwaly/${id}?zapisano=1`;

export const action = deeds("office", {
  decideResolution: deed(decideResolutionInput, decideResolution, after),
  editResolution: deed(editResolutionInput, editResolution, after),
  ...officeReferralDeeds,
  recordReply: deed(recordReplyInput, recordReply, after),
  indicatePerson: deed(indicatePersonInput, indicatePerson, after),
  removeIndication: deed(removeIndicationInput, removeIndication, after),
});

export type LoadedResolution = Awaited<ReturnType<typeof loader>>;
export const meta = titled<LoadedResolution>((t, { facts }) => t.resolution.one(facts.citation));

export default function OfficeResolution() {
  const loaded = useLoaderData<typeof loader>();
  const { facts } = loaded;
  const { resolution: t, convention: c } = useMessages();
  return (
    <Page
      title={t.one(facts.citation)}
      back={{ to: `/biuro/konwenty/${facts.convention.id}/uchwaly`, label: t.officeTitle }}
      intro={
        <p>
          <ResolutionSubject of={facts} />
        </p>
      }
    >
      {loaded.isPublic && (
        <p>
          <Link to={`/uchwaly/${facts.citation}`}>{t.publicPage}</Link>
        </p>
      )}
      <ResolutionView of={facts} />
      {facts.kind === "indication" && <IndicationsSection loaded={loaded} />}
      <VoteSection loaded={loaded} />
      {facts.state === "adopted" && (
        <ReferralSection office={loaded.referralOffice} matter={{ resolutionId: facts.id }} />
      )}
      {facts.state !== "tabled" && <ReplySection facts={facts} />}
      <EditSection loaded={loaded} />
      <Section title={c.history}>
        <RecordHistory events={loaded.events} />
      </Section>
    </Page>
  );
}
