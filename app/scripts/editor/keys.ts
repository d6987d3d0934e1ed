/*
 * Keys of the editor. All with Ctrl or Alt, so that none is pressed by who only types or speaks to the machine (WCAG 2.1.4);
 * read by their place on the keyboard, so that Polish letters typed with the right Alt stay letters.
 */
export type EditorKeys = {
  save: () => void;
  step: (by: -1 | 1) => void;
  open: (entry: string) => void;
  close: () => boolean;
};

const entries: Record<string, string> = {
  Digit1: "outcome",
  Digit2: "promise",
  Digit3: "question",
  Digit4: "figure",
  Digit5: "phrase",
};

export function listenToKeys(editor: HTMLElement, { save, step, open, close }: EditorKeys): void {
  editor.ownerDocument.addEventListener("keydown", (event) => {
    const isAlt = event.altKey && !event.ctrlKey && !event.metaKey && !event.getModifierState("AltGraph");
    const isControl = (event.ctrlKey || event.metaKey) && !event.altKey;
    const entry = entries[event.code];
    if (isControl && !event.shiftKey && event.key.toLowerCase() === "s") save();
    else if (isAlt && (event.key === "ArrowDown" || event.key === "ArrowUp"))
      step(event.key === "ArrowDown" ? 1 : -1);
    else if (isAlt && entry) open(entry);
    else if (event.key !== "Escape" || !close()) return;
    event.preventDefault();
  });
}
