import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { createAccount, createAccountInput } from "#domain/account/create-account";
import { enterPerson, enterPersonInput } from "#domain/council/enter-person";
import { getSection } from "#domain/minutes/queries";
import { listAsides, listRevisions } from "#domain/minutes/revision-queries";
import { chanceOf } from "#tests/chance";
import { clerkEmail, minutesBegun } from "#tests/typing-clerk";
import type { Installation } from "./server.ts";

/*
 * Two clerks write in one section over HTTP, in an order that a seed decides: typing, saving by hand, sending again what
 * may have been lost, merging, reloading, at once or one after the other. Every word carries a number of its own, so that
 * it can be looked for afterwards.
 */
type Answer = { status: number; body: string };
type Conflict = { asideId: string; version: number; theirs: string };
type Writer = {
  cookie: string;
  base: number;
  text: string;
  conflict: Conflict | null;
  last: { form: Record<string, string>; answer: Answer } | null;
};
type Desk = {
  konwent: Installation;
  conventionId: string;
  path: string;
  sectionId: string;
  writers: Writer[];
};

/** What one seed led to: how many answers said that both texts are kept. */
export type Told = { steps: number; conflicts: number };

/** A second clerk beside the demo's, and one section for both. */
export async function twoWritersAt(konwent: Installation): Promise<Desk> {
  const { conventionId, path, sections } = minutesBegun(konwent);
  const asAdmin = konwent.as(konwent.actorOf("admin@example.org"));
  const { id: personId } = enterPerson(asAdmin, enterPersonInput.parse({ name: "Barbara Druga" }));
  const email = "druga@example.org";
  createAccount(asAdmin, createAccountInput.parse({ personId, email, roles: ["clerk"] }));
  const writer = async (address: string): Promise<Writer> => ({
    cookie: await konwent.cookieOf(address),
    base: 0,
    text: "",
    conflict: null,
    last: null,
  });
  return {
    konwent,
    conventionId,
    path,
    sectionId: sections[0] ?? "",
    writers: [await writer(clerkEmail), await writer(email)],
  };
}

const live = ({ konwent, sectionId }: Desk) => getSection(konwent.database.db, sectionId);

async function post(
  { konwent, path }: Desk,
  cookie: string,
  form: Record<string, string>,
  where = "/zapis",
): Promise<Answer> {
  const answer = await fetch(konwent.url + path + where, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: konwent.url, ...(cookie ? { Cookie: cookie } : {}) },
    body: new URLSearchParams(form),
  });
  return { status: answer.status, body: await answer.text() };
}

/** A text put aside is seen: the minutes lead to it, and the section's page shows it whole. */
async function expectShown({ konwent, path, sectionId }: Desk, cookie: string, word: string): Promise<void> {
  const open = async (address: string) =>
    (await fetch(konwent.url + address, { headers: { Cookie: cookie } })).text();
  ok((await open(path)).includes(`${path}/czesci/${sectionId}#odlozone`), "the minutes lead to it");
  ok((await open(`${path}/czesci/${sectionId}`)).includes(word), "its page shows it");
}

/** Tells one story and looks for every word of it. */
export async function tellInterleaving(desk: Desk, seed: number): Promise<Told> {
  const chance = chanceOf(seed);
  const told: Told = { steps: 0, conflicts: 0 };
  const [sent, unsent]: [string[], string[]] = [[], []];
  const word = () => `s${seed}n${++told.steps}.`;
  for (const writer of desk.writers) Object.assign(writer, { conflict: null, last: null });
  await reset(desk, `Od nowa ${seed}.`);

  const step = async (writer: Writer): Promise<void> => {
    const lot = chance();
    if (writer.conflict) return settle(desk, writer, chance(), told);
    if (lot < 0.1) return reload(desk, writer);
    if (lot < 0.2 && writer.last) return sendAgain(desk, writer);
    const said = word();
    if (lot < 0.25) {
      unsent.push(said);
      const form = autosave(desk, writer, said);
      return strictEqual((await post(desk, "", form)).status, 303, "nobody is signed in");
    }
    sent.push(said);
    writer.text = `${writer.text} ${said}`;
    return lot < 0.35 ? saveByHand(desk, writer, said, told) : type(desk, writer, said, told);
  };
  for (let round = 0; round < 8; round++) {
    const [one, other] = desk.writers;
    if (!one || !other) throw new Error("There are two writers");
    if (chance() < 0.4) await Promise.all([step(one), step(other)]);
    else await step(chance() < 0.5 ? one : other);
  }

  await putAway(desk);
  const kept = [live(desk), ...listRevisions(desk.konwent.database.db, desk.sectionId)]
    .map(({ markdown }) => markdown)
    .join("\n");
  const lost = sent.filter((said) => !kept.includes(said));
  const strayed = unsent.filter((said) => kept.includes(said));
  deepStrictEqual({ seed, lost, strayed }, { seed, lost: [], strayed: [] });
  return told;
}

/** What still waits at the end is put away; it stays in the history. */
async function putAway(desk: Desk): Promise<void> {
  for (const { id: asideId } of listAsides(desk.konwent.database.db, desk.conventionId)) {
    const { markdown, version } = live(desk);
    const form = { deed: "settleAside", asideId, version: String(version), markdown };
    strictEqual((await post(desk, desk.writers[0]?.cookie ?? "", form)).status, 200);
  }
}

/** Both begin from one text, so that stories do not grow into one another. */
async function reset(desk: Desk, markdown: string): Promise<void> {
  const [writer] = desk.writers;
  const form = { deed: "saveMinutesSection", formId: "", sectionId: desk.sectionId, markdown };
  const { status } = await post(
    desk,
    writer?.cookie ?? "",
    { ...form, version: String(live(desk).version) },
    "",
  );
  strictEqual(status, 303);
  for (const each of desk.writers) await reload(desk, each);
}

function reload(desk: Desk, writer: Writer): Promise<void> {
  const { markdown: text, version: base } = live(desk);
  Object.assign(writer, { text, base, last: null });
  return Promise.resolve();
}

const autosave = ({ sectionId }: Desk, { base, text }: Writer, said: string) => ({
  deed: "autosaveSection",
  sectionId,
  baseVersion: String(base),
  operationId: `save-${said}`,
  markdown: text.includes(said) ? text : `${text} ${said}`,
});

async function type(desk: Desk, writer: Writer, said: string, told: Told): Promise<void> {
  const form = autosave(desk, writer, said);
  const answer = await post(desk, writer.cookie, form);
  await hear(desk, writer, answer, told, said);
  writer.last = { form, answer };
}

/** 200: the text took the place of the very one it began from. 409: both are there, and both are seen. */
async function hear(desk: Desk, writer: Writer, { status, body }: Answer, told: Told, said: string) {
  const answer = JSON.parse(body) as { version: number; asideId?: string; markdown?: string }; // the endpoint's own
  ok(status === 200 || status === 409, body);
  if (status === 200) {
    strictEqual(answer.version, writer.base + 1);
    writer.base = answer.version;
    return;
  }
  told.conflicts++;
  writer.conflict = {
    asideId: answer.asideId ?? "",
    version: answer.version,
    theirs: answer.markdown ?? "",
  };
  await expectShown(desk, writer.cookie, said);
}

async function sendAgain(desk: Desk, writer: Writer): Promise<void> {
  if (!writer.last) return;
  const { form, answer } = writer.last;
  deepStrictEqual(await post(desk, writer.cookie, form), answer);
}

/** The button of the page without a script: who came too late reads both texts on the page that comes back. */
async function saveByHand(desk: Desk, writer: Writer, said: string, told: Told): Promise<void> {
  const { sectionId } = desk;
  const form = { deed: "saveMinutesSection", formId: `czesc-${sectionId}`, sectionId, requestKey: said };
  const answer = await post(
    desk,
    writer.cookie,
    { ...form, version: String(writer.base), markdown: writer.text },
    "",
  );
  ok(answer.status === 303 || answer.status === 409, answer.body);
  if (answer.status === 409) {
    told.conflicts++;
    ok(answer.body.includes(said) && answer.body.includes("#odlozone"), "both texts are shown");
  }
  await reload(desk, writer);
}

async function settle(desk: Desk, writer: Writer, lot: number, told: Told): Promise<void> {
  const { conflict } = writer;
  if (!conflict) return;
  const { theirs, asideId, version } = conflict;
  const mine = writer.text;
  const markdown = lot < 0.3 ? mine : lot < 0.6 ? theirs : `${theirs}\n\n${mine}`;
  const form = { deed: "settleAside", asideId, version: String(version), markdown };
  const { status, body } = await post(desk, writer.cookie, form);
  const answer = JSON.parse(body) as { version: number; asideId?: string; markdown?: string }; // as above
  writer.conflict = null;
  if (status === 409) {
    told.conflicts++;
    writer.conflict = {
      asideId: answer.asideId ?? "",
      version: answer.version,
      theirs: answer.markdown ?? "",
    };
    writer.text = markdown;
    return;
  }
  strictEqual(status, 200, body);
  await reload(desk, writer);
}
