import { findShiftMinutes, findSlidesDueDays, findSlot } from "#domain/agenda/slot-queries";
import { getAgendaItem } from "#domain/agenda/queries";
import { lastToldSlot, listTold } from "#domain/agenda/told-queries";
import type { PresenterSlot } from "#domain/agenda/slot-queries";
import { isShifted, partsOfSlot, slidesDueOn } from "#domain/agenda/slot-rules";
import { obstaclesToTelling } from "#domain/agenda/rules";
import { getConvention } from "#domain/convention/queries";
import type { Convention } from "#domain/convention/queries";
import { listItemsWithSlides } from "#domain/presentation/queries";
import { councilDateIn, dayIn } from "#i18n/dates";
import type { Composer, Desk } from "../desk.ts";
import type { Block, Letter } from "../letter.ts";

/** Somebody who presents is told their item, their slot and the address of their page. */
export const presenterInvitation: Composer = (desk, mail) => {
  const found = standing(desk, mail.subjectId);
  if (!found || found.item.state === "withdrawn") return null;
  const t = desk.t.presenter.letters;
  return about(desk, found, t.invitation.subject(titleOf(desk, found)), [
    { say: t.invitation.explanation },
    ...facts(desk, found),
    { say: t.invitation.slides },
  ]);
};

/** The slot has moved; nothing when it is back where a letter last told it. */
export const slotMoved: Composer = (desk, mail) => {
  const found = standing(desk, mail.subjectId);
  if (!found) return null;
  const { convention, item, slot } = found;
  const minutes = findShiftMinutes(desk.db, convention)?.value ?? null;
  const before = lastToldSlot(listTold(desk.db, convention.id), mail.subjectId, mail.id);
  if (before !== undefined && !isShifted(before, slot, minutes)) return null;
  const t = desk.t.presenter.letters.moved;
  const title = titleOf(desk, found);
  if (slot === "withdrawn")
    return about(desk, found, t.withdrawnSubject(title), [
      { say: t.withdrawn },
      {
        facts: [[desk.t.presenter.item, title], ...pair(t.reason, item.withdrawnReason)],
      },
    ]);
  const was = before === undefined || before === "withdrawn" ? null : spoken(desk, before);
  return about(desk, found, t.subject(title), [
    { say: t.explanation },
    { facts: [...pair(t.was, was), [t.now, spoken(desk, slot)]] },
    ...facts(desk, found),
  ]);
};

/** Taken off an item; nothing when they have been named there again. */
export const presenterReleased: Composer = (desk, mail) => {
  const item = getAgendaItem(desk.db, mail.subjectId);
  const convention = getConvention(desk.db, item.conventionId);
  if (obstaclesToTelling(convention).length > 0) return null;
  const t = desk.t.presenter.letters;
  const title = (desk.language === "en" && item.titleEn) || item.title;
  return {
    subject: t.released.subject(title),
    blocks: [
      { say: t.greeting(mail.toName) },
      { say: t.released.explanation },
      {
        facts: [[desk.t.presenter.item, title], ...conventionFacts(desk, convention)],
      },
    ],
  };
};

/** Their convention is called off. */
export const presenterCancellation: Composer = (desk, mail) => {
  const found = findSlot(desk.db, mail.subjectId);
  if (!found) return null;
  const convention = getConvention(desk.db, found.presenter.conventionId);
  if (convention.state !== "cancelled") return null;
  const t = desk.t.presenter.letters;
  return {
    subject: t.cancellation.subject(nameOf(desk, convention)),
    blocks: [
      { say: t.greeting(found.presenter.name) },
      { say: t.cancellation.explanation },
      {
        facts: [
          ...conventionFacts(desk, convention),
          [desk.t.presenter.item, titleOf(desk, found)],
          ...pair(t.cancellation.reason, convention.cancelReason),
        ],
      },
    ],
  };
};

/** No slides yet; nothing when they have arrived meanwhile. */
export const slidesDue: Composer = (desk, mail) => {
  const found = standing(desk, mail.subjectId);
  if (!found || found.item.state === "withdrawn") return null;
  if (listItemsWithSlides(desk.db, found.convention.id).includes(found.item.id)) return null;
  const t = desk.t.presenter.letters.slides;
  return about(desk, found, t.subject(titleOf(desk, found)), [{ say: t.explanation }, ...facts(desk, found)]);
};

type Found = PresenterSlot & { convention: Convention };

/** Somebody who presents at a convention that is to take place. */
function standing(desk: Desk, presenterId: string): Found | null {
  const found = findSlot(desk.db, presenterId);
  const convention = found && getConvention(desk.db, found.presenter.conventionId);
  return found && convention && obstaclesToTelling(convention).length === 0 ? { ...found, convention } : null;
}

/** A letter to one who presents: greeting, what is said, the way to their page. */
function about(desk: Desk, { presenter, slot }: Found, subject: string, said: Block[]): Letter {
  const t = desk.t.presenter.letters;
  const { id, personId, name } = presenter;
  const door: Block[] =
    slot === "withdrawn"
      ? []
      : [
          {
            buttons: [
              {
                label: t.open,
                url: desk.linkUrl("presenter", id, { personId, name }),
              },
            ],
          },
          { say: t.keep },
        ];
  return { subject, blocks: [{ say: t.greeting(name) }, ...said, ...door] };
}

function facts(desk: Desk, found: Found): Block[] {
  const t = desk.t.presenter;
  const { item, convention } = found;
  const due = slidesDueOn(convention.heldOn, findSlidesDueDays(desk.db, convention)?.value ?? null);
  return [
    {
      facts: [
        [t.item, `${item.number}. ${titleOf(desk, found)}`],
        ...conventionFacts(desk, convention),
        [t.slot, item.time ?? t.slotUnknown],
        ...pair(t.length, item.minutes ? t.letters.minutes(item.minutes) : null),
        ...pair(t.slidesDue, due && dayIn(desk.language, due)),
      ],
    },
  ];
}

function conventionFacts(desk: Desk, convention: Convention): [string, string][] {
  const t = desk.t.presenter;
  const { venueName, venueAddress, venueRooms } = convention;
  const named = (desk.language === "en" && convention.titleEn) || convention.title;
  return [
    ...pair(t.convention, named),
    [t.day, councilDateIn(desk.language, convention.heldOn)],
    ...pair(t.venue, [venueName, ...venueRooms, venueAddress].filter(Boolean).join(", ")),
  ];
}

const nameOf = (desk: Desk, { title, titleEn, heldOn }: Convention): string =>
  (desk.language === "en" && titleEn) ||
  (title ?? desk.t.convention.titleOn(councilDateIn(desk.language, heldOn)));
const titleOf = (desk: Desk, { item }: PresenterSlot): string =>
  (desk.language === "en" && item.titleEn) || item.title;
const pair = (label: string, value: string | null | undefined): [string, string][] =>
  value ? [[label, value]] : [];

/** `30 marca 2026, 16:20`. */
function spoken(desk: Desk, slot: string): string {
  const { day, time } = partsOfSlot(slot);
  return [day && dayIn(desk.language, day), time ?? desk.t.presenter.slotUnknown].filter(Boolean).join(", ");
}
