import { and, eq, isNull } from "drizzle-orm";
import type { WriteDb } from "#db/client";
import { notices } from "#schema/attendance";
import { mails } from "#schema/mail";
import { findLatestVersion } from "../agenda/version-queries.ts";
import { listPapersLaidSince } from "../agenda/told-queries.ts";
import { obstaclesToTelling } from "../agenda/rules.ts";
import { getConvention } from "../convention/queries.ts";
import type { Convention } from "../convention/queries.ts";
import type { Context, Recorder } from "../kernel/context.ts";
import type { LetterKind } from "../kernel/letters.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { listAddressees } from "./address-queries.ts";
import type { Addressee } from "./address-queries.ts";
import { listRoll } from "./queries.ts";
import type { RollEntry } from "./queries.ts";
import { tellAddressee } from "./tell-addressee.ts";
import { isUnwritten, listInvitationLetters } from "./told-queries.ts";

/**
 * Those who were invited hear of each published version of the agenda, as they wish to get such letters. Whoever's
 * invitation is still to be written finds the version in there, and the note says so.
 */
export function tellOfAgenda(ctx: Context, tx: WriteDb, record: Recorder, conventionId: string): void {
  const convention = getConvention(tx, conventionId);
  const version = findLatestVersion(tx, conventionId);
  if (!version || obstaclesToTelling(convention).length > 0) return;
  let told = 0;
  for (const { entry, to, isUnderWay } of listInvited(tx, convention)) {
    told++;
    if (isUnderWay) noteWithInvitation(ctx, tx, convention, entry, to, String(version.number));
    else
      tellAddressee(ctx, tx, {
        convention,
        entry,
        to,
        kind: "agenda-published",
        matter: "agenda",
        version: String(version.number),
      });
  }
  if (told > 0)
    record("attendance.noticed", conventionId, { matter: "agenda", version: version.number, told });
}

/** An invitation shows the agenda published by then: the note says which version it was. */
export function noteAgendaInvited(ctx: Context, tx: WriteDb, record: Recorder, conventionId: string): void {
  const version = findLatestVersion(tx, conventionId);
  const convention = getConvention(tx, conventionId);
  const underWay = version ? listInvited(tx, convention).filter(({ isUnderWay }) => isUnderWay) : [];
  if (!version || underWay.length === 0) return;
  for (const { entry, to } of underWay)
    noteWithInvitation(ctx, tx, convention, entry, to, String(version.number));
  record("attendance.noticed", conventionId, {
    matter: "agenda",
    version: version.number,
    told: underWay.length,
  });
}

/** Those who were invited hear of papers laid after the agenda was published; several within ten minutes are one letter. */
export function tellOfPapers(
  ctx: Context,
  tx: WriteDb,
  record: Recorder,
  conventionId: string,
  title: string,
): void {
  const convention = getConvention(tx, conventionId);
  if (!findLatestVersion(tx, conventionId) || obstaclesToTelling(convention).length > 0) return;
  const waiting = listWaitingPaperLetters(tx, conventionId);
  let told = 0;
  for (const { entry, to, isUnderWay } of listInvited(tx, convention)) {
    if (isUnderWay) continue; // the papers are on the page that the invitation opens
    told++;
    const letter = waiting.find((one) => one.subjectId === entry.id && one.toAddress === to.address);
    const earlier = letter ? listPapersLaidSince(tx, conventionId, letter.queuedAt) : [];
    tellAddressee(ctx, tx, {
      convention,
      entry,
      to,
      kind: "papers-laid",
      matter: "papers",
      version: [...earlier.map((paper) => paper.title), title].join("; ").slice(0, 500),
    });
  }
  if (told > 0) record("attendance.noticed", conventionId, { matter: "papers", told });
}

/** Letters about papers that have still to be written: a further paper goes into them. */
const listWaitingPaperLetters = (tx: WriteDb, conventionId: string) =>
  tx
    .select({ subjectId: mails.subjectId, toAddress: mails.toAddress, queuedAt: mails.queuedAt })
    .from(mails)
    .where(
      and(
        eq(mails.conventionId, conventionId),
        eq(mails.kind, "papers-laid" satisfies LetterKind),
        eq(mails.state, "waiting"),
        eq(mails.attempts, 0),
      ),
    )
    .limit(1000)
    .all();

type Invited = { entry: RollEntry; to: Addressee; isUnderWay: boolean };

/** Everybody whose invitation was sent, with their address; `isUnderWay` while that letter is still to be written. */
function listInvited(tx: WriteDb, convention: Convention): Invited[] {
  const letters = listInvitationLetters(tx, convention.id).filter(isUnwritten);
  return listRoll(tx, convention.id)
    .filter(({ invitedOn }) => invitedOn !== null)
    .flatMap((entry) =>
      listAddressees(tx, entry).map((to) => ({
        entry,
        to,
        isUnderWay: letters.some(
          (letter) => letter.subjectId === entry.id && letter.toAddress === to.address,
        ),
      })),
    );
}

function noteWithInvitation(
  ctx: Context,
  tx: WriteDb,
  { id: conventionId }: Convention,
  { id: attendanceId, districtName, office }: RollEntry,
  { name }: Addressee,
  version: string,
): void {
  const holder = name ?? districtName ?? office ?? "?";
  const toldOn = polishDay(ctx.now());
  const sameInvitation = and(
    eq(notices.attendanceId, attendanceId),
    eq(notices.matter, "agenda"),
    eq(notices.name, holder),
    eq(notices.toldOn, toldOn),
    isNull(notices.mailId),
  );
  if (tx.update(notices).set({ version }).where(sameInvitation).run().changes > 0) return;
  tx.insert(notices)
    .values({
      id: ctx.newId(),
      conventionId,
      attendanceId,
      name: holder,
      matter: "agenda",
      version,
      toldOn,
    })
    .run();
}
