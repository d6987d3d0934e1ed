/*
 * While a question is typed, asks our own page for earlier ones like it and shows them under the text. A listener hears how
 * many there are, once for each number; the list itself waits to be read. Without this module it stands on the page before sending.
 */
const box = document.querySelector<HTMLElement>("[data-similar]");
const form = box?.closest("form");
const status = box?.querySelector<HTMLElement>("[data-similar-status]");
const list = box?.querySelector<HTMLElement>("[data-similar-list]");
const pause = 700;
const longest = 600;

let timer: ReturnType<typeof setTimeout> | undefined;
let asked = "";
let running: AbortController | undefined;

const typed = () =>
  ["subject", "text"]
    .map((name) => form?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name=${name}]`)?.value ?? "")
    .join(" ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, longest);

function show(answer: Element | null): void {
  const rows = answer?.querySelector("ul");
  const sentence = rows ? (answer?.querySelector("[data-similar-count]")?.textContent ?? "") : "";
  list?.replaceChildren(...(rows ? [document.adoptNode(rows)] : []));
  if (status && status.textContent !== sentence) status.textContent = sentence;
}

async function look(): Promise<void> {
  const text = typed();
  if (text === asked) return;
  asked = text;
  running?.abort();
  if (text.split(" ").length < 2) return show(null);
  running = new AbortController();
  const address = `${box?.dataset["similar"]}?tekst=${encodeURIComponent(text)}`;
  try {
    const answer = await fetch(address, { signal: running.signal, redirect: "error" });
    if (!answer.ok) return; // what stands there stays: the next pause asks again
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    show(page.querySelector("[data-similar-answer]"));
  } catch {
    // Typed on meanwhile, signed out, or no network: the page before sending shows the same.
  }
}

form?.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => void look(), pause);
});
if (typed() !== "") void look();

export {};
