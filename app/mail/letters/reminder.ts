import { listAddressees } from "#domain/attendance/address-queries";
import { hasBegun, standingAnswer } from "#domain/attendance/answer-rules";
import { findRollEntry } from "#domain/attendance/queries";
import { getConvention } from "#domain/convention/queries";
import { councilDateIn } from "#i18n/dates";
import type { Composer } from "../desk.ts";

/** The invitation once more, to somebody who has not answered; nothing when they have meanwhile, or it is too late. */
export const invitationReminder: Composer = (desk, mail) => {
  const entry = findRollEntry(desk.db, mail.subjectId);
  if (!entry) return null;
  const convention = getConvention(desk.db, entry.conventionId);
  const to = listAddressees(desk.db, entry).find((one) => one.address === mail.toAddress);
  const isOver =
    convention.state !== "convened" ||
    hasBegun(convention, desk.now) ||
    standingAnswer(entry, convention) !== null;
  if (isOver || !to) return null;
  const { answers: t, convention: c } = desk.t;
  const day = councilDateIn(desk.language, convention.heldOn);
  const url = desk.linkUrl("invitation", entry.id, {
    personId: to.personId,
    name: to.name,
    endsAt: null,
  });
  const place = [convention.venueName, convention.venueAddress, ...convention.venueRooms]
    .filter(Boolean)
    .join(", ");
  return {
    subject: t.letters.reminder.subject(day),
    blocks: [
      { say: t.letters.greeting(to.name) },
      { say: t.letters.reminder.text },
      {
        facts: [
          [c.fields.heldOn, [day, convention.startsAt].filter(Boolean).join(", ")],
          ...(place ? [[c.fields.venueName, place] satisfies [string, string]] : []),
        ],
      },
      {
        buttons: (["bede", "nie-bede", "nie-wiem"] as const).map((chosen) => ({
          label: t.choices[chosen],
          url: `${url}?odp=${chosen}`,
        })),
      },
      { say: t.letters.reminder.substitute },
    ],
  };
};
