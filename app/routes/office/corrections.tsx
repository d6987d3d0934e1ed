import { useLoaderData } from "@remix-run/react";
import { findApprovalOf } from "#domain/agenda/approval-queries";
import { getConvention } from "#domain/convention/queries";
import { closeReview, closeReviewInput } from "#domain/correction/close-review";
import { mayKeepRound } from "#domain/correction/policy";
import { findCorrectionRule, listCorrections, listReviews } from "#domain/correction/queries";
import { findReading, listPresent, listReaders } from "#domain/correction/reader-queries";
import { refuseCorrection, refuseCorrectionInput } from "#domain/correction/refuse-correction";
import { obstaclesToClosing, obstaclesToRefusing, obstaclesToTaking } from "#domain/correction/rules";
import { sendDraft, sendDraftInput } from "#domain/correction/send-draft";
import { findSendingObstacles } from "#domain/correction/sending-queries";
import { takeCorrection, takeCorrectionInput } from "#domain/correction/take-correction";
import { isAdopted, listAdoptingConventions, listAdoptions } from "#domain/edition/adoption-queries";
import { mayPrepareEdition } from "#domain/edition/policy";
import { recordAdoption, recordAdoptionInput } from "#domain/edition/record-adoption";
import { pick } from "#domain/kernel/pick";
import { polishDay } from "#domain/kernel/polish-time";
import { found, permit } from "#domain/kernel/refusal";
import { mayReadDraftMinutes } from "#domain/minutes/policy";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { AdoptionDesk } from "#ui/adoption";
import { ConventionName, conventionName } from "#ui/convention-facts";
import { CorrectionRound } from "#ui/correction-round";
import { Link } from "#ui/link";
import { Page } from "#ui/page";
import { useMessages } from "#ui/request";
import { SendDraft } from "#ui/send-draft";
import { titled } from "#ui/title";

/** The rounds of corrections of a convention's minutes, for the office: who was asked, who opened, what they proposed. */
export const loader = pageLoader("office", ({ db, actor, now }, { params }) => {
  permit(mayReadDraftMinutes(actor));
  const convention = getConvention(db, found(params["conventionId"]));
  const { id } = convention;
  const today = polishDay(now());
  const rule = findCorrectionRule(db, id, today);
  const isDecided = isAdopted(db, id);
  const mayAnswer = mayKeepRound(actor);
  const approval = findApprovalOf(db, id);
  return {
    id,
    name: pick(convention, ["title", "titleEn", "heldOn"]),
    rounds: listReviews(db, id).map((review) => {
      const corrections = listCorrections(db, review);
      return {
        ...pick(review, ["id", "number", "state", "sentOn", "dueOn", "closedOn"]),
        readers: listReaders(db, review.id).map((reader) => {
          const reading = findReading(db, reader.id);
          return {
            ...pick(reader, ["id", "name", "capacity"]),
            hasAddress: reader.to !== null,
            firstOpenedAt: reading?.firstOpenedAt ?? null,
            lastOpenedAt: reading?.lastOpenedAt ?? null,
            proposed: corrections.filter(({ readerId }) => readerId === reader.id).length,
          };
        }),
        corrections: corrections.map((one) => ({
          ...pick(one, [
            "id",
            "sectionId",
            "sentenceAt",
            "sentence",
            "proposal",
            "reason",
            "state",
            "answer",
          ]),
          ...pick(one, ["name", "capacity"]),
          heading: review.sections.find(({ sectionId }) => sectionId === one.sectionId)?.heading ?? "",
          mayTake: mayAnswer && obstaclesToTaking(one, isDecided).length === 0,
          mayRefuse: mayAnswer && obstaclesToRefusing(one).length === 0,
        })),
        mayClose: mayAnswer && obstaclesToClosing(review, corrections, today, null).length === 0,
      };
    }),
    sending: {
      obstacles: findSendingObstacles(db, id),
      readers: listPresent(db, id).length,
      rule: rule && pick(rule, ["value", "source"]),
    },
    maySend: mayAnswer,
    approvedAt: approval
      ? pick(getConvention(db, approval.conventionId), ["id", "title", "titleEn", "heldOn"])
      : null,
    adoptions: listAdoptions(db, id).map((one) =>
      pick(one, ["id", "adoptedOn", "outcome", "votesFor", "votesAgainst", "votesAbstained"]),
    ),
    adopting:
      mayPrepareEdition(actor) && !isDecided
        ? listAdoptingConventions(db, id).map((one) => pick(one, ["id", "title", "titleEn", "heldOn"]))
        : null,
  };
});

const back = (conventionId: string, where = "") =>
  `/biuro/konwenty/${conventionId}/poprawki?zapisano=1${where}`;

export const action = deeds("office", {
  sendDraft: deed(sendDraftInput, sendDraft, ({ conventionId }) => back(conventionId)),
  takeCorrection: deed(takeCorrectionInput, takeCorrection, ({ conventionId, id }) =>
    back(conventionId, `#p-${id}`),
  ),
  refuseCorrection: deed(refuseCorrectionInput, refuseCorrection, ({ conventionId, id }) =>
    back(conventionId, `#p-${id}`),
  ),
  closeReview: deed(closeReviewInput, closeReview, ({ conventionId }) => back(conventionId)),
  recordAdoption: deed(recordAdoptionInput, recordAdoption, ({ conventionId }) =>
    back(conventionId, "#przyjecie"),
  ),
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t, { name }, language) =>
  t.correction.office.title(conventionName(t, language, name)),
);

export default function OfficeCorrections() {
  const { id, name, rounds, sending, maySend, approvedAt, adoptions, adopting } =
    useLoaderData<typeof loader>();
  const t = useMessages();
  const isRunning = rounds.some(({ state }) => state === "open");
  return (
    <Page
      title={
        <>
          {t.correction.office.title("")}
          <ConventionName of={name} />
        </>
      }
      back={{ to: `/biuro/konwenty/${id}`, label: t.convention.backToWork }}
      intro={<p>{t.correction.office.intro}</p>}
    >
      {rounds.length > 0 && !isRunning && (
        <p>
          {approvedAt ? (
            <>
              {t.correction.office.onAgenda}{" "}
              <Link to={`/biuro/konwenty/${approvedAt.id}/porzadek`}>
                <ConventionName of={approvedAt} />
              </Link>
            </>
          ) : (
            adoptions.length === 0 && t.correction.office.waitsForAgenda
          )}
        </p>
      )}
      {rounds.map((round) => (
        <CorrectionRound key={round.id} round={round} conventionId={id} />
      ))}
      {!isRunning && (
        <SendDraft conventionId={id} {...sending} maySend={maySend} isAgain={rounds.length > 0} />
      )}
      <AdoptionDesk conventionId={id} adoptions={adoptions} adopting={adopting} />
    </Page>
  );
}
