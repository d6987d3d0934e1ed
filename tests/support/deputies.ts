import { mandates, persons } from "#schema/council";
import type { Council } from "#tests/world";

/** A seat's deputy, in the register since 2024. */
export function giveDeputy(council: Council, seatId: string) {
  council.db.insert(persons).values({ id: "person-deputy", name: "Zofia Zastępczyni" }).run();
  council.db
    .insert(mandates)
    .values({
      id: "mandate-deputy",
      seatId,
      personId: "person-deputy",
      role: "deputy",
      fromOn: "2024-01-03",
    })
    .run();
  return { substitutePersonId: "person-deputy" };
}
