import type { ReadDb } from "#db/client";
import { listActionItemIds } from "#domain/action-item/register-queries";
import { listActionItemsById } from "#domain/action-item/queries";
import { findSpans, listLastChanged } from "#domain/audit/change-queries";
import { findLastChange, findRecordStamp } from "#domain/audit/queries";
import { listPublicConventions } from "#domain/convention/queries";
import { listLatestEditions } from "#domain/edition/news-queries";
import { beginningOf } from "#domain/kernel/beginning";
import { factsOfAll } from "#domain/question/fact-queries";
import { listQuestionsById } from "#domain/question/queries";
import { listQuestionIds } from "#domain/question/register-queries";
import { getResolutionDetail, listResolutionIds } from "#domain/resolution/queries";
import { councilDateIn } from "#i18n/dates";
import { messages } from "#i18n/index";
import type { Language } from "../areas.ts";
import type { AtomEntry, Said } from "./atom.ts";
import { either, entryOf, nameOf } from "./news-entry.ts";
import type { NewsKind, Parts } from "./news-entry.ts";

/** Whose news, and for whom: `today` tells what is late. */
export type NewsPlace = {
  db: ReadDb;
  bodyId: string;
  language: Language;
  baseUrl: string;
  today: string;
};

/** How many entries a feed holds: the last changed ones; the registers hold the rest. */
export const entriesInFeed = 50;

/** What is new of some kinds, the last changed first; of questions and promises only those of a district, when one is given. */
export function newsOf(place: NewsPlace, kinds: readonly NewsKind[], districtId?: string): AtomEntry[] {
  return kinds
    .flatMap((kind) => readers[kind](place, districtId))
    .toSorted((a, b) =>
      a.updated === b.updated ? (a.address < b.address ? -1 : 1) : a.updated < b.updated ? 1 : -1,
    )
    .slice(0, entriesInFeed);
}

const readers: Record<NewsKind, (place: NewsPlace, districtId?: string) => AtomEntry[]> = {
  convention: conventionNews,
  edition: editionNews,
  question: questionNews,
  resolution: resolutionNews,
  promise: promiseNews,
};

function conventionNews(place: NewsPlace): AtomEntry[] {
  const { db, bodyId, language } = place;
  const t = messages[language];
  return listPublicConventions(db, bodyId).flatMap((convention) => {
    const stamp = findRecordStamp(db, "convention", convention.id, [
      "convention.convened",
      "convention.archived",
    ]);
    if (!stamp) return [];
    const { lead, leadEn, cancelReason } = convention;
    return [
      entryOf(place, "convention", `/konwenty/${convention.address}`, {
        title: nameOf(language, convention),
        published: stamp.publishedAt,
        updated: findLastChange(db, convention.id) ?? stamp.changedAt,
        summary: [
          t.convention.states[convention.state],
          [councilDateIn(language, convention.heldOn), convention.startsAt].filter(Boolean).join(", "),
          [convention.venueName, ...convention.venueRooms].filter(Boolean).join(", "),
          cancelReason && `${t.convention.cancelledBecause} ${cancelReason}`,
        ],
        content: either(language, lead, leadEn),
      }),
    ];
  });
}

function editionNews(place: NewsPlace): AtomEntry[] {
  const { db, bodyId, language } = place;
  const t = messages[language].feeds;
  return listLatestEditions(db, bodyId, entriesInFeed).map((edition) => {
    const published = edition.publishedAt ?? "";
    const changed = findSpans(db, "edition", [edition.conventionId]).get(edition.conventionId)?.modified;
    const { text, language: spoken } = nameOf(language, edition);
    return entryOf(place, "edition", `/konwenty/${edition.address}/protokol/wydanie-${edition.number}`, {
      title: { text, language: spoken },
      published,
      updated: edition.withdrawnBecause && changed ? changed : published,
      summary: [
        edition.withdrawnBecause ? t.withdrawn(edition.number) : t.edition(edition.number),
        edition.withdrawnBecause ?? edition.reason,
        edition.isBeforeAdoption && t.beforeAdoption,
      ],
      content: null,
    });
  });
}

function questionNews(place: NewsPlace, districtId?: string): AtomEntry[] {
  const { db, bodyId, language } = place;
  const t = messages[language].question;
  const ids = lastChanged(db, "question", listQuestionIds(db, bodyId, { districtId }));
  return factsOfAll(db, listQuestionsById(db, ids)).map((question) =>
    matterOf(place, "question", "question.accepted", `/pytania/${question.citation}`, question, {
      title: either(language, question.subject, question.subjectEn),
      summary: [
        t.standings[question.standing],
        question.askers.map(({ roman, name }) => `${roman} ${name}`).join(", ") || question.askedByWords,
      ],
      text: question.text,
    }),
  );
}

function resolutionNews(place: NewsPlace): AtomEntry[] {
  const { db, bodyId, language } = place;
  const t = messages[language].resolution;
  return lastChanged(db, "resolution", listResolutionIds(db, bodyId))
    .map((id) => getResolutionDetail(db, id))
    .map((one) =>
      matterOf(place, "resolution", "resolution.tabled", `/uchwaly/${one.citation}`, one, {
        title: either(language, one.subject, one.subjectEn),
        summary: [t.states[one.state]],
        text: one.text,
      }),
    );
}

function promiseNews(place: NewsPlace, districtId?: string): AtomEntry[] {
  const { db, bodyId, language, today } = place;
  const t = messages[language].actionItem;
  const ids = listActionItemIds(db, bodyId, { districtId: districtId ?? null, today });
  return listActionItemsById(db, lastChanged(db, "action-item", ids)).map((item) =>
    matterOf(place, "promise", "action-item.assigned", `/zobowiazania/${item.citation}`, item, {
      title: either(language, beginningOf(item.text, 120), item.textEn && beginningOf(item.textEn, 120)),
      summary: [t.states[item.state], [item.owner, item.unit].filter(Boolean).join(", ")],
      text: item.text,
    }),
  );
}

/** Those of some records that were changed last. */
function lastChanged(db: ReadDb, kind: "question" | "resolution" | "action-item", ids: readonly string[]) {
  const shown = new Set(ids);
  return listLastChanged(db, kind)
    .filter((id) => shown.has(id))
    .slice(0, entriesInFeed);
}

const recordKinds = { question: "question", resolution: "resolution", promise: "action-item" } as const;

/** An entry of a matter with a citation: it leads its title, so that nobody needs to open it to know which one it is. */
function matterOf(
  place: NewsPlace,
  kind: keyof typeof recordKinds,
  publishing: "question.accepted" | "resolution.tabled" | "action-item.assigned",
  path: string,
  { id, citation }: { id: string; citation: string },
  said: { title: Said | null; summary: Parts; text: string | null },
): AtomEntry {
  const stamp = findRecordStamp(place.db, recordKinds[kind], id, [publishing]);
  return entryOf(place, kind, path, {
    title: {
      text: `${citation}: ${said.title?.text ?? ""}`,
      language: said.title?.language ?? place.language,
    },
    published: stamp?.publishedAt ?? "",
    updated: stamp?.changedAt ?? "",
    summary: said.summary,
    content: said.text === null ? null : { text: said.text, language: "pl" },
  });
}
