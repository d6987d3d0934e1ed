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
    const before = field.value.slice(0, field.selectionStart);
    const gap = before === "" || /\s$/.test(before) ? "" : " ";
    field.setRangeText(
      gap + (button.dataset["insert"] ?? ""),
      field.selectionStart,
      field.selectionEnd,
      "end",
    );
    field.focus();
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
}
