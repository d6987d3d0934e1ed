import type { Database } from "#db/client";
import { getActionItemDetail } from "#domain/action-item/queries";
import { onDay } from "#domain/kernel/council-date";
import { addDays } from "#domain/kernel/polish-time";
import { indexPromise } from "#domain/search/reactions";
import { actionItems, actionItemSteps, actionItemVerdicts } from "#schema/action-items";

const works = [
  "Naprawić chodnik",
  "Postawić lampy",
  "Wyznaczyć przejście",
  "Posadzić drzewa",
  "Wyremontować salę",
];
const places = ["na Azorach", "w Bronowicach", "przy szkole", "nad Wisłą", "w Nowej Hucie"];

/**
 * A register of promises as full as it may ever be, for measuring alone: of many years, in every state, some of them past
 * their day, some judged. Written straight into the tables, so such a database is no record.
 */
export function fillPromises(
  db: Database,
  about: { bodyId: string; districtIds: readonly string[]; unitIds: readonly string[]; today: string },
  count: number,
): void {
  const { bodyId, districtIds, unitIds, today } = about;
  db.transaction((tx) => {
    for (let at = 0; at < count; at++) {
      const id = `promise-${String(at).padStart(6, "0")}`;
      const promisedOn = addDays(today, -Math.floor(((count - at) * 3650) / count));
      const state = (["open", "in-progress", "done", "done", "dropped"] as const)[at % 5] ?? "done";
      const text = `${works[at % works.length]} ${places[Math.floor(at / 7) % places.length]}`;
      tx.insert(actionItems)
        .values({
          id,
          bodyId,
          year: Number(promisedOn.slice(0, 4)),
          number: 1000 + at,
          text,
          ownerUnitId: unitIds[at % unitIds.length] ?? null,
          districtId: districtIds[at % districtIds.length] ?? null,
          commitment: "firm",
          promisedOn: onDay(promisedOn),
          sortOn: promisedOn,
          dueOn: onDay(addDays(promisedOn, 30 + (at % 400))),
          state,
          isInferred: false,
          isArchived: false,
        })
        .run();
      tx.insert(actionItemSteps)
        .values({
          id: `step-${id}`,
          actionItemId: id,
          position: 1,
          state,
          on: onDay(addDays(promisedOn, at % 90)),
        })
        .run();
      if (state === "done" && at % 2 === 0)
        tx.insert(actionItemVerdicts)
          .values({
            id: `verdict-${id}`,
            actionItemId: id,
            judgedBy: "Przewodniczący dzielnicy",
            verdict: (["kept", "partly", "not"] as const)[at % 3] ?? "kept",
            judgedOn: addDays(promisedOn, 100),
            afterStep: 1,
          })
          .run();
      indexPromise(tx, getActionItemDetail(tx, id));
    }
  });
}
