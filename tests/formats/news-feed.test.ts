import { convert } from "xmlbuilder2";
import { expect, test } from "vitest";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { joinQuestion } from "#domain/question/join-question";
import { expectRefusal } from "#tests/expect-refusal";
import { anInvitedCouncil } from "#tests/invitations";
import { aCouncil, clerk, krowodrza, podgorze, podgorzeChair } from "#tests/world";
import type { Council } from "#tests/world";
import { atomFeed } from "../../app/formats/atom.ts";
import { districtNewsFeed, newsFeed } from "../../app/formats/news-feed.ts";
import type { FeedAddress } from "../../app/formats/news-feed.ts";
import { answered, filed, passedOn } from "../domain/question/question-world.ts";

const place = { language: "pl", baseUrl: "https://konwent.example.org", today: "2026-03-02" } as const;
const feedOf = (council: Council, address: FeedAddress = "/aktualnosci.atom") =>
  readAtom(newsFeed(council.db, place, address));

type Element = { [name: string]: Element | Element[] | string };
const all = (element: Element, name: string): Element[] =>
  [element[name] ?? []].flat().map((one) => (typeof one === "string" ? { "#": one } : one));
const textOf = (element: Element, name: string): string => {
  const found = all(element, name);
  expect(found, `${name} stands once`).toHaveLength(1);
  return typeof found[0]?.["#"] === "string" ? found[0]["#"] : "";
};
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads a feed as strictly as RFC 4287, 4.1, asks; gives back its entries. */
function readAtom(xml: string) {
  const { feed } = convert(xml, { format: "object" }) as { feed: Element }; // what is no feed fails below
  expect(feed["@xmlns"]).toBe("http://www.w3.org/2005/Atom");
  const entries = all(feed, "entry");
  for (const element of [feed, ...entries]) {
    expect(() => new URL(textOf(element, "id"))).not.toThrow();
    expect(textOf(element, "title")).not.toBe("");
    expect(textOf(element, "updated")).toMatch(instant);
    for (const { "@href": href } of all(element, "link"))
      expect(() => new URL(typeof href === "string" ? href : "")).not.toThrow();
  }
  expect(all(feed, "author")).toHaveLength(1);
  expect(all(feed, "link").filter((link) => link["@rel"] === "self")).toHaveLength(1);
  const ids = entries.map((entry) => textOf(entry, "id"));
  expect(new Set(ids).size).toBe(ids.length);
  const updates = entries.map((entry) => textOf(entry, "updated"));
  expect(updates).toEqual(updates.toSorted().toReversed());
  expect(textOf(feed, "updated")).toBe(updates[0] ?? textOf(feed, "updated"));
  return entries.map((entry) => {
    expect(textOf(entry, "published")).toMatch(instant);
    expect(textOf(entry, "published") <= textOf(entry, "updated")).toBe(true);
    return {
      address: textOf(entry, "id").replace(place.baseUrl, ""),
      title: textOf(entry, "title"),
      titleLanguage: all(entry, "title")[0]?.["@xml:lang"],
      summary: textOf(entry, "summary"),
      updated: textOf(entry, "updated"),
    };
  });
}

test("what is public is news; a question that waits for the office, and a silent draft, are not", () => {
  const { council } = anInvitedCouncil();
  scheduleConvention(
    council.as(clerk),
    scheduleConventionInput.parse({ heldOn: "2026-05-04", title: "Tajny" }),
  );
  filed(council);
  const asked = passedOn(council);
  expect(feedOf(council).map(({ address }) => address)).toEqual(
    expect.arrayContaining(["/konwenty/2026-03-12", `/pytania/${asked.citation}`]),
  );
  expect(feedOf(council)).toHaveLength(2);
  expect(newsFeed(council.db, place, "/aktualnosci.atom")).not.toContain("Tajny");
});

test("whatever was changed last stands first, with the instant of its change", () => {
  const council = aCouncil();
  const [first, second] = [passedOn(council), passedOn(council)];
  expect(
    feedOf(council, "/pytania.atom")
      .map(({ address }) => address)
      .toSorted(),
  ).toEqual([first, second].map(({ citation }) => `/pytania/${citation}`).toSorted());
  council.travelTo("2026-03-05T08:00:00Z");
  joinQuestion(council.as(podgorzeChair), { questionId: first.id, districtId: podgorze });
  expect(feedOf(council, "/pytania.atom")[0]).toMatchObject({
    address: `/pytania/${first.citation}`,
    updated: "2026-03-05T08:00:00.000Z",
  });
});

test("the same facts are the same bytes", () => {
  const council = aCouncil();
  answered(council);
  const before = newsFeed(council.db, place, "/aktualnosci.atom");
  council.travelTo("2026-04-01T08:00:00Z");
  expect(newsFeed(council.db, place, "/aktualnosci.atom")).toBe(before);
});

test("a district's feed holds its own matters; of a district that does not exist there is none", () => {
  const council = aCouncil();
  const { citation } = passedOn(council);
  const of = (slug: string) =>
    readAtom(districtNewsFeed(council.db, place, slug)).map(({ address }) => address);
  expect(of(krowodrza)).toEqual([`/pytania/${citation}`]);
  expect(of(podgorze)).toEqual([]);
  expectRefusal(() => districtNewsFeed(council.db, place, "nie-ma"), "not-found");
});

test("an English feed says in Polish what the record says, and marks it", () => {
  const council = aCouncil();
  const { citation } = passedOn(council);
  const [entry] = readAtom(newsFeed(council.db, { ...place, language: "en" }, "/pytania.atom"));
  expect(entry).toMatchObject({ address: `/en/pytania/${citation}`, titleLanguage: "pl" });
  expect(entry?.summary).toContain("passed on");
});

test("what XML cannot hold is left out, what it must escape is escaped", () => {
  const xml = atomFeed({
    self: "https://konwent.example.org/a",
    page: "https://konwent.example.org/",
    title: "A & B <c> \u0001\uFFFE„ąęść” 😀",
    subtitle: "",
    language: "pl",
    author: "Urząd",
    rights: { text: "CC BY 4.0", address: "https://creativecommons.org/licenses/by/4.0/" },
    since: "2026-03-02T11:00:00.000Z",
    entries: [],
  });
  expect(readAtom(xml)).toEqual([]);
  expect(xml).toContain("A &amp; B &lt;c&gt; „ąęść” 😀");
});
