import { listUnit, listUnitInput } from "#domain/council/list-unit";
import { listReferrals } from "#domain/referral/queries";
import { referMatter, referMatterInput } from "#domain/referral/refer-matter";
import type { Actor } from "#domain/kernel/actor";
import { publicActor } from "#domain/kernel/actor";
import { listEventsOf } from "#domain/audit/queries";
import type { Council } from "#tests/world";
import { clerk, konwentId } from "#tests/world";
import { accepted } from "../question/question-world.ts";

/** A department with an e-mail, unless said otherwise. */
export const aUnit = (council: Council, name = "Zarząd Dróg", email: string | null = "drogi@example.org") =>
  listUnit(
    council.as(clerk),
    listUnitInput.parse({ bodyId: konwentId, name, kind: "municipal-unit", email: email ?? "" }),
  ).id;

/** Krowodrza's question lies with one unit, or with those given. */
export function referred(council: Council, unitIds: string[] = [aUnit(council)]) {
  const { id: questionId } = accepted(council);
  referMatter(council.as(clerk), referMatterInput.parse({ questionId, unitIds }));
  const all = listReferrals(council.db, { questionId });
  return { questionId, unitIds, referralId: all[0]?.id ?? "", all };
}

/** Whoever came with the address from the letter about a referral. */
export const addresseeOf = (referralId: string): Actor => ({
  ...publicActor,
  id: `link:referral:${referralId}`,
  kind: "person",
  name: "Zarząd Dróg",
  link: { purpose: "referral", subjectId: referralId },
});

/** The types of what happened to a record, in order. */
export const eventsOf = (
  council: Council,
  kind: "referral" | "question" | "resolution" | "body",
  id: string,
) => listEventsOf(council.db, kind, id).map(({ type }) => type);

export const whole = {
  answeredBy: "Jan Nowak, dyrektor",
  extent: "full",
  text: "Budowa ruszy w maju.",
} as const;
