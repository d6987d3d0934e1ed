import { randomBytes } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { openDatabase } from "#db/client";
import { findAccountByEmail, findActor } from "#domain/account/queries";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { publishAgenda } from "#domain/agenda/publish-agenda";
import { conveneConvention } from "#domain/convention/convene-convention";
import { openSession } from "#domain/convention/open-session";
import { getConvention } from "#domain/convention/queries";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { publicActor } from "#domain/kernel/actor";
import { polishDay } from "#domain/kernel/polish-time";
import { sessionsOver } from "#web/session.server";

const email = "biuro@example.org";

/** A convention in session today, in the database of a demo, and the cookie of the clerk who steers it. */
export async function aSessionIn(file: string) {
  const database = openDatabase(file);
  const { db } = database;
  const account = findAccountByEmail(db, email);
  const ctx = {
    db,
    actor: findActor(db, account?.id ?? "", polishDay(new Date())) ?? publicActor,
    now: () => new Date(),
    newId: () => uuidv7(),
    newSecret: () => randomBytes(16).toString("base64url"),
    react: () => undefined,
  };
  const heldOn = polishDay(new Date());
  const place = { startsAt: "10:00", venueName: "Magistrat", chairName: "Anna Nowak" };
  const { id: conventionId } = scheduleConvention(ctx, scheduleConventionInput.parse({ heldOn, ...place }));
  const items = Array.from(
    { length: 12 },
    (_, at) =>
      draftAgendaItem(
        ctx,
        draftAgendaItemInput.parse({ conventionId, title: `Punkt ${at + 1}`, kind: "discussion" }),
      ).id,
  );
  conveneConvention(ctx, { conventionId });
  publishAgenda(ctx, { conventionId, told: null });
  openSession(ctx, { conventionId });
  const { id: cookie } = await sessionsOver(ctx, false).createSession(account?.id ?? "", { device: null });
  const { address } = getConvention(db, conventionId);
  database.close();
  return { conventionId, address, items, cookie };
}
