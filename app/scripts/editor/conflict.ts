import { bothOf } from "./pace.ts";
import type { Section } from "./section.ts";
import { fill } from "./words.ts";
import type { Words } from "./words.ts";

/**
 * Two texts of one section, side by side until the clerk has made one of them: theirs to read, one's own in the field. The
 * buttons only fill the field; nothing is settled before it is saved.
 */
export function drawConflict(
  place: HTMLElement,
  field: HTMLTextAreaElement,
  section: Section,
  words: Words,
): void {
  const box = place.querySelector<HTMLElement>("[data-conflict]");
  const template = document.querySelector<HTMLTemplateElement>("[data-conflict-template]");
  const conflict = section.conflict();
  if (!box || !template) return;
  if (!conflict) {
    box.replaceChildren();
    box.hidden = true;
    return;
  }
  if (box.dataset["aside"] === conflict.asideId && !box.hidden) return;
  const mine = field.value;
  const { theirs } = conflict;
  const panel = template.content.cloneNode(true) as DocumentFragment; // a fragment's clone is one
  const fillField = (text: string) => {
    field.value = text;
    section.typed();
    field.focus();
  };
  const on = (name: string, work: () => void) =>
    panel.querySelector(`[data-choose=${name}]`)?.addEventListener("click", work);
  const by = panel.querySelector("[data-conflict-by]");
  const said = panel.querySelector("[data-conflict-theirs]");
  if (by)
    by.textContent = fill(words.conflictBy, {
      name: conflict.authorName ?? words.somebody,
      time: conflict.savedAt ?? "",
    });
  if (said) said.textContent = theirs;
  on("mine", () => fillField(mine));
  on("theirs", () => fillField(theirs));
  on("both", () => fillField(bothOf(theirs, mine)));
  on("settle", () => void section.settle());
  box.replaceChildren(panel);
  box.dataset["aside"] = conflict.asideId;
  box.hidden = false;
}
