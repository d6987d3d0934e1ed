import { expect, test } from "playwright/test";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { crawl } from "#tests/crawl";
import { aSceneIn } from "#tests/scene";
import { secretMark, seedSecrets } from "#tests/seeded-secrets";
import { startServer } from "#tests/server";

/*
 * Nothing that is internal, a draft or hidden can be read in anything that the public is given: pages, feeds, tables, interfaces.
 */
test("a secret in every internal field is in no public output", async () => {
  test.setTimeout(300_000);
  const baseUrl = "https://konwent.example.org";
  const konwent = await startServer({ settings: { BASE_URL: baseUrl } });
  try {
    const scene = await aSceneIn(konwent);
    const [, , , plannedId = ""] = scene.addressOf("biuro/konwenty/:conventionId/ankieta").split("/");
    draftAgendaItem(
      konwent.as(konwent.actorOf(scene.emails.K)),
      draftAgendaItemInput.parse({ conventionId: plannedId, title: "Szkic", kind: "discussion" }),
    );
    await konwent.doOwnWork();
    const marks = seedSecrets(konwent.database);
    expect(marks.length).toBeGreaterThan(40);

    const told: string[] = [];
    const kinds = new Map<string, number>();
    for await (const { path, status, headers, text } of crawl(konwent.url, baseUrl, [
      `/szukaj?slowa=${secretMark}`,
    ])) {
      const asked = path.startsWith("/szukaj")
        ? text.replaceAll(new RegExp(`${secretMark}(?!-)`, "g"), "")
        : text;
      told.push(
        ...[...asked.matchAll(new RegExp(`${secretMark}[\\w-]*`, "g"))].map(([mark]) => `${path}: ${mark}`),
      );
      expect(status, path).toBeLessThan(500);
      const kind = headers.get("Content-Type")?.split(";")[0] ?? "";
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    expect([...new Set(told)]).toEqual([]);
    for (const kind of ["text/html", "application/json", "application/atom+xml", "text/csv", "text/calendar"])
      expect(kinds.get(kind), kind).toBeGreaterThan(0);
  } finally {
    await konwent.stop();
  }
});
