import type { Connection } from "./connection.ts";
import type { Section } from "./section.ts";
import { clock, counted, fill } from "./words.ts";
import type { Words } from "./words.ts";

/** Puts text where it is not already: a reader of the screen hears each message once. */
export function say(place: Element | null | undefined, sentence: string): void {
  if (place && place.textContent !== sentence) place.textContent = sentence;
}

/**
 * Says on the page how the text stands, in all and in each section, and offers a copy of what waits. Ears are told only what
 * changes what one should do: that the network is gone, that it is back, that a conflict waits.
 */
export function openStatus(
  editor: HTMLElement,
  words: Words,
  about: { sections: () => Section[]; connection: () => Connection | undefined; isKept: () => boolean },
) {
  const line = editor.querySelector("[data-save-state]");
  const trouble = editor.querySelector<HTMLElement>("[data-trouble]");
  const ears = editor.querySelector("[data-ears]");
  let savedAt: string | null = null;
  let isDrawing = false;

  const troubleNow = (): string | null => {
    const now = about.connection()?.trouble();
    const waiting = about.sections().reduce((sum, section) => sum + section.waiting(), 0);
    const facts = {
      time: now ? clock(now.since) : "",
      waiting: counted(words, words.waiting, waiting),
    };
    const kept = about.isKept() ? "" : ` ${words.noVault}`;
    if (now?.kind === "offline") return fill(words.offline, facts) + kept;
    if (now?.kind === "signed-out") return fill(words.signedOut, facts) + kept;
    if (now?.kind === "another-account") return fill(words.anotherAccount, facts);
    if (now?.kind === "left") return words.left;
    return null;
  };

  function draw(): void {
    isDrawing = false;
    const sentence = troubleNow();
    const sections = about.sections();
    const isWaiting = sections.some((section) => !section.isClean());
    say(trouble?.querySelector("[data-trouble-words]"), sentence ?? "");
    if (trouble) trouble.hidden = sentence === null;
    const door = trouble?.querySelector<HTMLElement>("[data-to-sign-in]");
    if (door) door.hidden = about.connection()?.trouble()?.kind === "offline";
    editor.dataset["state"] = sentence !== null ? "trouble" : isWaiting ? "saving" : "saved";
    if (sentence !== null) return say(line, "");
    const undecided = sections.find((section) => section.conflict() !== null);
    if (undecided) return say(line, `${undecided.heading}: ${words.sectionConflict}`);
    if (isWaiting) return say(line, words.saving);
    say(line, savedAt ? fill(words.saved, { time: savedAt }) : words.allSaved);
  }

  return {
    /** Draws soon, once for however many changes: never between a key and its letter. */
    refresh(): void {
      if (isDrawing) return;
      isDrawing = true;
      setTimeout(draw, 100);
    },
    saved(at: string): void {
      savedAt = at;
    },
    tell: (sentence: string) => say(ears, sentence),
    troubleNow,
  };
}

/** How one section stands, beside its own button. */
export function drawSection(place: HTMLElement, section: Section, words: Words): void {
  const state = place.querySelector<HTMLElement>("[data-section-state]");
  say(state, sentenceOf(section, words));
  if (!section.isClean()) return;
  const isWritten = place.querySelector("textarea")?.value !== "";
  for (const badge of document.querySelectorAll<HTMLElement>(`[data-state-of="${section.id}"]`))
    badge.hidden = (badge.dataset["when"] === "written") !== isWritten;
}

function sentenceOf(section: Section, words: Words): string {
  if (section.conflict()) return words.sectionConflict;
  if (section.refused()) return words.refused;
  const savedAt = section.savedAt();
  if (section.isClean()) return savedAt ? fill(words.saved, { time: savedAt }) : "";
  return fill(words.sectionWaits, { waiting: counted(words, words.waiting, section.waiting()) });
}

/** Lets the clerk keep what waits as a plain file, whatever becomes of network and server. */
export function downloadText(name: string, parts: readonly { heading: string; text: string }[]): void {
  const text = parts.map(({ heading, text: said }) => `${heading}\n\n${said}`).join("\n\n----\n\n");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
