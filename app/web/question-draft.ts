import { redirect } from "@remix-run/server-runtime";
import type { Context } from "#domain/kernel/context";
import { findQuestionDraft } from "#domain/question/queries";
import { inLanguage } from "../areas.ts";
import type { PageRequest } from "./page-loader.ts";

export const askAddress = "/moje/pytania/nowe";
/** A page of the three, for one draft: `/moje/pytania/nowe/adresat?szkic=…`. */
export const draftAddress = (page: string, draftId: string): string =>
  `${askAddress}${page}?szkic=${encodeURIComponent(draftId)}`;

/** What was typed on the pages so far. The draft lies with us, under the number in the address: Back finds it again. */
export function typedSoFar(
  ctx: Context,
  draftId: string,
): { typed: Record<string, string>; jointDistrictIds: string[] } | null {
  const draft = findQuestionDraft(ctx.db, ctx.actor.accountId, draftId);
  if (!draft) return null;
  const { jointDistrictIds, ...rest } = draft.values;
  const typed = Object.fromEntries(Object.entries(rest).map(([field, value]) => [field, String(value)]));
  return { typed, jointDistrictIds: Array.isArray(jointDistrictIds) ? jointDistrictIds : [] };
}

/** The draft a later page stands on; without one the reader begins at the first page. */
export function draftOf(ctx: Context, { url, language }: PageRequest) {
  const draftId = url.searchParams.get("szkic") ?? "";
  const draft = typedSoFar(ctx, draftId);
  if (!draft) throw redirect(inLanguage(language, askAddress), 303);
  return { draftId, ...draft };
}
