/*
 * Reordering the agenda by drag and by Alt+↑/↓. It presses the page's own "move to position" forms, so the server decides
 * and everything also works without this module. After the page comes back, focus and a message say where the item is now.
 */
const memory = "reorder";
const status = document.querySelector<HTMLElement>("[data-reorder-status]");
const rows = [...document.querySelectorAll<HTMLElement>("[data-reorder] [data-item]")];

const siblingsOf = (row: HTMLElement) => [...(row.parentElement?.children ?? [])];
const handleOf = (row: HTMLElement) => row.querySelector<HTMLElement>("[data-handle]");
const told = (sentence: string | undefined, row: HTMLElement) =>
  (sentence ?? "")
    .replace("{title}", row.dataset["title"] ?? "")
    .replace("{position}", String(siblingsOf(row).indexOf(row) + 1))
    .replace("{count}", String(siblingsOf(row).length));

function say(sentence: string): void {
  // A message that is there from the start is not read out: it has to arrive.
  setTimeout(() => status && (status.textContent = sentence), 150);
}

function moveTo(row: HTMLElement, index: number): void {
  const form = row.querySelector<HTMLFormElement>("form.move-form");
  const position = form?.querySelector<HTMLInputElement>("[name=position]");
  const count = siblingsOf(row).length;
  if (!form || !position || form.closest("[data-item]") !== row) return;
  if (index < 0 || index >= count) return say(told(status?.dataset["edge"], row));
  if (index === siblingsOf(row).indexOf(row)) return;
  position.value = String(index + 1);
  sessionStorage.setItem(memory, row.id);
  form.requestSubmit();
}

let dragged: HTMLElement | null = null;

for (const row of rows) {
  const handle = handleOf(row);
  if (!handle || handle.closest("[data-item]") !== row) continue;
  handle.hidden = false;
  handle.addEventListener("pointerdown", () => (row.draggable = true));
  handle.addEventListener("pointerup", () => (row.draggable = false));
  handle.addEventListener("keydown", (event) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    moveTo(row, siblingsOf(row).indexOf(row) + (event.key === "ArrowUp" ? -1 : 1));
  });
  row.addEventListener("dragstart", (event) => {
    if (event.target !== row) return;
    dragged = row;
    row.classList.add("is-dragged");
    event.dataTransfer?.setData("text/plain", row.dataset["title"] ?? "");
  });
  row.addEventListener("dragend", () => {
    row.classList.remove("is-dragged");
    row.draggable = false;
    dragged = null;
  });
}

document.querySelector("[data-reorder]")?.addEventListener("dragover", (event) => {
  if (targetOf(event)) event.preventDefault();
});
document.querySelector("[data-reorder]")?.addEventListener("drop", (event) => {
  const target = targetOf(event);
  if (!target || !dragged) return;
  event.preventDefault();
  moveTo(dragged, siblingsOf(dragged).indexOf(target));
});

/** The sibling of the dragged item that the pointer is over. */
function targetOf(event: Event): Element | null {
  const siblings = dragged ? siblingsOf(dragged) : [];
  return siblings.find((sibling) => event.target instanceof Node && sibling.contains(event.target)) ?? null;
}

const moved = document.getElementById(sessionStorage.getItem(memory) ?? "");
sessionStorage.removeItem(memory);
if (moved) {
  // Going to the item's anchor takes the focus away once more, when the page has loaded.
  const arrive = () => {
    handleOf(moved)?.focus();
    say(told(status?.dataset["moved"], moved));
  };
  if (document.readyState === "complete") arrive();
  else addEventListener("load", () => setTimeout(arrive), { once: true });
}

export {};
