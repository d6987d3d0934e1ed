import { useLoaderData } from "@remix-run/react";
import { obstaclesToFreshDeed } from "#domain/account/rules";
import { getConvention } from "#domain/convention/queries";
import { getBody } from "#domain/council/queries";
import {
  discardPreparedEdition,
  discardPreparedEditionInput,
} from "#domain/edition/discard-prepared-edition";
import { readContent } from "#domain/edition/edition-content";
import {
  mayDiscardEdition,
  mayDiscardSilently,
  mayPublishEdition,
  mayWithdrawEdition,
} from "#domain/edition/policy";
import { publishEditionInput } from "#domain/edition/publish-edition";
import {
  findLatestEdition,
  findPreparedEdition,
  listRegisterLines,
  readPublishingState,
} from "#domain/edition/queries";
import { obstaclesToPublishing, obstaclesToReleasing } from "#domain/edition/rules";
import { listOfferedFiles } from "#domain/edition/rendition-queries";
import { withdrawEditionInput } from "#domain/edition/withdraw-edition";
import { found, permit } from "#domain/kernel/refusal";
import { pick } from "#domain/kernel/pick";
import { mayReadDraftMinutes } from "#domain/minutes/policy";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { publishWithFile, withdrawWithFile } from "#web/publish-edition.server";
import { ConventionName, conventionName } from "#ui/convention-facts";
import { EditionRegister } from "#ui/edition-register";
import { PreparedEdition } from "#ui/edition-release";
import { EditionWithdrawal } from "#ui/edition-withdrawal";
import { ButtonLink, Link } from "#ui/link";
import { EmptyState, Page, Section } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

const stampFields = [
  "number",
  "reason",
  "isBeforeAdoption",
  "contentHash",
  "producedBy",
  "producedOn",
  "responsible",
] as const;

/** What the chair is about to publish, word for word, and what it changes; the clerk sees the same. */
export const loader = pageLoader("office", ({ db, actor, confirmedAt, now }, { params }) => {
  permit(mayReadDraftMinutes(actor));
  const convention = getConvention(db, found(params["conventionId"]));
  const { id, address, title, titleEn, heldOn } = convention;
  const body = getBody(db, convention.bodyId);
  const prepared = findPreparedEdition(db, id);
  const page = {
    id,
    address,
    name: { title, titleEn, heldOn },
    editions: listRegisterLines(db, id),
    may: {
      publish: mayPublishEdition(actor),
      discard: mayDiscardEdition(actor),
      takeBack: mayDiscardSilently(actor),
      withdraw: mayWithdrawEdition(actor),
    },
    isFresh: obstaclesToFreshDeed(confirmedAt, now()).length === 0,
  };
  if (!prepared) return { ...page, prepared: null };
  const state = readPublishingState(db, id);
  const { contentHash } = prepared;
  const changed = obstaclesToReleasing(contentHash, contentHash, state.contentHash);
  const latest = findLatestEdition(db, id);
  return {
    ...page,
    prepared: {
      stamp: { ...pick(prepared, stampFields), publishedBy: null, publishedAt: null },
      publisher: body.publisher ?? body.name,
      content: readContent(prepared),
      files: address ? listOfferedFiles(db, prepared, address) : [],
      before: latest ? { number: latest.number, content: readContent(latest) } : null,
      isChanged: changed.length > 0,
      obstacles: changed.length > 0 ? changed : obstaclesToPublishing(state, prepared.reason),
    },
  };
});

export const action = deeds("office", {
  publishEdition: deed(
    publishEditionInput,
    (ctx, input, { shell }) => publishWithFile(ctx, input, shell.filesFolder),
    ({ conventionId }) => `/biuro/konwenty/${conventionId}/wydanie?zapisano=1`,
  ),
  discardPreparedEdition: deed(
    discardPreparedEditionInput,
    discardPreparedEdition,
    ({ conventionId }) => `/biuro/konwenty/${conventionId}/protokol?zapisano=1`,
  ),
  withdrawEdition: deed(
    withdrawEditionInput,
    (ctx, input, { shell }) => withdrawWithFile(ctx, input, shell.filesFolder),
    ({ conventionId }) => `/biuro/konwenty/${conventionId}/wydanie?zapisano=1`,
  ),
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t, { name }, language) =>
  t.minutes.release.title(conventionName(t, language, name)),
);

export default function OfficeEdition() {
  const { id, address, name, editions, prepared, may, isFresh } = useLoaderData<typeof loader>();
  const { minutes: t, convention } = useMessages();
  const readable = editions.filter(({ withdrawal }) => withdrawal === null).map(({ number }) => number);
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
      {prepared && <PreparedEdition conventionId={id} may={may} isFresh={isFresh} prepared={prepared} />}
      {editions.length > 0 && address && (
        <Section title={t.release.published} id="opublikowane">
          <EditionRegister editions={editions} address={address} />
          <p>
            <Link to={`/konwenty/${address}/protokol`}>{t.release.toPublic}</Link>
          </p>
        </Section>
      )}
      {may.withdraw && readable.length > 0 && (
        <EditionWithdrawal conventionId={id} numbers={readable} isFresh={isFresh} />
      )}
    </Page>
  );
}
