import { expect, test } from "vitest";
import { letterKinds, opensAccount } from "#domain/kernel/letters";
import { mayReadLetter, mayReadMail } from "#domain/mail/policy";
import { admin, chair, clerk, everybody } from "#tests/world";

test("the clerk and the administrator read the log", () => {
  const readers = Object.entries(everybody).filter(([, actor]) => mayReadMail(actor));
  expect(readers.map(([name]) => name).toSorted()).toEqual(["admin", "clerk"]);
});

test("what lets somebody into an account only the administrator reads; the chair reads nothing", () => {
  const opening = Object.keys(letterKinds).filter(opensAccount);
  expect(opening.toSorted()).toEqual(["account-invitation", "device-code", "password"]);
  for (const kind of Object.keys(letterKinds)) {
    expect([kind, mayReadLetter(clerk, kind)]).toEqual([kind, !opening.includes(kind)]);
    expect([kind, mayReadLetter(admin, kind)]).toEqual([kind, true]);
    expect([kind, mayReadLetter(chair, kind)]).toEqual([kind, false]);
  }
});
