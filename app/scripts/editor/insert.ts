/** Shows the buttons beside what a section may refer to; until now nothing could have answered them. */
export function showInserts(place: ParentNode): void {
  for (const button of place.querySelectorAll<HTMLButtonElement>("[data-insert]")) button.hidden = false;
}

/** A reference goes into the text of the section whose button was pressed, where its caret stands. */
export function insertReferences(root: HTMLElement): void {
  showInserts(root);
  root.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-insert]") : null;
    const field = button?.closest("[data-section]")?.querySelector("textarea");
    if (!button || !field) return;
    insertApart(field, button.dataset["insert"] ?? "");
  });
}

/** Puts words where the caret stands, apart from those before and after them, and goes on writing behind them. */
export function insertApart(field: HTMLTextAreaElement, text: string): void {
  const before = field.value.slice(0, field.selectionStart);
  const after = field.value.slice(field.selectionEnd);
  const gapBefore = /(^|\s)$/.test(before) ? "" : " ";
  const gapAfter = /^(\s|$)/.test(after) ? "" : " ";
  field.setRangeText(gapBefore + text + gapAfter, field.selectionStart, field.selectionEnd, "end");
  field.focus();
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
