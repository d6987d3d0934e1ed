/*
 * Keeps a page of a session as it is on the server: listens to the stream of server-sent events and puts the newer part in.
 * A page that shows its reader more than the public (`data-own`) asks for itself anew instead. Without this module there is a
 * link that does the same.
 */
import { runClocks } from "./session/clocks.ts";
import { putIn } from "./session/put-in.ts";

const part = document.querySelector<HTMLElement>("live-part");
const state = document.querySelector<HTMLElement>("[data-live-state]");
const voice = document.querySelector("[data-live-voice]");
const said = new Set<string>();

/** What matters and was not said yet: a new item, a vote that opens, a result. */
function news(): string {
  const words = [...(part?.querySelectorAll("[data-announce]") ?? [])].map(
    ({ textContent }) => textContent ?? "",
  );
  const fresh = words.filter((word) => !said.has(word));
  said.clear();
  for (const word of words) said.add(word);
  return fresh.join(". ");
}

function show(html: string): void {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const own = fresh.querySelector("live-part") ?? fresh.body;
  if (!part) return;
  putIn(part, own);
  const words = news();
  if (voice && words) voice.textContent = words;
}

let isAsking = false;
let isStale = false;

/** Asks for this very page; what changes meanwhile is asked for once more. */
async function askAgain(): Promise<void> {
  isStale = true;
  if (isAsking) return;
  isAsking = true;
  while (isStale) {
    isStale = false;
    const html = await fetch(location.href)
      .then((answer) => (answer.ok ? answer.text() : ""))
      .catch(() => ""); // the connection is gone: the stream says so, and asks once it is back
    if (html) show(html);
  }
  isAsking = false;
}

function connect(address: string, isOwn: boolean): void {
  const stream = new EventSource(address);
  const tell = (is: "on" | "off") => {
    if (!state) return;
    state.textContent = state.dataset[is] ?? "";
    state.dataset["is"] = is;
  };
  stream.onopen = () => {
    tell("on");
    if (isOwn) void askAgain();
  };
  stream.onerror = () => {
    tell("off");
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => connect(address, isOwn), 3000);
  };
  stream.addEventListener("page", ({ data }) => (isOwn ? void askAgain() : show(String(data))));
  stream.addEventListener("pulse", () => isOwn && void askAgain());
  stream.addEventListener("over", ({ data }) => {
    stream.close();
    if (isOwn) void askAgain();
    else location.assign(String(data));
  });
}

news();
runClocks();
document.querySelector("[data-live-refresh]")?.setAttribute("hidden", "");
if (part?.dataset["stream"]) connect(part.dataset["stream"], "own" in part.dataset);
