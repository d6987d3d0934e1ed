import { useLoaderData } from "@remix-run/react";
import { obstaclesToFreshDeed } from "#domain/account/rules";
import { getConvention } from "#domain/convention/queries";
import { getBody } from "#domain/council/queries";
import { found, permit } from "#domain/kernel/refusal";
import {
  discardPreparedEdition,
  discardPreparedEditionInput,
} from "#domain/edition/discard-prepared-edition";
import { readContent } from "#domain/edition/edition-content";
import { mayDiscardEdition, mayPublishEdition } from "#domain/edition/policy";
import { mayReadDraftMinutes, mayWriteMinutes } from "#domain/minutes/policy";
import { publishEdition, publishEditionInput } from "#domain/edition/publish-edition";
import { findPreparedEdition, listEditions, readPublishingState } from "#domain/edition/queries";
import { obstaclesToPublishing, obstaclesToReleasing } from "#domain/edition/rules";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { ConventionName, conventionName } from "#ui/convention-facts";
import { Obstacles } from "#ui/edition-preparation";
import { EditionRegister } from "#ui/edition-register";
import { ConfirmFirst } from "#ui/confirm-first";
import { DeedButton } from "#ui/form";
import { ButtonLink, Link } from "#ui/link";
import { Metryczka } from "#ui/metryczka";
import { Badge, EmptyState, Page, Section, Warning } from "#ui/page";
import { RecordView } from "#ui/record-view";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

/** What the chair is about to publish, word for word; the clerk sees the same. */
export const loader = pageLoader("office", ({ db, actor, confirmedAt, now }, { params }) => {
  permit(mayReadDraftMinutes(actor));
  const convention = getConvention(db, found(params["conventionId"]));
  const { id, address, title, titleEn, heldOn } = convention;
  const body = getBody(db, convention.bodyId);
  const prepared = findPreparedEdition(db, id);
  const state = readPublishingState(db, id);
  const editions = listEditions(db, id).map(({ number, publishedAt, reason, isBeforeAdoption }) => ({
    number,
    publishedAt,
    reason,
    isBeforeAdoption,
  }));
  const page = {
    id,
    address,
    name: { title, titleEn, heldOn },
    editions,
    may: {
      publish: mayPublishEdition(actor),
      isFresh: obstaclesToFreshDeed(confirmedAt, now()).length === 0,
      discard: mayDiscardEdition(actor),
      takeBack: mayWriteMinutes(actor),
    },
  };
  if (!prepared) return { ...page, prepared: null };
  const { number, reason, isBeforeAdoption, contentHash, producedBy, producedOn, responsible } = prepared;
  const changed = obstaclesToReleasing(contentHash, contentHash, state.contentHash);
  return {
    ...page,
    prepared: {
      stamp: {
        number,
        reason,
        isBeforeAdoption,
        contentHash,
        producedBy,
        producedOn,
        responsible,
        publishedBy: null,
        publishedAt: null,
      },
      publisher: body.publisher ?? body.name,
      content: readContent(prepared),
      isChanged: changed.length > 0,
      obstacles: changed.length > 0 ? changed : obstaclesToPublishing(state, reason),
    },
  };
});

export const action = deeds("office", {
  publishEdition: deed(
    publishEditionInput,
    publishEdition,
    ({ conventionId }) => `/biuro/konwenty/${conventionId}/wydanie?zapisano=1`,
  ),
  discardPreparedEdition: deed(
    discardPreparedEditionInput,
    discardPreparedEdition,
    ({ conventionId }) => `/biuro/konwenty/${conventionId}/protokol?zapisano=1`,
  ),
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t, { name }, language) =>
  t.minutes.release.title(conventionName(t, language, name)),
);

export default function OfficeEdition() {
  const loaded = useLoaderData<typeof loader>();
  const { id, address, name, editions, prepared } = loaded;
  const { minutes: t, convention } = useMessages();
  return (
    <Page
      title={
        <>
          {t.release.title("")}
          <ConventionName of={name} />
        </>
      }
      back={{ to: `/biuro/konwenty/${id}`, label: convention.backToWork }}
    >
      {prepared === null && (
        <EmptyState>
          <p>{t.release.nothing}</p>
          <p>
            <ButtonLink to={`/biuro/konwenty/${id}/protokol`} secondary>
              {t.release.toMinutes}
            </ButtonLink>
          </p>
        </EmptyState>
      )}
      {editions.length > 0 && address && (
        <Section title={t.release.published}>
          <EditionRegister editions={editions} address={address} />
          <p>
            <Link to={`/konwenty/${address}/protokol`}>{t.release.toPublic}</Link>
          </p>
        </Section>
      )}
      {prepared && <Prepared id={id} may={loaded.may} prepared={prepared} />}
    </Page>
  );
}

function Prepared({
  id,
  may,
  prepared,
}: {
  id: string;
  may: Loaded["may"];
  prepared: NonNullable<Loaded["prepared"]>;
}) {
  const { minutes: t } = useMessages();
  const { stamp, content } = prepared;
  return (
    <>
      <p>{may.publish ? t.release.exactly : t.release.forClerk}</p>
      {prepared.obstacles.length > 0 && (
        <Warning>
          {prepared.isChanged ? <p>{t.release.changed}</p> : <Obstacles obstacles={prepared.obstacles} />}
        </Warning>
      )}
      <div className="button-row">
        {may.publish && prepared.obstacles.length === 0 && !may.isFresh && (
          <ConfirmFirst>{t.release.confirmFirst}</ConfirmFirst>
        )}
        {may.publish && prepared.obstacles.length === 0 && may.isFresh && (
          <DeedButton
            deed="publishEdition"
            hidden={{ conventionId: id, contentHash: stamp.contentHash }}
            secondary={false}
          >
            {t.release.publish(stamp.number)}
          </DeedButton>
        )}
        {may.discard && (
          <DeedButton deed="discardPreparedEdition" hidden={{ conventionId: id }}>
            {may.takeBack ? t.release.takeBack : t.release.sendBack}
          </DeedButton>
        )}
        <Link to={`/biuro/konwenty/${id}/protokol`}>{t.release.toMinutes}</Link>
      </div>
      <p>
        <strong>{t.edition(stamp.number)}</strong>{" "}
        <Badge tone={stamp.isBeforeAdoption ? "warn" : "good"}>
          {stamp.isBeforeAdoption ? t.beforeAdoption : t.adopted}
        </Badge>
      </p>
      {stamp.reason && (
        <p>
          {t.register.reason}: <span lang="pl">{stamp.reason}</span>
        </p>
      )}
      <RecordView content={content} />
      <Metryczka publisher={prepared.publisher} edition={stamp} changedAt={null} />
    </>
  );
}
