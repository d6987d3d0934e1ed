/*
 * The minutes as they are written while people talk: saved by themselves, kept on this computer until the server has them.
 * The page works without this module: each section then has its button, and nothing else.
 */
import { drawConflict } from "./editor/conflict.ts";
import { openConnection } from "./editor/connection.ts";
import type { Connection } from "./editor/connection.ts";
import { inherit, liveAs } from "./editor/inheritance.ts";
import { insertReferences, showInserts } from "./editor/insert.ts";
import { listenToKeys } from "./editor/keys.ts";
import { keepPresence } from "./editor/presence.ts";
import { openLateDesk } from "./editor/late-desk.ts";
import { openQuickEntries } from "./editor/quick-entry.ts";
import { keepPage } from "./editor/reopening.ts";
import { openSection } from "./editor/section.ts";
import type { Section } from "./editor/section.ts";
import { downloadText, drawSection, openStatus } from "./editor/status.ts";
import { canKeep, deviceOf, openVault, takeKey } from "./editor/vault.ts";
import type { Known, Vault } from "./editor/vault.ts";
import { onAccountNews } from "./editor/account-news.ts";
import type { Words } from "./editor/words.ts";

const editor = document.querySelector<HTMLElement>("[data-minutes-editor]");
if (editor) void edit(editor);

async function edit(root: HTMLElement): Promise<void> {
  const words = JSON.parse(root.dataset["words"] ?? "{}") as Words; // the page writes it from the same type
  const account = root.dataset["keptFor"] ?? "";
  const address = root.dataset["address"] ?? "";
  const conventionId = root.dataset["convention"] ?? "";
  const tab = crypto.randomUUID();
  let vault: Vault | undefined;
  let isVaultWhole = canKeep();
  let connection: Connection | undefined;
  let lastField: HTMLTextAreaElement | null = null;

  const places = new Map<string, HTMLElement>();
  const sections = new Map<string, Section>();
  const fieldIn = (place: Element | null | undefined) => place?.querySelector("textarea") ?? null;
  const placeOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>("[data-section]") : null;
  const sectionOf = (place: Element | null) =>
    place instanceof HTMLElement ? sections.get(place.dataset["section"] ?? "") : undefined;
  const list = () => [...sections.values()];

  const status = openStatus(root, words, {
    sections: list,
    connection: () => connection,
    isKept: () => isVaultWhole && vault !== undefined,
  });

  function draw(section: Section): void {
    const place = places.get(section.id);
    const field = fieldIn(place);
    if (!place || !field) return;
    const wasHidden = place.querySelector<HTMLElement>("[data-conflict]")?.hidden ?? true;
    drawConflict(place, field, section, words);
    if (wasHidden && section.conflict()) status.tell(`${section.heading}: ${words.sectionConflict}`);
    if (drawing.size === 0)
      setTimeout(() => {
        for (const changed of drawing) drawSection(places.get(changed.id) ?? document.body, changed, words);
        drawing.clear();
      }, 100);
    drawing.add(section);
    status.refresh();
  }
  const drawing = new Set<Section>();

  const desk = openLateDesk({ vault: () => vault, connection: () => connection });
  const device = canKeep()
    ? await deviceOf(account, address).catch(() => crypto.randomUUID())
    : crypto.randomUUID();
  let lastTrouble: string | null = null;
  connection = openConnection({
    address,
    account,
    device,
    onKey: async (key) => {
      if (vault || !canKeep()) return;
      await takeKey(account, key);
      await openKept();
    },
    onChange: () => {
      status.refresh();
      void desk?.draw();
      const now = status.troubleNow();
      status.tell(now ?? words.back);
      const kind = connection?.trouble()?.kind;
      if (kind === "left" || kind === "another-account") lock();
      if (now === null && lastTrouble !== null) status.tell(words.back);
      lastTrouble = now;
    },
    onBack: () => {
      void desk?.send();
      for (const section of list()) void section.save();
    },
  });
  const way = connection;

  for (const place of root.querySelectorAll<HTMLElement>("[data-section]")) {
    const field = fieldIn(place);
    if (!field) continue;
    const id = place.dataset["section"] ?? "";
    const typedBefore = field.value; // letters may have been typed before this module came
    field.value = field.defaultValue;
    const about = {
      id,
      heading: place.dataset["heading"] ?? "",
      field,
      version: Number(place.dataset["version"]),
    };
    const section = openSection(about, {
      connection: way,
      vault: () => vault,
      tab,
      address,
      onChange: draw,
      onSaved: (savedAt) => status.saved(savedAt),
      onVaultFailed: () => {
        isVaultWhole = false;
        status.refresh();
      },
    });
    places.set(id, place);
    sections.set(id, section);
    if (typedBefore !== field.value) {
      field.value = typedBefore;
      section.typed();
    }
  }

  /** What is kept for this account: newer text than the page's, and text the server does not have. */
  async function openKept(): Promise<void> {
    vault = await openVault(account);
    if (!vault) return;
    const old: string[] = [];
    for (const { id, value } of await vault.list<Known>("known")) {
      const section = sections.get(value.sectionId);
      if (section && section.version() >= value.version) old.push(id);
      else section?.take(value.text, value.version);
    }
    await vault.remove("known", old);
    await inherit(vault, { tab, address, sectionOf: (id) => sections.get(id) });
    for (const section of list()) if (!section.isClean()) section.typed();
    status.refresh();
  }

  function lock(): void {
    for (const place of places.values()) fieldIn(place)?.setAttribute("readonly", "");
  }

  root.addEventListener("input", (event) => {
    const place = placeOf(event.target);
    if (!place || event.target !== fieldIn(place)) return;
    sectionOf(place)?.typed();
    place.querySelector("[data-preview]")?.remove(); // it shows how the text was when the page came
  });
  root.addEventListener("focusin", (event) => {
    const place = placeOf(event.target);
    if (place && event.target === fieldIn(place)) lastField = fieldIn(place);
  });
  root.addEventListener("focusout", (event) => void sectionOf(placeOf(event.target))?.save());
  root.addEventListener("submit", (event) => {
    const section = sectionOf(placeOf(event.target));
    const isOwn = event.target instanceof Element && event.target.matches(".section-form");
    if (!section || !isOwn) return;
    event.preventDefault();
    saveNow(section.conflict() ? [] : [section]);
  });

  function saveNow(which: Section[]): void {
    if (way.trouble()) return void way.tryNow();
    for (const section of which) void section.save();
    status.refresh();
  }

  const leave = () => {
    for (const section of list()) if (!section.isClean()) void section.save(true);
  };
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave();
    else if (way.trouble()) void way.tryNow();
  });
  addEventListener("online", () => void way.tryNow());
  addEventListener("focus", () => void (way.trouble() && way.tryNow()));

  /** Newer texts of sections in which nothing waits here, from the page as it is now. */
  function takeFrom(page: Document): void {
    for (const fresh of page.querySelectorAll<HTMLElement>("[data-section]")) {
      const section = sectionOf(fresh);
      const place = places.get(section?.id ?? "");
      const known = place?.querySelector("[data-known]");
      const freshKnown = fresh.querySelector("[data-known]");
      if (known && freshKnown) known.replaceChildren(...freshKnown.childNodes);
      if (known) showInserts(known);
      section?.take(fieldIn(fresh)?.defaultValue ?? "", Number(fresh.dataset["version"]));
    }
  }

  insertReferences(root);
  let asked = "";
  async function catchUp(versions: Record<string, number>): Promise<void> {
    const newer = list().filter(
      (section) => section.isClean() && (versions[section.id] ?? 0) > section.version(),
    );
    const question = newer.map(({ id }) => `${id} ${versions[id]}`).join();
    if (newer.length === 0 || question === asked) return;
    asked = question;
    const page = await fetch(location.pathname, { redirect: "error" }).then(
      (response) => (response.ok ? response.text() : ""),
      () => "",
    );
    takeFrom(new DOMParser().parseFromString(page, "text/html"));
  }

  const entries = openQuickEntries(root, words, {
    tell: status.tell,
    onAnswer: takeFrom,
    keep: async (fields, label) => {
      if (!desk || !vault) return false;
      await desk.keep(fields, label);
      void way.tryNow();
      return true;
    },
    lastField: () => lastField,
  });
  root.addEventListener("click", (event) => {
    const opener = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-open]") : null;
    if (!opener) return;
    event.preventDefault();
    entries.open(opener.dataset["open"] ?? "", placeOf(opener));
  });
  root.querySelector("[data-copy]")?.addEventListener("click", () =>
    downloadText(
      words.fileName,
      list()
        .filter((section) => !section.isClean())
        .map(({ id, heading }) => ({ heading, text: fieldIn(places.get(id))?.value ?? "" })),
    ),
  );

  const order = [...places.values()];
  listenToKeys(root, {
    save: () => saveNow(list()),
    step: (by) => {
      const at = order.findIndex((place) => place.contains(document.activeElement));
      const next = order[at === -1 ? 0 : at + by];
      next?.scrollIntoView({ block: "start" });
      fieldIn(next)?.focus({ preventScroll: true });
    },
    open: (name) => entries.open(name, placeOf(document.activeElement) ?? placeOf(lastField)),
    close: entries.close,
  });

  onAccountNews((news) => {
    if (news.kind === "here") return void (way.trouble() && way.tryNow());
    if (news.account === account) way.leave();
  });

  liveAs(tab);
  if (canKeep()) await openKept().catch(() => (isVaultWhole = false));
  root.dataset["ready"] = "yes";
  status.refresh();
  await way.tryNow();
  keepPresence(root, words, {
    conventionId,
    connection: way,
    sectionNow: () => placeOf(document.activeElement)?.dataset["section"] ?? null,
    headingOf: (id) => sections.get(id)?.heading ?? "",
    onVersions: (versions) => void catchUp(versions),
  });
  if (canKeep()) keepPage(root, location.pathname);
}
