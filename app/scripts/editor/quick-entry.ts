import { insertApart } from "./insert.ts";
import { fieldsOf } from "./late-desk.ts";
import { say } from "./status.ts";
import type { Words } from "./words.ts";

/**
 * The small forms (a decision, a promise, a question, a figure, a phrase) beside the text. They stand once on the page and
 * work there by themselves; here a key brings one into the section being written, and the text has the focus again afterwards.
 */
export function openQuickEntries(
  editor: HTMLElement,
  words: Words,
  about: {
    tell: (sentence: string) => void;
    /** The page as the server shows it after the entry: what the record holds now. */
    onAnswer: (page: Document) => void;
    /** Puts an entry away while there is no network; false where nothing can be kept. */
    keep: (fields: [string, string][], label: string) => Promise<boolean>;
    /** The text that had the caret last. */
    lastField: () => HTMLTextAreaElement | null;
  },
) {
  const shelf = editor.querySelector<HTMLElement>("[data-entries]");
  let back: HTMLTextAreaElement | null = null;
  let opened: HTMLElement | null = null;

  const entryNamed = (name: string) => editor.querySelector<HTMLElement>(`[data-entry=${name}]`);

  function open(name: string, place: HTMLElement | null): void {
    const entry = entryNamed(name);
    if (!entry) return;
    close();
    const field = place?.querySelector("textarea");
    const spot = place?.querySelector("[data-entry-place]");
    if (place && field && spot) {
      back = field;
      opened = entry;
      chooseItem(entry, place.dataset["item"] ?? "");
      spot.append(entry);
    }
    unfold(entry, true);
    const first = entry.querySelector<HTMLElement>(
      "textarea, input:not([type=hidden]), select, button:not([hidden])",
    );
    first?.focus();
    first?.scrollIntoView({ block: "nearest" });
  }

  /** Puts the form back on its shelf and the focus into the text; false when none was out. */
  function close(): boolean {
    if (!opened) return false;
    unfold(opened, false);
    const order = [...(shelf?.querySelectorAll("[data-entry]") ?? [])];
    const after = order.find((other) => Number(orderOf(other)) > Number(orderOf(opened)));
    shelf?.insertBefore(opened, after ?? null);
    opened = null;
    back?.focus();
    back = null;
    return true;
  }

  const orderOf = (entry: Element | null) => (entry instanceof HTMLElement ? entry.dataset["order"] : "0");

  async function submit(form: HTMLFormElement): Promise<void> {
    const name = form.closest<HTMLElement>("[data-entry]")?.dataset["entry"] ?? "";
    const fields = fieldsOf(form, null);
    try {
      const response = await fetch(form.action, { method: "POST", body: new URLSearchParams(fields) });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const fresh = page.querySelector<HTMLElement>(`[data-entry=${name}]`);
      if (!fresh) throw new Error("Not the page of the minutes"); // signed out, or the server has trouble
      const isDone = response.ok;
      const old = entryNamed(name);
      const isOut = old !== null && old === opened;
      if (old) old.replaceWith(document.adoptNode(fresh));
      if (isOut) opened = fresh;
      attend(fresh);
      about.onAnswer(page);
      if (!isDone) return fresh.querySelector<HTMLElement>("[role=alert]")?.focus();
      unfold(fresh, false);
      close();
      about.tell(words.entrySaved);
    } catch {
      const label = form.closest("[data-entry]")?.querySelector("summary")?.firstChild?.textContent ?? "";
      const said = form.querySelector<HTMLTextAreaElement>("textarea, input[type=text]")?.value ?? "";
      if (await about.keep(fields, [label.trim(), said].join(": ")).catch(() => false)) return putAway(form);
      about.tell(words.entryFailed);
      say(form.querySelector("[data-entry-failed]"), words.entryFailed);
    }
  }

  /** The entry waits; its form is empty again, for another. */
  function putAway(form: HTMLFormElement): void {
    form.reset();
    const key = form.querySelector<HTMLInputElement>("input[name=requestKey]");
    if (key) key.value = crypto.randomUUID();
    say(form.querySelector("[data-entry-failed]"), "");
    close();
    about.tell(words.entryKept);
  }

  /** A phrase goes in where the caret stands. */
  function insert(text: string): void {
    const field = back ?? about.lastField();
    if (!field) return;
    close();
    insertApart(field, text);
  }

  function attend(entry: HTMLElement): void {
    entry.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      if (event.currentTarget instanceof HTMLFormElement) void submit(event.currentTarget);
    });
    for (const button of entry.querySelectorAll<HTMLButtonElement>("[data-phrase]")) {
      button.hidden = false;
      button.addEventListener("click", () => insert(button.dataset["phrase"] ?? ""));
    }
  }

  for (const entry of editor.querySelectorAll<HTMLElement>("[data-entry]")) attend(entry);
  return { open, close };
}

function unfold(entry: HTMLElement, isOpen: boolean): void {
  const details = entry.querySelector("details");
  if (details) details.open = isOpen;
}

/** The form speaks of the section's item; where there is no such choice (a figure of another item) the first one stays. */
function chooseItem(entry: HTMLElement, itemId: string): void {
  for (const select of entry.querySelectorAll<HTMLSelectElement>("select")) {
    const fits = [...select.options].find(
      (option) => option.value === itemId || option.dataset["item"] === itemId,
    );
    if (fits) select.value = fits.value;
  }
}
