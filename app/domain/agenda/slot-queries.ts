import { eq } from "drizzle-orm";
import type { ReadDb } from "#db/client";
import { agendaPresenters } from "#schema/agenda";
import { findOpenAccountOf } from "../account/queries.ts";
import { getConvention } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import { findNumberOn } from "../rule-book/queries.ts";
import { slotOf } from "./slot-rules.ts";
import { listAgenda } from "./queries.ts";
import type { AgendaEntry, Presenter } from "./queries.ts";

/** Where a presenter is written to: the item's own address, else the person's account; null when neither is known. */
export function findPresenterAddress(db: ReadDb, { name, email, personId }: Presenter) {
  const account = personId ? findOpenAccountOf(db, personId) : undefined;
  const address = email ?? account?.email;
  return address
    ? {
        address,
        name,
        language: account?.mailLanguage ?? null,
        preference: account?.mailPreference ?? null,
      }
    : null;
}

/** A presenter with their item as it now stands, and their slot in one word. */
export type PresenterSlot = {
  presenter: Presenter;
  item: AgendaEntry;
  slot: string;
};

/** Everybody who presents at a convention, in the order of the agenda. */
export function listSlots(db: ReadDb, conventionId: string): PresenterSlot[] {
  const { heldOn } = getConvention(db, conventionId);
  return listAgenda(db, conventionId).flatMap((item) =>
    item.presenters.map((presenter) => ({
      presenter,
      item,
      slot: slotOf(heldOn, item),
    })),
  );
}

/** One presenter's slot; undefined once they are no longer named. */
export function findSlot(db: ReadDb, presenterId: string): PresenterSlot | undefined {
  const row = db.select().from(agendaPresenters).where(eq(agendaPresenters.id, presenterId)).get();
  return row && listSlots(db, row.conventionId).find(({ presenter }) => presenter.id === presenterId);
}

/** By how many minutes a slot may move before its presenter hears of it, on the convention's day; null without a rule. */
export const findShiftMinutes = (db: ReadDb, { bodyId, sortOn }: Convention) =>
  findNumberOn(db, bodyId, "slot-shift-minutes", sortOn);

/** How many days before the convention its slides are due; null without a rule. */
export const findSlidesDueDays = (db: ReadDb, { bodyId, sortOn }: Convention) =>
  findNumberOn(db, bodyId, "slides-due-days", sortOn);
