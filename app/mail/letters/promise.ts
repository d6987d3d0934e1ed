import { listActionItemVerdicts } from "#domain/action-item/proof-queries";
import { councilDateIn, dayIn } from "#i18n/dates";
import { getActionItemDetail } from "#domain/action-item/queries";
import type { ActionItemDetail } from "#domain/action-item/queries";
import { isFinished, isOverdue } from "#domain/action-item/rules";
import { polishDay } from "#domain/kernel/polish-time";
import type { Composer, Desk } from "../desk.ts";
import type { Block } from "../letter.ts";

/** Whoever promised is asked whether it is worded as they said it; nothing once they have answered. */
export const promiseLetter: Composer = (desk, mail) => {
  const item = getActionItemDetail(desk.db, mail.subjectId);
  if (item.wording === null || item.wording === "confirmed" || isFinished(item.state)) return null;
  const t = desk.t.actionItem.letters;
  return {
    subject: t.asked.subject(item.citation),
    blocks: [
      { say: t.greeting },
      { say: t.asked.explanation },
      ...factsIn(desk, item),
      doorTo(desk, item, t.asked.open),
      { say: t.asked.how },
      ...publicPage(desk, item),
    ],
  };
};

/** A term that comes near or has passed; nothing once the promise is done or dropped. */
export const promiseReminder: Composer = (desk, mail) => {
  const item = getActionItemDetail(desk.db, mail.subjectId);
  const { latest } = item.dueOn;
  if (isFinished(item.state) || latest === null) return null;
  const t = desk.t.actionItem.letters;
  const day = dayIn(desk.language, latest);
  const isLate = isOverdue(item, polishDay(desk.now));
  return {
    subject: isLate
      ? t.reminder.subjectAfter(item.citation, day)
      : t.reminder.subjectBefore(item.citation, day),
    blocks: [
      { say: t.greeting },
      { say: isLate ? t.reminder.after : t.reminder.before },
      ...factsIn(desk, item),
      doorTo(desk, item, t.reminder.open),
      { say: t.reminder.how },
      ...publicPage(desk, item),
    ],
  };
};

/** How the last report was judged, by whom and with what words; nothing once the promise was opened again. */
export const promiseVerdict: Composer = (desk, mail) => {
  const item = getActionItemDetail(desk.db, mail.subjectId);
  const verdict = listActionItemVerdicts(desk.db, item.id).at(-1);
  if (!verdict || item.verdict === null) return null;
  const t = desk.t.actionItem;
  const said = t.verdicts[verdict.verdict];
  return {
    subject: t.letters.verdict.subject(item.citation, said),
    blocks: [
      { say: t.letters.greeting },
      { say: t.letters.verdict.explanation },
      {
        facts: [
          [t.letters.verdict.by, verdict.judgedBy],
          [t.letters.verdict.said, said],
          ...(verdict.sentence
            ? [[t.letters.verdict.sentence, verdict.sentence] satisfies [string, string]]
            : []),
        ],
      },
      ...factsIn(desk, item),
      ...(verdict.verdict === "kept" ? [] : [{ say: t.letters.verdict.how }]),
      ...publicPage(desk, item),
    ],
  };
};

/** What was promised, by whom, by when and where, as the register says it. */
function factsIn(desk: Desk, item: ActionItemDetail): Block[] {
  const { convention: c, actionItem } = desk.t;
  const t = actionItem.letters;
  const at = item.convention;
  const rows: [string, string | null][] = [
    [t.what, desk.language === "en" && item.textEn ? item.textEn : item.text],
    [t.who, [item.owner, item.unit].filter(Boolean).join(", ")],
    [t.due, item.dueOn.precision === "none" ? null : councilDateIn(desk.language, item.dueOn)],
    [
      t.source,
      [at && (at.title ?? c.titleOn(councilDateIn(desk.language, at.heldOn))), item.agendaItem]
        .filter(Boolean)
        .join(", "),
    ],
  ];
  return [{ facts: rows.filter((row): row is [string, string] => Boolean(row[1])) }];
}

const doorTo = (desk: Desk, item: ActionItemDetail, label: string): Block => ({
  buttons: [
    {
      label,
      url: desk.linkUrl("promise", item.id, {
        personId: item.ownerPersonId,
        name: item.owner ?? item.unit,
      }),
    },
  ],
});

const publicPage = (desk: Desk, item: ActionItemDetail): Block[] => [
  {
    link: {
      label: desk.t.actionItem.letters.publicPage,
      url: desk.pageUrl(`/zobowiazania/${item.citation}`),
    },
  },
];
