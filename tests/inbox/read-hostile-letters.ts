/** Reads every hostile letter as the worker does, in a process of its own; prints how each fared, and the memory it took. */
import { hostileLetters } from "#tests/hostile-letters";
import { openReader } from "../../app/inbox/open-reader.ts";

const reader = openReader();
const ordinary = Buffer.from("From: jan@example.org\r\nSubject: Dobry\r\n\r\nDobry.");
await reader.read(ordinary);
const before = process.memoryUsage().rss;
let most = before;
const watch = setInterval(() => void (most = Math.max(most, process.memoryUsage().rss)), 20);
const fared = [];
for (const [name, make, expected] of hostileLetters) {
  const raw = make();
  const start = performance.now();
  const reading = await reader.read(raw);
  const milliseconds = Math.round(performance.now() - start);
  const next = await reader.read(ordinary);
  fared.push({
    name,
    expected,
    milliseconds,
    refused: "refused" in reading ? reading.refused : null,
    isNextRead: "letter" in next && next.letter.excerpt === "Dobry.",
  });
}
clearInterval(watch);
await reader.close();
console.log(JSON.stringify({ fared, grownMegabytes: Math.round((most - before) / 1024 / 1024) }));
