import { expect, test } from "vitest";
import { confirmSubscription } from "#domain/subscription/confirm-subscription";
import { editSubscription } from "#domain/subscription/edit-subscription";
import { endSubscription } from "#domain/subscription/end-subscription";
import { countFollowers, findSubscription } from "#domain/subscription/queries";
import { requestSubscription } from "#domain/subscription/request-subscription";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { conventions } from "#schema/conventions";
import { mails, subscriptions } from "#schema/mail";
import { expectRefusal } from "#tests/expect-refusal";
import { lettersOf } from "#tests/letters";
import { aConvenedConvention } from "#tests/minutes-world";
import { aFollower, aRequest, aSubscription, withAddress } from "#tests/subscriptions";
import { aCouncil, admin, clerk, konwentId, krowodrza, nobody } from "#tests/world";

test("a request waits for its letter: nothing is followed before the button is pressed there", () => {
  const council = aCouncil();
  const subscriptionId = aSubscription(council, {
    email: " Maria@Example.org ",
    topic: "district",
    topicId: krowodrza,
  });
  expect(findSubscription(council.db, subscriptionId)).toMatchObject({
    email: "maria@example.org",
    topic: "district",
    topicId: krowodrza,
    confirmedAt: null,
  });
  const [letter] = lettersOf(council, "subscription-confirmation");
  expect(letter).toMatchObject({ toAddress: "maria@example.org", subject: "Potwierdź subskrypcję" });
  expect(letter?.text).toContain("Dzielnica V Krowodrza");
  expect(letter?.text).toContain("https://konwent.example.org/wejscie/");
  expect(letter?.unsubscribeUrl).toBeNull();

  const reader = council.as(withAddress("subscription", subscriptionId));
  confirmSubscription(reader, { subscriptionId });
  confirmSubscription(reader, { subscriptionId });
  expect(countFollowers(council.db)).toEqual([{ topic: "district", topicId: krowodrza, many: 1 }]);
});

test("an address that follows already is answered alike, told so in its letter, and changed by nobody else", () => {
  const council = aCouncil();
  const subscriptionId = aFollower(council);
  const said = requestSubscription(council.as(nobody), aRequest({ frequency: "daily", language: "en" }));
  expect(said).toBe(requestSubscription(council.as(nobody), aRequest({ email: "nowa@example.org" })));
  expect(findSubscription(council.db, subscriptionId)).toMatchObject({
    frequency: "at-once",
    language: "pl",
  });
  expect(lettersOf(council, "subscription-confirmation").map(({ subject }) => subject)).toContain(
    "Twoja subskrypcja",
  );
});

test("asked again before it was confirmed, the later wishes hold", () => {
  const council = aCouncil();
  const subscriptionId = aSubscription(council);
  requestSubscription(council.as(nobody), aRequest({ frequency: "daily", language: "en" }));
  expect(council.db.select().from(subscriptions).all()).toMatchObject([
    { id: subscriptionId, frequency: "daily", language: "en" },
  ]);
});

test("a mailbox gets three such letters an hour at most, and a bot twenty tries a quarter of an hour", () => {
  const council = aCouncil();
  for (let at = 0; at < 8; at++)
    requestSubscription(council.as(nobody), aRequest({ remoteAddress: `192.0.2.${at}` }));
  expect(council.db.select().from(mails).all()).toHaveLength(3);
  for (let at = 0; at < 20; at++)
    requestSubscription(council.as(nobody), aRequest({ email: `a${at}@example.org`, remoteAddress: "bot" }));
  expectRefusal(
    () => requestSubscription(council.as(nobody), aRequest({ remoteAddress: "bot" })),
    "too-many-attempts",
  );
});

test("only what is public can be followed", () => {
  const council = aCouncil();
  const { id: planned } = scheduleConvention(
    council.as(clerk),
    scheduleConventionInput.parse({ heldOn: "2026-05-12" }),
  );
  for (const wanted of [
    { topic: "convention", topicId: planned },
    { topic: "convention", topicId: "none" },
    { topic: "convention" },
    { topic: "district", topicId: "none" },
    { topic: "district" },
  ])
    expectRefusal(() => requestSubscription(council.as(nobody), aRequest(wanted)), "not-found");
  const { conventionId } = aConvenedConvention(council);
  aFollower(council, { topic: "convention", topicId: conventionId });
  expect(countFollowers(council.db)).toEqual([{ topic: "convention", topicId: conventionId, many: 1 }]);
  expect(council.db.select().from(conventions).all()).toHaveLength(2);
});

test("the follower chooses how often and in which language, and ends it: the address is gone at once", () => {
  const council = aCouncil();
  const subscriptionId = aFollower(council);
  const reader = council.as(withAddress("subscription", subscriptionId));
  editSubscription(reader, { subscriptionId, frequency: "daily", language: "en" });
  expect(findSubscription(council.db, subscriptionId)).toMatchObject({ frequency: "daily", language: "en" });
  endSubscription(reader, { subscriptionId });
  endSubscription(reader, { subscriptionId });
  expect(council.db.select().from(subscriptions).all()).toEqual([]);
  expectRefusal(
    () => editSubscription(reader, { subscriptionId, frequency: "daily", language: "en" }),
    "not-found",
  );
  expectRefusal(() => confirmSubscription(reader, { subscriptionId }), "not-found");
});

test("nobody manages another's subscription; an unsubscribe address only ends it", () => {
  const council = aCouncil();
  const subscriptionId = aSubscription(council, { topicId: konwentId });
  const unsubscriber = withAddress("unsubscribe", `account:x,subscription:${subscriptionId}`);
  const strangers = [nobody, clerk, admin, withAddress("subscription", "other")];
  for (const actor of [...strangers, unsubscriber]) {
    const ctx = council.as(actor);
    expectRefusal(() => confirmSubscription(ctx, { subscriptionId }), "not-permitted");
    expectRefusal(
      () => editSubscription(ctx, { subscriptionId, frequency: "daily", language: "pl" }),
      "not-permitted",
    );
  }
  for (const actor of strangers)
    expectRefusal(() => endSubscription(council.as(actor), { subscriptionId }), "not-permitted");
  endSubscription(council.as(unsubscriber), { subscriptionId });
  expect(findSubscription(council.db, subscriptionId)).toBeUndefined();
});
