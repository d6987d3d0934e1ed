import { openDatabase } from "#db/client";
import type { Database } from "#db/client";
import { addDays } from "#domain/kernel/polish-time";
import { findPublished } from "#domain/search/find-queries";
import { putDocumentIn } from "#domain/search/index-record";
import { foundKinds } from "#schema/search";

/*
 * Part of npm run bench: the first page of searches among a hundred thousand documents, for words that stand in all of
 * them, in half, in few and in none, together, filtered and misspelt; beside a query of the same database that reads one row.
 */
const many = 100_000;
const bodyId = "konwent";
const goal = 20;

const common = "dzielnica rada mieszkańcy konwent sprawa miasto".split(" ");
const half = "chodnik remont przejście oświetlenie tramwaj szkoła park zieleń budżet inwestycja".split(" ");
const districts = Array.from({ length: 18 }, (_, at) => `dzielnica-${at + 1}`);
const syllables = "ba ce do fu gry ha jo ka li mo nu po ro si ta we za".split(" ");

/** A rare word, made of its number: some twenty thousand of them, as a record of many years would have. */
const rareWord = (number: number): string =>
  [number % 17, Math.floor(number / 17) % 17, Math.floor(number / 289) % 17, Math.floor(number / 4913) % 17]
    .map((at) => syllables[at] ?? "")
    .join("");
const rareWords = 20_000;

function fill(db: Database): void {
  db.transaction((tx) => {
    for (let at = 0; at < many; at++) {
      const word = (step: number) => half[(at * step + Math.floor(at / 7)) % half.length] ?? "";
      const rare = Array.from({ length: 12 }, (_, nth) => rareWord((at * 31 + nth * 1777) % rareWords));
      const sortOn = addDays("2000-01-01", Math.floor(at / 11));
      putDocumentIn(tx, {
        kind: foundKinds[at % foundKinds.length] ?? "question",
        recordId: `document-${at}`,
        part: "",
        bodyId,
        sortOn,
        address: `/pytania/${at}`,
        number: `${sortOn.slice(0, 4)}-${at}`,
        title: `${word(3)} ${word(5)} ${rare[0] ?? ""}`,
        titleEn: null,
        names: "",
        districts: districts[at % districts.length] ?? "",
        text: `${common.join(" ")} ${word(1)} ${word(2)} ${rare.join(" ")}. `.repeat(3),
      });
    }
  });
}

type Search = [what: string, typed: (round: number) => string, filter?: Parameters<typeof findPublished>[3]];
const searches: Search[] = [
  ["a word of every document", (round) => common[round % common.length] ?? ""],
  ["six words of every document", () => common.join(" ")],
  ["a word of a third of them", (round) => half[round % half.length] ?? ""],
  [
    "three common words",
    (round) => `${half[round % 10] ?? ""} ${half[(round + 3) % 10] ?? ""} ${half[(round + 7) % 10] ?? ""}`,
  ],
  ["ten common words, six of which are looked for", () => half.join(" ")],
  ["a rare word", (round) => rareWord((round * 37) % rareWords)],
  ["a rare word with a common one", (round) => `dzielnica ${rareWord((round * 41) % rareWords)}`],
  ["two rare words that never stand together", (round) => `${rareWord(round)} ${rareWord(round + 1)}`],
  [
    "a common word in one district and year",
    (round) => half[round % 10] ?? "",
    { district: "dzielnica-5", year: 2010, kind: "question" },
  ],
  ["a slip of the hand", (round) => `x${rareWord((round * 43) % rareWords)}`],
  ["two letters swapped", (round) => rareWord((round * 47) % rareWords).replace(/^(..)(.)(.)/, "$1$3$2")],
  ["a common word misspelt", (round) => ["chodnki", "remotn", "tramwja", "oswietlneie"][round % 4] ?? ""],
];

const { db, close } = openDatabase(":memory:");
fill(db);
const rounds = 300;
const at = (inOrder: readonly number[], share: number) =>
  inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? Number.NaN;
const measured = (work: (round: number) => void): number[] => {
  const taken: number[] = [];
  for (let round = -20; round < rounds; round++) {
    const start = performance.now();
    work(Math.abs(round));
    if (round >= 0) taken.push(performance.now() - start);
  }
  return taken.sort((one, other) => one - other);
};
const said = (taken: readonly number[]) =>
  `median ${at(taken, 0.5).toFixed(2)} ms, 99th percentile ${at(taken, 0.99).toFixed(2)} ms`;

console.log(
  `one row of ${many} by its key: ${said(measured((round) => db.query.searchDocuments.findFirst({ where: (document, { eq }) => eq(document.key, round + 1) }).sync()))}`,
);
for (const [what, typed, filter = {}] of searches) {
  const taken = measured((round) => findPublished(db, bodyId, typed(round), filter));
  const { total, isMore } = findPublished(db, bodyId, typed(0), filter);
  console.log(
    `search among ${many} (goal: 99th percentile ≤ ${goal} ms), ${what}: ${said(taken)}; finds ${isMore ? "more than " : ""}${total}` +
      (at(taken, 0.99) > goal ? " — MISSED" : ""),
  );
}
close();
