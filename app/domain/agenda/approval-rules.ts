/** A correction that the convention has to decide about. */
export type Contested = {
  sentence: string;
  proposal: string;
  reason: string;
  name: string;
  capacity: string | null;
  answer: string | null;
};

/** What fits under an item of an agenda. */
const descriptionLength = 4000;
const clippedLength = 120;

const days = {
  pl: new Intl.DateTimeFormat("pl-PL", { dateStyle: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }),
};
const dayIn = (language: "pl" | "en", day: string) => days[language].format(new Date(`${day}T12:00:00Z`));

/** What the item is called, for the minutes of a convention of one day. */
export const approvalTitle = (day: string): string =>
  `Przyjęcie protokołu konwentu z dnia ${dayIn("pl", day)}`;
export const approvalTitleEn = (day: string): string =>
  `Approval of the minutes of the convention of ${dayIn("en", day)}`;

/** What the item lists: each contested correction, or that there is none. In the council's own language, as all it says. */
export function approvalDescription(contested: readonly Contested[]): string {
  if (contested.length === 0) return "Po rundzie poprawek nikt nie kwestionuje projektu protokołu.";
  const whole = listed(contested, (words) => words);
  return whole.length <= descriptionLength
    ? whole
    : listed(contested, (words) =>
        words.length > clippedLength ? `${words.slice(0, clippedLength)}…` : words,
      ).slice(0, descriptionLength);
}

function listed(contested: readonly Contested[], clip: (words: string) => string): string {
  const entries = contested.map(({ sentence, proposal, reason, name, capacity, answer }, index) =>
    [
      `${index + 1}. W projekcie: „${clip(sentence)}”`,
      proposal === "" ? "Propozycja: skreślić to zdanie." : `Propozycja: „${clip(proposal)}”`,
      `Zgłasza: ${[name, capacity].filter(Boolean).join(", ")}. Powód: ${clip(reason)}`,
      `Biuro nie uwzględniło: ${clip(answer ?? "")}`,
    ].join("\n"),
  );
  return ["Poprawki sporne, o których decyduje konwent:", ...entries].join("\n\n");
}

/** May an item that somebody put there by hand, or that came from the agenda before, become the one for these minutes? */
export const isFreeForApproval = (item: {
  kind: string;
  state: string;
  title: string;
  description: string | null;
}): boolean =>
  item.kind === "minutes-approval" &&
  item.state === "planned" &&
  item.description === null &&
  !/\d/.test(item.title);
