import { inviteGuest, inviteGuestInput } from "#domain/attendance/invite-guest";
import { inviteSeats } from "#domain/attendance/invite-seats";
import { listRoll } from "#domain/attendance/queries";
import { conveneConvention } from "#domain/convention/convene-convention";
import type { Mail } from "#domain/mail/queries";
import { accounts } from "#schema/accounts";
import { deliverMail } from "../../app/jobs/deliver-mail.ts";
import { aPlannedConvention } from "./held-convention.ts";
import { aCouncil, clerk, krowodrza } from "./world.ts";
import type { Council } from "./world.ts";

/** Accounts of the two people whose addresses the tests know; the others have none. */
function openAccounts(council: Council): void {
  const people = [
    ["person-krowodrza", "krowodrza@example.com"],
    ["person-presenter", "ewa@example.com"],
  ] as const;
  for (const [personId, email] of people)
    council.db
      .insert(accounts)
      .values({ id: `account-${personId}`, personId, email, salt: "salt" })
      .run();
}

/** An announced convention with its roll: the chair (no address), Krowodrza (an account), Podgórze (none either), a guest. Nothing sent yet. */
export function anInvitedCouncil(heldOn?: string) {
  const council = aCouncil();
  openAccounts(council);
  const { id, itemId } = aPlannedConvention(council, heldOn);
  inviteSeats(council.as(clerk), { conventionId: id });
  const { id: guestId } = inviteGuest(
    council.as(clerk),
    inviteGuestInput.parse({ conventionId: id, name: "Wojciech Łaptaś", email: "gosc@example.com" }),
  );
  conveneConvention(council.as(clerk), { conventionId: id });
  const seat = listRoll(council.db, id).find((entry) => entry.districtId === krowodrza);
  if (!seat) throw new Error("Krowodrza has a seat");
  return { council, id, itemId, seat, guestId };
}

const head = {
  baseUrl: "https://konwent.example.org",
  mailFrom: { name: "Biuro Konwentu", address: "konwent@example.org" },
};

/** One pass of the worker over letters about invitations, with a mail server that takes everything; gives back what it took. */
export async function deliverLetters(council: Council): Promise<Mail[]> {
  const taken: Mail[] = [];
  const post = {
    send: (mail: Mail) => {
      taken.push(mail);
      return Promise.resolve("250 OK");
    },
    close: () => undefined,
  };
  await deliverMail(council, head, post);
  return taken.filter((mail) => mail.kind.startsWith("invitation"));
}
