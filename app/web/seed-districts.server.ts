import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { foundDistrictInput } from "#domain/council/found-district";

const row = z.object({
  number: z.number(),
  name: z.string(),
  address: z.string().nullable(),
  statute: z.string().nullable(),
  councillors: z.number().nullable(),
  area_km2: z.number().nullable(),
  population: z.number().nullable(),
  map_square: z.string().nullable(),
});

type Facts = Omit<z.output<typeof foundDistrictInput>, "bodyId">;

/** The districts of Kraków from db/seed, with what their sources say of them. Read when asked for: only the first start needs them. */
export function readSeedDistricts(seedFolder: string): Facts[] {
  const file = z
    .object({ districts: z.array(row) })
    .parse(parse(readFileSync(join(seedFolder, "districts.yaml"), "utf8")));
  return file.districts.map(({ area_km2: areaKm2, map_square: mapSquare, ...facts }) => ({
    ...facts,
    areaKm2,
    mapSquare,
  }));
}
