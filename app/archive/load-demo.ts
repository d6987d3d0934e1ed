import { adoptRule } from "#domain/rule-book/adopt-rule";
import { createAccount } from "#domain/account/create-account";
import { enterPerson } from "#domain/council/enter-person";
import { foundBody } from "#domain/council/found-body";
import { foundDistrict } from "#domain/council/found-district";
import { grantMandate } from "#domain/council/grant-mandate";
import { openTerm } from "#domain/council/open-term";
import { listSeatHolders } from "#domain/council/queries";
import { takeOffice } from "#domain/council/take-office";
import { systemActor } from "#domain/kernel/actor";
import { together } from "#domain/kernel/change";
import type { Context } from "#domain/kernel/context";
import { polishDay } from "#domain/kernel/polish-time";
import { importRecord } from "./import-record.ts";
import { loadExample } from "./load-example.ts";
import { readConventions, readSeed } from "./seed.ts";
import type { CouncilSeed, DistrictsSeed, ExampleSeed } from "./seed.ts";

type World = Omit<Context, "actor" | "requestKey">;

/**
 * Fills an empty installation, whole or not at all: the convention of Kraków with its districts and rules, the three real
 * conventions through the archive import, accounts to try, and one upcoming convention marked as an example.
 */
export function loadDemo(world: World): void {
  together({ ...world, actor: systemActor, isSilent: true }, (ctx) => {
    const council = readSeed<CouncilSeed>("council.yaml");
    const example = readSeed<ExampleSeed>("example.yaml");
    const { id: bodyId } = foundBody(ctx, { ...council.body, kind: "convention", isOwn: true, isDemo: true });
    fillCouncil(ctx, bodyId, council);
    for (const {
      area_km2: areaKm2,
      number,
      name,
      address,
      statute,
      councillors,
      population,
      map_square: mapSquare,
    } of readSeed<DistrictsSeed>("districts.yaml").districts) {
      const facts = { number, name, address, statute, councillors, areaKm2, population, mapSquare };
      foundDistrict(ctx, { bodyId, ...facts });
    }
    for (const text of readConventions()) importRecord(ctx, text);
    openAccounts(ctx, bodyId, example);
    loadExample(ctx, bodyId, example);
  });
}

function fillCouncil(ctx: Context, bodyId: string, { terms, offices, rules }: CouncilSeed): void {
  const today = polishDay(ctx.now());
  for (const term of terms) openTerm(ctx, { bodyId, ...term });
  for (const { name, gender, title, ...held } of offices) {
    const { id: personId } = enterPerson(ctx, { name, gender, office: title, organisation: null });
    takeOffice(ctx, { bodyId, personId, title, ...held });
  }
  // What is only assumed holds from today: no convention of the past is measured by it.
  for (const rule of rules)
    adoptRule(ctx, { bodyId, ...rule, validFrom: rule.validFrom ?? today, validUntil: null });
}

/** One account for every role, and one for each district's chair; nobody is given a password. */
function openAccounts(
  ctx: Context,
  bodyId: string,
  { accounts, district_chair: districtChair }: ExampleSeed,
): void {
  const fromOn = polishDay(ctx.now());
  for (const { email, roles, ...person } of accounts) {
    const { id: personId } = enterPerson(ctx, { ...person, organisation: null });
    createAccount(ctx, { personId, email, roles });
    if (roles.includes("chair"))
      takeOffice(ctx, {
        bodyId,
        personId,
        title: person.office,
        isConventionChair: true,
        fromOn,
        untilOn: null,
      });
  }
  for (const { seatId, district } of listSeatHolders(ctx.db, bodyId, fromOn)) {
    if (!district) continue;
    const { id: personId } = enterPerson(ctx, {
      name: `${districtChair} ${district.roman}`,
      gender: "f",
      office: null,
      organisation: null,
    });
    grantMandate(ctx, { seatId, personId, termId: null, role: "chair", fromOn, untilOn: null });
    createAccount(ctx, { personId, email: `dzielnica-${district.number}@example.org`, roles: [] });
  }
}
