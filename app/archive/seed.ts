import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { Role } from "#domain/kernel/actor";
import type { RuleName } from "#domain/rule-book/rules";

/*
 * The files of db/seed: our own, kept beside the code and read by it alone, so their shape is what this file says.
 */
type Gender = "f" | "m" | null;
export type CouncilSeed = {
  body: {
    name: string;
    nameEn: string;
    slug: string;
    city: string;
    publisher: string;
    contact: string | null;
    legalBasis: string;
  };
  terms: { number: string; startsOn: string | null; endsOn: string | null }[];
  offices: {
    name: string;
    gender: Gender;
    title: string;
    isConventionChair: boolean;
    fromOn: string | null;
    untilOn: string | null;
  }[];
  rules: {
    name: RuleName;
    value: string;
    standing: "law" | "adopted" | "assumed";
    validFrom: string | null;
    source: string;
  }[];
};
export type DistrictsSeed = {
  districts: {
    number: number;
    name: string;
    councillors: number;
    statute: string;
    area_km2: number | null;
    population: number | null;
    map_square: string | null;
    address: string | null;
  }[];
};
export type ItemKind = "opening" | "presentation" | "questions" | "vote" | "any-other-business" | "closing";
export type ExampleSeed = {
  accounts: { name: string; email: string; roles: Role[]; gender: Gender; office: string }[];
  district_chair: string;
  convention: {
    title: string;
    titleEn: string;
    theme: string;
    startsAt: string;
    endsAt: string;
    venueName: string;
    venueAddress: string;
    venueRooms: string[];
  };
  agenda: { kind: ItemKind; title: string; titleEn: string; minutes: number; presenter?: string }[];
  guest: { name: string; office: string; role: string };
  questions: {
    district: number;
    subject: string;
    text: string;
    addressee: string;
    state: "filed" | "passed-on" | "answered";
    answer?: string;
  }[];
  /** Each after the question with that subject; due so many days after the convention. */
  promises: {
    after: string;
    district: number | null;
    text: string;
    textEn: string;
    owner: string;
    afterDays: number;
  }[];
};

const folder = new URL("../../db/seed/", import.meta.url);
const textOf = (name: string): string => readFileSync(fileURLToPath(new URL(name, folder)), "utf8");

/** One file of db/seed, whose shape its reader knows. */
export const readSeed = <Seed>(name: string): Seed => parse(textOf(name)) as Seed; // our own file: see above

/** The real conventions, as the archive import takes them, oldest first. */
export const readConventions = (): string[] =>
  readdirSync(fileURLToPath(new URL("conventions/", folder)))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => textOf(`conventions/${name}`));
