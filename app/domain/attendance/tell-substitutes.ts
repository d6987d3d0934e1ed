import type { WriteDb } from "#db/client";
import type { Convention } from "../convention/queries.ts";
import type { Context, Recorder } from "../kernel/context.ts";
import { dropMail } from "../kernel/drop-mail.ts";
import { polishDay } from "../kernel/polish-time.ts";
import { findSubstituteAddress, listAddressees } from "./address-queries.ts";
import type { Addressee } from "./address-queries.ts";
import { listRoll } from "./queries.ts";
import type { RollEntry } from "./queries.ts";
import { obstaclesToSending } from "./rules.ts";
import { tellAddressee, tellInvitation } from "./tell-addressee.ts";
import { isUnwritten, listInvitationLetters } from "./told-queries.ts";
import type { InvitationLetter } from "./told-queries.ts";

/**
 * Once a line of the roll is invited, a substitute named on it with a known address gets an invitation of their own, and
 * one who is no longer named hears that theirs no longer stands.
 */
export function tellSubstitutes(ctx: Context, tx: WriteDb, convention: Convention, record: Recorder): void {
  if (obstaclesToSending(convention, polishDay(ctx.now())).length > 0) return;
  const letters = listInvitationLetters(tx, convention.id);
  let told = 0;
  for (const entry of listRoll(tx, convention.id).filter(({ invitedOn }) => invitedOn !== null)) {
    const theirs = letters.filter((letter) => letter.subjectId === entry.id && letter.state !== "dropped");
    told += inviteSubstitute(ctx, tx, convention, entry, theirs);
    told += releaseFormer(ctx, tx, convention, entry, theirs);
  }
  if (told > 0) record("attendance.noticed", convention.id, { matter: "invitation", told });
}

type Entry = RollEntry;

function inviteSubstitute(
  ctx: Context,
  tx: WriteDb,
  convention: Convention,
  entry: Entry,
  letters: readonly InvitationLetter[],
): number {
  const to = findSubstituteAddress(tx, entry);
  if (!to || standsInvited(letters, to.address)) return 0;
  if (listAddressees(tx, entry).every((one) => !one.isSubstitute)) return 0; // one mailbox for both: told already
  tellInvitation(ctx, tx, convention, entry, to);
  return 1;
}

/** Substitutes of before: those letters to this line that went neither to its holder nor to the substitute of today. */
function releaseFormer(
  ctx: Context,
  tx: WriteDb,
  convention: Convention,
  entry: Entry,
  letters: readonly InvitationLetter[],
): number {
  const today = listAddressees(tx, entry).map(({ address }) => address);
  const former = [...new Set(letters.map(({ toAddress }) => toAddress))].filter(
    (address) =>
      !today.includes(address) &&
      letters.some((letter) => letter.toAddress === address && letter.toName !== entry.name),
  );
  let told = 0;
  for (const address of former.filter((one) => standsInvited(letters, one))) {
    const written = letters.filter((letter) => letter.toAddress === address);
    dropMail(
      ctx,
      tx,
      written.filter((letter) => letter.state === "waiting").map(({ id }) => id),
    );
    if (written.every((letter) => isUnwritten(letter))) continue;
    told++;
    tellAddressee(ctx, tx, {
      convention,
      entry,
      to: formerAddressee(written.at(-1)!),
      kind: "invitation-cancellation",
      matter: "cancellation",
    });
  }
  return told;
}

/** The last word this address got on the line was an invitation or a change of it. */
const standsInvited = (letters: readonly InvitationLetter[], address: string): boolean =>
  (letters.filter((letter) => letter.toAddress === address).at(-1)?.kind ?? "invitation-cancellation") !==
  "invitation-cancellation";

const formerAddressee = ({ toAddress, toName, language }: InvitationLetter): Addressee => ({
  address: toAddress,
  name: toName,
  personId: null,
  language,
  preference: null,
  isSubstitute: true,
});
