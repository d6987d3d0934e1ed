import { openDatabase } from "#db/client";
import { findOwnBody } from "#domain/council/queries";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { conveneConvention } from "#domain/convention/convene-convention";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { autosaveSection } from "#domain/minutes/autosave-section";
import { getSection, listSections } from "#domain/minutes/queries";
import { startMinutes } from "#domain/minutes/start-minutes";
import { clerk, furnish } from "#tests/council";
import { react } from "../../app/reactions.ts";

/*
 * A process that schedules conventions and types minutes until it is killed, and says each convention's id, and each word
 * after a `+`, only once it is acknowledged: whatever it has said must be there afterwards.
 */
const database = openDatabase(process.argv[2] ?? "");
if (!findOwnBody(database.db)) furnish(database);
const start = process.argv[3] ?? "0";
let ids = 0;
const ctx = {
  db: database.db,
  actor: clerk,
  now: () => new Date(),
  newId: () => `${start}-${++ids}`,
  newSecret: () => `${start}-secret-${ids}`,
  react,
};

const when = { heldOn: "2027-03-01", startsAt: "16:00", venueName: "Magistrat" };
const { id: conventionId } = scheduleConvention(ctx, scheduleConventionInput.parse(when));
draftAgendaItem(
  ctx,
  draftAgendaItemInput.parse({ conventionId, parentId: "", title: "Sprawy", kind: "discussion" }),
);
conveneConvention(ctx, { conventionId });
startMinutes(ctx, { conventionId });
const sectionId = listSections(database.db, conventionId)[0]?.id ?? "";

for (let save = 1; ; save++) {
  const { id } = scheduleConvention(ctx, scheduleConventionInput.parse({ heldOn: "2027-03-01" }));
  process.stdout.write(`${id}\n`);
  const { markdown, version: baseVersion } = getSection(database.db, sectionId);
  const word = `${start}.${save}`;
  const typed = { sectionId, baseVersion, operationId: word, markdown: `${markdown}${word}\n` };
  autosaveSection(ctx, typed);
  process.stdout.write(`+${word}\n`);
}
