import { expect, test } from "vitest";
import { getAccount } from "#domain/account/queries";
import { listEventsOf } from "#domain/audit/queries";
import { issueAccessLink } from "#domain/access-link/issue-access-link";
import { systemActor } from "#domain/kernel/actor";
import { findSubscription } from "#domain/subscription/queries";
import { comesFromUs, isOpenToMailPrograms } from "#web/origin-check";
import { endedBy, endLetters, unsubscriberWith } from "#web/unsubscribe";
import { anAccount } from "#tests/accounts";
import { aFollower } from "#tests/subscriptions";
import { aCouncil, clerk } from "#tests/world";

test("one address ends all it speaks of, as often as it is used, and leaves one event", () => {
  const council = aCouncil();
  const accountId = anAccount(council, clerk);
  const [mine, another] = [aFollower(council), aFollower(council, { email: "inna@example.org" })];
  const subjectId = `account:${accountId},subscription:${mine}`;
  const { token } = issueAccessLink(council.as(systemActor), { purpose: "unsubscribe", subjectId });
  const actor = unsubscriberWith(council, token);
  if (!actor) throw new Error("The address is good");
  expect(endedBy(actor)).toBe("several");
  for (let times = 0; times < 2; times++) endLetters(council.as(actor));
  expect(getAccount(council.db, accountId).mailPreference).toBe("invitations-only");
  expect(findSubscription(council.db, mine)).toBeUndefined();
  expect(findSubscription(council.db, another)).toBeDefined();
  expect(
    listEventsOf(council.db, "account", accountId).filter(
      ({ type }) => type === "account.mail-preference-set",
    ),
  ).toHaveLength(1);
});

test("forged, late, and addresses of another purpose end nothing", () => {
  const council = aCouncil();
  const subscriptionId = aFollower(council);
  const asSystem = council.as(systemActor);
  const manage = issueAccessLink(asSystem, { purpose: "subscription", subjectId: subscriptionId }).token;
  const late = issueAccessLink(asSystem, {
    purpose: "unsubscribe",
    subjectId: `subscription:${subscriptionId}`,
  }).token;
  expect(unsubscriberWith(council, manage)).toBeUndefined();
  expect(unsubscriberWith(council, "forged")).toBeUndefined();
  expect(unsubscriberWith(council, "")).toBeUndefined();
  council.travelTo("2028-03-01T11:00:00Z");
  expect(unsubscriberWith(council, late)).toBeUndefined();
});

test("mail programs may post to that one address, and to no other", () => {
  const none = new Headers();
  expect(isOpenToMailPrograms("/wypis/AbC-_123")).toBe(true);
  expect(isOpenToMailPrograms("/en/wypis/AbC-_123")).toBe(true);
  for (const path of [
    "/wypis",
    "/wypis/",
    "/wypis/a/b",
    "/x/wypis/a",
    "/konto",
    "/wypis/..%2fkonto",
    "/wypisy/a",
  ])
    expect(isOpenToMailPrograms(path), path).toBe(false);
  expect(comesFromUs("POST", none, ["https://konwent.example.org"])).toBe(false);
});
