import type { OpenDatabase } from "#db/client";
import type { Actor, Role } from "#domain/kernel/actor";
import { publicActor } from "#domain/kernel/actor";
import { bodies, districts, mandates, persons, seats, terms } from "#schema/council";
import { rules } from "#schema/rule-book";

export const krowodrza = "krowodrza";
export const podgorze = "podgorze";
export const konwentId = "konwent";

const person = (id: string, name: string, roles: Role[], districtIds: string[] = []): Actor => ({
  id,
  kind: "person",
  name,
  personId: id,
  accountId: `account-${id}`,
  roles,
  districtIds,
});

export const nobody = publicActor;
export const clerk = person("person-clerk", "Anna Kancelaria", ["clerk"]);
export const chair = person("person-chair", "Jan Przewodniczący", ["chair"]);
export const admin = person("person-admin", "Adam Administrator", ["admin"]);
export const presenter = person("person-presenter", "Ewa Referentka", ["presenter"]);
export const krowodrzaChair = person("person-krowodrza", "Kinga Krowoderska", [], [krowodrza]);
export const podgorzeChair = person("person-podgorze", "Piotr Podgórski", [], [podgorze]);
export const everybody = { nobody, clerk, chair, admin, presenter, krowodrzaChair, podgorzeChair };

/** Reference data that was there before the story begins; written without the door, so it leaves no events. */
export function furnish({ db }: OpenDatabase) {
  const body = {
    isOwn: true,
    isDemo: false,
    nameEn: null,
    city: "Kraków",
    publisher: "Urząd Miasta Krakowa",
    contact: null,
    legalBasis: null,
  } as const;
  db.insert(bodies)
    .values({
      ...body,
      id: konwentId,
      slug: "konwent",
      name: "Konwent Przewodniczących Rad i Zarządów Dzielnic Miasta Krakowa",
      kind: "convention",
    })
    .run();
  db.insert(terms)
    .values({ id: "term-ix", bodyId: konwentId, number: "IX", startsOn: "2024-05-01", endsOn: null })
    .run();
  db.insert(districts)
    .values([
      { id: krowodrza, bodyId: konwentId, number: 5, roman: "V", name: "Krowodrza", slug: "krowodrza" },
      { id: podgorze, bodyId: konwentId, number: 13, roman: "XIII", name: "Podgórze", slug: "podgorze" },
    ])
    .run();
  db.insert(seats)
    .values([
      { id: "seat-chair", bodyId: konwentId, districtId: null },
      { id: "seat-krowodrza", bodyId: konwentId, districtId: krowodrza },
      { id: "seat-podgorze", bodyId: konwentId, districtId: podgorze },
    ])
    .run();
  for (const { id, name } of [clerk, chair, admin, presenter, krowodrzaChair, podgorzeChair])
    db.insert(persons).values({ id, name }).run();
  db.insert(mandates)
    .values([
      {
        id: "mandate-krowodrza",
        seatId: "seat-krowodrza",
        personId: krowodrzaChair.id,
        role: "chair",
        fromOn: "2024-01-03",
      },
      {
        id: "mandate-podgorze",
        seatId: "seat-podgorze",
        personId: podgorzeChair.id,
        role: "chair",
        fromOn: "2024-01-03",
      },
    ])
    .run();
  const rule = (name: string, value: string) => ({
    id: `rule-${name}`,
    bodyId: konwentId,
    name,
    value,
    source: "Zarządzenie PMK nr 358/2017",
    standing: "adopted" as const,
  });
  db.insert(rules)
    .values([
      rule("quorum-base", "19"),
      rule("quorum-fraction", "1/2"),
      rule("notice-days", "7"),
      rule("question-deadline-days", "3"),
      rule("answer-days", "14"),
      rule("answer-day-kind", "calendar"),
      rule("substitutes", "deputies"),
      rule("chair-votes", "yes"),
    ])
    .run();
}
