import { eq } from "drizzle-orm";
import { z } from "zod";
import { subscriptions } from "#schema/mail";
import { keep } from "../kernel/change.ts";
import type { Context } from "../kernel/context.ts";
import { countLettersThisHour, countTry } from "../kernel/count-try.ts";
import { choice, email, optionalIdentity } from "../kernel/fields.ts";
import { queueMail } from "../kernel/queue-mail.ts";
import { findSubscriptionOf, getTopic } from "./queries.ts";
import { frequencies, limits, topics } from "./rules.ts";

export const requestSubscriptionInput = z.object({
  email: email(),
  topic: choice(topics),
  topicId: optionalIdentity(),
  frequency: choice(frequencies),
  language: choice(["pl", "en"]),
  remoteAddress: z.string(),
});

/**
 * Anybody asks to hear of something by e-mail; it counts once the letter's address is followed and a button pressed there
 * (double opt-in). Whoever asks learns nothing: an address that follows already gets a letter that says so and leads to its
 * settings, and a mailbox that has had enough letters for an hour gets none. Refuses what is not public, and too many tries
 * from one network address.
 */
export function requestSubscription(ctx: Context, input: z.output<typeof requestSubscriptionInput>): void {
  keep(ctx, (tx) => {
    countTry(ctx, tx, "subscription", input.remoteAddress, limits.triesFromOneAddress);
    const { email: address, topic, frequency, language } = input;
    const wanted = { email: address, topic, topicId: getTopic(tx, topic, input.topicId).id };
    if (countLettersThisHour(tx, "subscription-confirmation", address, ctx.now()) >= limits.lettersAnHour)
      return;

    const earlier = findSubscriptionOf(tx, wanted);
    const subscriptionId = earlier?.id ?? ctx.newId();
    const asked = { frequency, language, createdAt: ctx.now().toISOString() };
    if (!earlier)
      tx.insert(subscriptions)
        .values({ id: subscriptionId, ...wanted, ...asked })
        .run();
    else if (earlier.confirmedAt === null)
      tx.update(subscriptions).set(asked).where(eq(subscriptions.id, subscriptionId)).run();
    queueMail(ctx, tx, {
      kind: "subscription-confirmation",
      subjectId: `subscription:${subscriptionId}`,
      to: { address, name: null, language: earlier?.confirmedAt ? earlier.language : language },
    });
  });
}
