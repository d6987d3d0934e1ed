import { openDatabase } from "#db/client";
import { findOwnBody } from "#domain/council/queries";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { clerk, furnish } from "#tests/council";
import { react } from "../../app/reactions.ts";

/*
 * A process that schedules conventions until it is killed, and says each one's id only once it is acknowledged:
 * whatever it has said must be there afterwards.
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

for (;;) {
  const { id } = scheduleConvention(ctx, scheduleConventionInput.parse({ heldOn: "2027-03-01" }));
  process.stdout.write(`${id}\n`);
}
