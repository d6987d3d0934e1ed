import { decideResolution } from "#domain/resolution/decide-resolution";
import { editResolution } from "#domain/resolution/edit-resolution";
import { indicatePerson } from "#domain/resolution/indicate-person";
import { listResolutionsOfConvention } from "#domain/resolution/queries";
import { recordReply } from "#domain/resolution/record-reply";
import { tableResolution } from "#domain/resolution/table-resolution";
import { canonicalJson } from "#domain/kernel/seal";
import { districtOfRecord } from "./places-of-record.ts";
import type { ResolutionEntry } from "./read-resolutions.ts";
import { differencesIn } from "./scene.ts";
import type { Scene } from "./scene.ts";

/** Brings in what was resolved, with its vote as far as it is known, and whom the meeting indicated. */
export function bringResolutions(scene: Scene): void {
  const { ctx, conventionId } = scene;
  const { added, changed } = differencesIn(scene, "resolutions", "resolutions");
  for (const { was, is } of changed) correctResolution(scene, was, is);
  for (const entry of added) {
    const { id } = tableResolution(ctx, {
      conventionId,
      subjectEn: null,
      text: null,
      caseReference: null,
      jrwaClass: null,
      archivalCategory: null,
      ...wordsOf(scene, entry),
    });
    decideResolution(ctx, { resolutionId: id, ...voteOf(entry), correctionReason: null });
    if (hasReply(entry)) recordReply(ctx, { resolutionId: id, ...replyOf(entry) });
  }
  bringElected(scene);
}

const wordsOf = (
  { itemIds }: Scene,
  { kind, kindWords, subject, addressee, agendaItem, documentNumber }: ResolutionEntry,
) => ({
  kind,
  kindWords: kind === "other" ? kindWords : null,
  subject,
  addressee,
  documentNumber,
  agendaItemId: agendaItem === null ? null : (itemIds.get(agendaItem) ?? null),
});

function voteOf({ votes, isUnanimous, isByAcclamation, state }: ResolutionEntry) {
  const isCounted = Object.values(votes).some((figure) => figure !== null);
  const voteMode = isUnanimous
    ? ("unanimous" as const)
    : isByAcclamation
      ? ("acclamation" as const)
      : isCounted
        ? ("counted" as const)
        : ("not-known" as const);
  const statedOutcome = state === "outcome-unknown" ? null : state;
  return {
    voteMode,
    votesFor: votes.for,
    votesAgainst: votes.against,
    votesAbstained: votes.abstained,
    votesNotCast: votes.notCast,
    statedOutcome,
  };
}

const replyOf = ({ replyDueOn, repliedOn, replyText }: ResolutionEntry) => ({
  replyDueOn,
  repliedOn,
  replyText,
});
const hasReply = (entry: ResolutionEntry): boolean =>
  Object.values(replyOf(entry)).some((fact) => fact !== null);

function correctResolution(scene: Scene, was: ResolutionEntry, is: ResolutionEntry): void {
  const { ctx, conventionId } = scene;
  const stored = listResolutionsOfConvention(ctx.db, conventionId).find(
    ({ subject }) => subject === was.subject,
  );
  if (!stored) return scene.warn("resolutions", "kept-as-edited");
  const { id: resolutionId, subjectEn, text, caseReference, jrwaClass, archivalCategory } = stored;
  const differ = (one: object, other: object) => canonicalJson(one) !== canonicalJson(other);
  if (differ(wordsOf(scene, was), wordsOf(scene, is)))
    editResolution(ctx, {
      resolutionId,
      subjectEn,
      text,
      caseReference,
      jrwaClass,
      archivalCategory,
      ...wordsOf(scene, is),
    });
  if (differ(voteOf(was), voteOf(is)))
    decideResolution(ctx, {
      resolutionId,
      ...voteOf(is),
      correctionReason: "archiwum: poprawiony zapis źródła",
    });
  if (differ(replyOf(was), replyOf(is))) recordReply(ctx, { resolutionId, ...replyOf(is) });
}

/** Persons the meeting indicated; where the source tells no resolution about them, that they were indicated is one. */
function bringElected(scene: Scene): void {
  const { ctx, conventionId, bodyId, is } = scene;
  const { added, changed } = differencesIn(scene, "elected", "elected");
  for (const _ of changed) scene.warn("elected", "kept-as-edited");
  if (added.length === 0) return;
  const resolutionId =
    listResolutionsOfConvention(ctx.db, conventionId).find(({ kind }) => kind === "indication")?.id ??
    tableIndication(scene, is.title);
  for (const { name, district } of added) {
    indicatePerson(ctx, { resolutionId, name, districtId: districtOfRecord(ctx, bodyId, district) });
  }
}

function tableIndication({ ctx, conventionId, is }: Scene, title: string | null): string {
  const subject =
    is.agenda.find(({ kind }) => kind === "election")?.title ?? title ?? "Wskazanie przedstawicieli";
  const unsaid = {
    kindWords: null,
    subjectEn: null,
    text: null,
    addressee: null,
    agendaItemId: null,
    documentNumber: null,
    caseReference: null,
    jrwaClass: null,
    archivalCategory: null,
  };
  const { id } = tableResolution(ctx, { conventionId, kind: "indication", subject, ...unsaid });
  decideResolution(ctx, {
    resolutionId: id,
    voteMode: "not-known",
    votesFor: null,
    votesAgainst: null,
    votesAbstained: null,
    votesNotCast: null,
    statedOutcome: "adopted",
    correctionReason: null,
  });
  return id;
}
