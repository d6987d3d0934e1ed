/*
 * The deeds of a session that are done whether or not there is a network: who comes and goes, the course, votes. Each is sent as its
 * form says; when no answer comes, it is put away with its key and its hour, and handed over when the network is back.
 */
import { onAccountNews } from "../editor/account-news.ts";
import { openConnection } from "../editor/connection.ts";
import type { Connection } from "../editor/connection.ts";
import { fieldsOf, openLateDesk } from "../editor/late-desk.ts";
import type { LateDesk, LateWords } from "../editor/late-desk.ts";
import { waitingDeeds } from "../editor/late.ts";
import { keepPage } from "../editor/reopening.ts";
import { canKeep, deviceOf, openVault, takeKey } from "../editor/vault.ts";
import type { LateDeed, Vault } from "../editor/vault.ts";
import { putIn } from "./put-in.ts";

const patience = 8000;

export async function keepHeldDeeds(): Promise<void> {
  const bench = document.querySelector<HTMLElement>("[data-held-deeds]");
  if (!bench || !canKeep()) return; // where nothing can be kept, forms are sent as ever
  const account = bench.dataset["keptFor"] ?? "";
  const address = bench.dataset["keys"] ?? "";
  const held = new Set((bench.dataset["heldDeeds"] ?? "").split(" "));
  let vault: Vault | undefined;
  let connection: Connection | undefined;
  const desk = openLateDesk({ vault: () => vault, connection: () => connection });
  if (!desk) return;

  const busy = new Set<HTMLFormElement>();
  let isPlain = false;

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !held.has(deedOf(form)) || !vault || isPlain) return;
    event.preventDefault();
    void hand(form, event.submitter, desk);
  });

  /** At once, when nothing earlier waits; else, and when no answer comes, later. */
  async function hand(form: HTMLFormElement, button: HTMLElement | null, to: LateDesk): Promise<void> {
    if (busy.has(form)) return; // pressed twice
    busy.add(form);
    const fields = fieldsOf(form, button);
    const mayGo = !connection?.trouble() && (await to.isEmpty());
    const page = mayGo ? await sent(form.action, fields) : null;
    busy.delete(form);
    if (page) return show(page, form);
    try {
      await to.keep(fields, labelOf(form, button));
    } catch {
      isPlain = true; // nothing can be kept any more (a full disk): the browser sends it, and says what became of it
      return form.requestSubmit(button);
    }
    getReadyForNext(form, button, to.words);
    void connection?.tryNow();
  }

  const device = await deviceOf(account, address).catch(() => crypto.randomUUID());
  connection = openConnection({
    address,
    account,
    device,
    onKey: async (key) => {
      await takeKey(account, key);
      vault ??= await openVault(account);
    },
    onChange: () => void desk.draw(),
    onBack: () => void desk.send(),
  });
  const way = connection;
  vault = await openVault(account).catch(() => undefined);
  addEventListener("online", () => void way.tryNow());
  addEventListener("focus", () => void (way.trouble() && way.tryNow()));
  onAccountNews((news) => {
    if (news.kind === "here") return void (way.trouble() && way.tryNow());
    if (news.account === account) way.leave();
  });
  if (vault) for (const { value } of await waitingDeeds(vault)) showWaiting(value, desk.words);
  await desk.draw();
  await way.tryNow();
  bench.dataset["ready"] = "yes";
  keepPage(bench, location.pathname);
}

const deedOf = (form: HTMLFormElement): string =>
  form.querySelector<HTMLInputElement>("input[type=hidden][name=deed]")?.value ?? "";

/** The page that answers, or nothing: no network, a server in trouble, or a session that has ended. */
async function sent(address: string, fields: [string, string][]): Promise<Document | null> {
  try {
    const response = await fetch(address, {
      method: "POST",
      body: new URLSearchParams(fields),
      signal: AbortSignal.timeout(patience),
    });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    return page.querySelector("[data-held-deeds]") ? page : null;
  } catch {
    return null;
  }
}

/** Puts the answer in, and the focus where it was: on what is wrong, or in the same part of the page. */
function show(page: Document, form: HTMLFormElement): void {
  const part = form.closest("section[id]")?.id;
  const [main, fresh] = [document.querySelector("main"), page.querySelector("main")];
  if (!main || !fresh) return;
  putIn(main, fresh);
  const wrong = main.querySelector<HTMLElement>(".error-summary");
  if (wrong) return wrong.focus();
  if (document.activeElement !== document.body) return;
  const heading = part ? document.getElementById(part)?.querySelector<HTMLElement>("h2, h3") : null;
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
}

/** What it was, in the words of its button and of what was typed. */
function labelOf(form: HTMLFormElement, button: HTMLElement | null): string {
  const typed = [
    ...form.querySelectorAll<HTMLInputElement>(
      "input:not([type=hidden], [type=radio], [type=checkbox]), textarea",
    ),
  ]
    .map(({ value }) => value.trim())
    .filter((value) => value !== "");
  const words = (button?.textContent ?? "").trim().replaceAll(/\s+/g, " ");
  return [words, ...typed].join(", ");
}

/** A page kept from before shows the room as it was then: the taps that wait turn their seats over. */
function showWaiting({ fields }: LateDeed, words: LateWords): void {
  const value = (wanted: string) => fields.find(([name]) => name === wanted)?.[1] ?? "";
  const isSame = (form: HTMLFormElement) =>
    deedOf(form) === value("deed") &&
    form.querySelector<HTMLInputElement>("input[type=hidden][name='attendanceIds[]']")?.value ===
      value("attendanceIds[]");
  const form = [...document.querySelectorAll<HTMLFormElement>(".room form")].find(isSame);
  if (form) getReadyForNext(form, form.querySelector("button"), words);
}

/** The same form may be used again for another deed; a tap on a seat is followed by its opposite. */
function getReadyForNext(form: HTMLFormElement, button: HTMLElement | null, words: LateWords): void {
  const key = form.querySelector<HTMLInputElement>("input[name=requestKey]");
  if (key) key.value = crypto.randomUUID();
  const deed = form.querySelector<HTMLInputElement>("input[name=deed]");
  const seat = form.closest("li");
  const first = button?.firstChild;
  if (!deed || !seat || !first || !form.querySelector("input[type=hidden][name='attendanceIds[]']"))
    return form.reset();
  const isIn = deed.value === "noteArrivals";
  deed.value = isIn ? "noteDepartures" : "noteArrivals";
  first.nodeValue = isIn ? words.leave : words.arrive;
  const badge = seat.querySelector(".badge");
  if (badge) {
    badge.textContent = isIn ? words.isIn : words.isOut;
    badge.classList.toggle("badge-good", isIn);
    badge.classList.toggle("badge-neutral", !isIn);
  }
  seat.classList.toggle("room-in", isIn);
}
