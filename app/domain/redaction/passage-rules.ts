/** Where in a record words stand, and the words: `questions/2019-001/text`, `items/<id>/statements/0/text`, `lead`. */
export type Passage = { place: string; text: string };

/** What is no sentence but a sign: identities, hashes, states, days. Nothing is looked for in it, nothing in it replaced. */
const signs = new Set(
  "id agendaItemId hash extension slug kind origin state status mode extent commitment voteMode form record citation question resolution standing precision earliest latest value day continuedOn startsAt endsAt address sortOn guestRole exclusions outcome choice majority base tie openedAt closedAt begunAt endedAt startedAt".split(
    " ",
  ),
);

/** The same record with each of its texts said by `say`; parts of a list are named by their id or citation, else by their number. */
export function mapPassages(content: unknown, say: (passage: Passage) => string, place = ""): unknown {
  if (typeof content === "string") return say({ place, text: content });
  if (Array.isArray(content))
    return content.map((part: unknown, at) =>
      mapPassages(part, say, within(place, nameOf(part) ?? String(at))),
    );
  if (content === null || typeof content !== "object") return content;
  return Object.fromEntries(
    Object.entries(content).map(([key, part]: [string, unknown]) => [
      key,
      signs.has(key) ? part : mapPassages(part, say, within(place, key)),
    ]),
  );
}

/** Every text of a record that is not empty, with its place. */
export function passagesOf(content: unknown): Passage[] {
  const passages: Passage[] = [];
  mapPassages(content, (passage) => {
    if (passage.text.trim()) passages.push(passage);
    return passage.text;
  });
  return passages;
}

const within = (place: string, name: string): string => (place ? `${place}/${name}` : name);

function nameOf(part: unknown): string | null {
  if (part === null || typeof part !== "object") return null;
  const { id, citation } = part as { id?: unknown; citation?: unknown }; // looked at below
  return typeof id === "string" ? id : typeof citation === "string" ? citation : null;
}
