import type { Actor } from "#domain/kernel/actor";
import { autosaveSection } from "#domain/minutes/autosave-section";
import { listSections } from "#domain/minutes/queries";
import { saveMinutesSection } from "#domain/minutes/save-minutes-section";
import { startMinutes } from "#domain/minutes/start-minutes";
import { accounts } from "#schema/accounts";
import { aConvenedConvention } from "#tests/minutes-world";
import { clerk } from "#tests/world";
import type { Council } from "#tests/world";

/** A second clerk, who writes in the same minutes. */
export const otherClerk: Actor = {
  ...clerk,
  id: "person-other-clerk",
  name: "Barbara Druga",
  personId: "person-other-clerk",
  accountId: "account-other-clerk",
};

/** Minutes that have been begun, and the id of a section that says nothing yet. */
export function begunMinutes(council: Council): { conventionId: string; sectionId: string } {
  const { conventionId } = aConvenedConvention(council);
  startMinutes(council.as(clerk), { conventionId });
  return { conventionId, sectionId: listSections(council.db, conventionId)[1]?.id ?? "" };
}

let saves = 0;
/** Somebody's editor saves what they have typed. */
export const type = (
  council: Council,
  actor: Actor,
  sectionId: string,
  baseVersion: number,
  markdown: string,
) => autosaveSection(council.as(actor), { sectionId, baseVersion, operationId: `save-${++saves}`, markdown });

/** A text of the second clerk that came after the first one's, and stands aside. */
export function anAside(council: Council): { conventionId: string; sectionId: string; asideId: string } {
  const begun = begunMinutes(council);
  const { sectionId } = begun;
  saveMinutesSection(council.as(clerk), { sectionId, version: 1, markdown: "Pierwszy." });
  const late = { sectionId, version: 1, markdown: "Drugi." };
  return { ...begun, asideId: saveMinutesSection(council.as(otherClerk), late).asideId ?? "" };
}

/** The account a clerk signs in with, where a row must point at one. */
export const openAccount = ({ db }: Pick<Council, "db">, actor: Actor) =>
  db
    .insert(accounts)
    .values({
      id: actor.accountId ?? "",
      personId: clerk.personId ?? "",
      email: `${actor.id}@example.org`,
      salt: "salt",
    })
    .run();
