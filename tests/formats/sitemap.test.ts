import { expect, test } from "vitest";
import { expectRefusal } from "#tests/expect-refusal";
import { anInvitedCouncil } from "#tests/invitations";
import { sitemapIndex, sitemapPart } from "../../app/formats/sitemap.ts";
import { filed, passedOn } from "../domain/question/question-world.ts";
import { aPlannedConvention } from "#tests/held-convention";

const baseUrl = "https://konwent.example.org";
const placesIn = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => place?.replace(baseUrl, ""));

test("the map leads to every public page in both languages, and to nothing that waits", () => {
  const { council } = anInvitedCouncil();
  aPlannedConvention(council, "2026-05-04");
  const asked = passedOn(council);
  const waiting = filed(council);
  const parts = placesIn(sitemapIndex(council.db, baseUrl));
  expect(parts).toEqual(["/sitemap/strony.xml", "/sitemap/sprawy.xml", "/sitemap/pytania-2026.xml"]);
  const places = parts.flatMap((part) =>
    placesIn(sitemapPart(council.db, baseUrl, part?.slice("/sitemap/".length, -".xml".length) ?? "")),
  );
  expect(places).toEqual(
    expect.arrayContaining(["/", "/en", "/konwenty/2026-03-12", "/en/dzielnice/krowodrza"]),
  );
  expect(places).toEqual(
    expect.arrayContaining([`/pytania/${asked.citation}`, `/en/pytania/${asked.citation}`]),
  );
  expect(places.join(" ")).not.toContain(waiting.citation);
  expect(places.join(" ")).not.toContain("2026-05-04");
  expect(new Set(places).size).toBe(places.length);
});

test("a part that there is not is missing", () => {
  const { council } = anInvitedCouncil();
  expectRefusal(() => sitemapPart(council.db, baseUrl, "pytania-1900"), "not-found");
});
