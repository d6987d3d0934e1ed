/*
 * While a summary is typed, says under it what may be put more plainly, by the same rules as the page itself, once
 * the typing pauses. Without this module the page says so after saving.
 */
import { fillIn, plainRemarks } from "#domain/kernel/plain-words";

const pause = 600;

for (const box of document.querySelectorAll<HTMLElement>("[data-plain-words]")) {
  const field = document.querySelector<HTMLTextAreaElement>(`#${box.dataset["plainWords"]}`);
  const list = box.querySelector("[data-plain-remarks]");
  const good = box.querySelector<HTMLElement>("[data-plain-good]");
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = "";
  const look = () => {
    const remarks = plainRemarks(field?.value ?? "");
    const sentences = remarks.map((remark) => fillIn(box.dataset[remark.kind] ?? "", remark));
    if (good) good.hidden = sentences.length > 0 || !field?.value.trim();
    if (told === sentences.join("\n")) return; // nobody hears twice what has not changed
    told = sentences.join("\n");
    list?.replaceChildren(
      ...sentences.map((sentence) => Object.assign(document.createElement("li"), { textContent: sentence })),
    );
  };
  field?.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, pause);
  });
}
