import { setTimeout as wait } from "node:timers/promises";
import type { Context } from "#domain/kernel/context";
import type { Settings } from "#web/settings";
import { openPost } from "../mail/post.ts";
import type { Press } from "../press/open-press.ts";
import { sealWhenDue } from "../sealing/seal-now.ts";
import { closeUncontestedQuestions } from "./close-uncontested.ts";
import { deliverMail } from "./deliver-mail.ts";
import { enterOverdueMatters } from "./enter-overdue.ts";
import { keepDrafts } from "./keep-drafts.ts";
import { keepRounds } from "./keep-rounds.ts";
import { reachFrom } from "./reach.ts";
import type { Inbox } from "./read-inbox.ts";
import { supplementing } from "./supplement-editions.ts";
import { remind } from "./remind.ts";
import { remindAddressees } from "./remind-addressees.ts";
import { remindOwners } from "./remind-owners.ts";

type World = Omit<Context, "actor">;

/** How long work under way may go on after the server was told to stop, in milliseconds. */
const stopPatience = 5000;

/**
 * Starts what runs by itself beside the pages, each job at its own pace and never twice at once. Gives back how to stop
 * it: nothing new begins, a letter under way is finished; one that takes too long stays waiting.
 */
export function runJobs(
  world: World,
  settings: Settings,
  press: Press,
  patience = stopPatience,
): () => Promise<void> {
  const head = { baseUrl: settings.baseUrl, mailFrom: settings.mailFrom };
  const reach = reachFrom(process.env);
  const post = settings.smtpUrl ? openPost(settings.smtpUrl, head, { reach }) : null;
  const stopping = new AbortController();
  const { signal } = stopping;
  const { imapUrl, inboxSeconds } = settings;
  const ours = head.mailFrom.address;
  const jobs = [
    every(1, "deliver-mail", () => deliverMail(world, head, post, { reach, signal })),
    every(60, "keep-drafts", () => keepDrafts(world)),
    every(60, "remind", () => remind(world)),
    every(60, "remind-owners", () => remindOwners(world)),
    every(60, "remind-addressees", () => remindAddressees(world)),
    every(600, "enter-overdue", () => enterOverdueMatters(world)),
    every(600, "close-uncontested", () => closeUncontestedQuestions(world)),
    every(5, "seal", () => sealWhenDue(world, settings.checkpointsFile)),
    every(60, "supplement-editions", supplementing(world, settings, press)),
    every(600, "keep-rounds", () => keepRounds(world)),
    ...(imapUrl
      ? [every(inboxSeconds, "read-inbox", readingOf(world, { imapUrl, ours, reach, signal }))]
      : []),
  ];
  return async () => {
    stopping.abort();
    const ended = Promise.all(jobs.map((end) => end()));
    await Promise.race([ended, wait(patience, undefined, { ref: false })]);
    post?.close();
    await press.close();
    await Promise.race([ended, wait(1000, undefined, { ref: false })]);
  };
}

/** Only a server that has a mailbox loads what speaks IMAP: thirty megabytes and half a second. */
function readingOf(world: World, inbox: Inbox): () => Promise<number> {
  let pass: Promise<() => Promise<number>> | null = null;
  return async () => {
    pass ??= import("./read-inbox.ts").then(({ keepReading }) => keepReading(world, inbox));
    return (await pass)();
  };
}

/**
 * Runs a job every so many seconds; a run that takes longer delays the next, and one that fails is said on the console.
 * Gives back how to end it, which resolves once a run under way is over.
 */
function every(seconds: number, name: string, work: () => unknown): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  const timer = setInterval(() => {
    underWay ??= (async () => work())()
      .catch((error: unknown) => console.error(`${name}:`, error))
      .then(() => void (underWay = null));
  }, seconds * 1000).unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
