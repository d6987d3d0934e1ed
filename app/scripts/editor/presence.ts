import type { Connection } from "./connection.ts";
import { say } from "./status.ts";
import { fill } from "./words.ts";
import type { Words } from "./words.ts";

type Seen = { present: { name: string; sectionId: string | null }[]; versions: Record<string, number> };
const every = 10_000;

/** Says every ten seconds that the clerk is here and where, and shows who else is. */
export function keepPresence(
  editor: HTMLElement,
  words: Words,
  about: {
    conventionId: string;
    connection: Connection;
    sectionNow: () => string | null;
    headingOf: (sectionId: string) => string;
    onVersions: (versions: Record<string, number>) => void;
  },
): void {
  const place = editor.querySelector<HTMLElement>("[data-present]");

  async function tell(): Promise<void> {
    if (document.visibilityState === "hidden" || about.connection.trouble()) return;
    const answer = await about.connection.send<Seen>({
      deed: "presentInMinutes",
      conventionId: about.conventionId,
      sectionId: about.sectionNow() ?? "",
    });
    if (answer.kind !== "told") return;
    const people = answer.told.present.map(({ name, sectionId }) =>
      fill(sectionId ? words.presentIn : words.presentNowhere, {
        name,
        section: sectionId ? about.headingOf(sectionId) : "",
      }),
    );
    if (place) place.hidden = people.length === 0;
    say(place, people.length === 0 ? "" : fill(words.present, { people: people.join("; ") }));
    for (const mark of editor.querySelectorAll<HTMLElement>("[data-present-in]")) {
      const here = answer.told.present.filter(({ sectionId }) => sectionId === mark.dataset["presentIn"]);
      say(mark, here.map(({ name }) => name).join(", "));
      mark.hidden = here.length === 0;
    }
    about.onVersions(answer.told.versions);
  }

  setInterval(() => void tell(), every);
  void tell();
}
