import { findAccountByEmail } from "#domain/account/queries";
import type { UnsubscribeSubject } from "#domain/access-link/rules";
import { letterKinds } from "#domain/kernel/letters";
import type { LetterKind } from "#domain/kernel/letters";
import type { Mail } from "#domain/mail/queries";
import type { Desk } from "./desk.ts";
import type { Letter } from "./letter.ts";

/**
 * Every letter that its reader can do without ends with the address that ends them, in the text and in the header of
 * RFC 8058. A digest's address ends all that the digest carried.
 */
export function withFarewell(desk: Desk, mails: readonly Mail[], letter: Letter): Letter {
  const ends = new Set(mails.flatMap((mail) => endedBy(desk, mail) ?? []));
  if (ends.size === 0) return letter;
  const t = desk.t.subscription.letters.farewell;
  const unsubscribeUrl = desk.linkUrl("unsubscribe", [...ends].join(","));
  const [only = ""] = ends;
  const isSubscription = only.startsWith("subscription:");
  return {
    ...letter,
    unsubscribeUrl,
    blocks: [
      ...letter.blocks,
      { say: isSubscription ? t.subscriber : t.account },
      ...(isSubscription && ends.size === 1
        ? [
            {
              link: { label: t.manage, url: desk.linkUrl("subscription", only.slice(only.indexOf(":") + 1)) },
            },
          ]
        : []),
      { link: { label: t.end, url: unsubscribeUrl } },
    ],
  };
}

/** What its reader ends with it: the subscription that brought it, else the letters of the account at that address. */
function endedBy(desk: Desk, { kind, subjectId, toAddress }: Mail): UnsubscribeSubject | null {
  if (letterKinds[kind as LetterKind].essential) return null; // queueMail takes no other kind
  if (/^(account|subscription):/.test(subjectId)) return subjectId as UnsubscribeSubject; // the pattern says so
  const account = findAccountByEmail(desk.db, toAddress);
  return account ? `account:${account.id}` : null;
}
