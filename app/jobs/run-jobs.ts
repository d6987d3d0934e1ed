import type { Context } from "#domain/kernel/context";
import type { Settings } from "#web/settings";
import { openPost } from "../mail/post.ts";
import { deliverMail } from "./deliver-mail.ts";
import { reachFrom } from "./reach.ts";

type World = Omit<Context, "actor">;

/** Starts what runs by itself beside the pages, each job at its own pace and never twice at once. Gives back how to stop it. */
export function runJobs(world: World, settings: Settings): () => void {
  const head = { baseUrl: settings.baseUrl, mailFrom: settings.mailFrom };
  const post = settings.smtpUrl ? openPost(settings.smtpUrl, head) : null;
  const reach = reachFrom(process.env);
  const jobs = [every(1, "deliver-mail", () => deliverMail(world, head, post, reach))];
  return () => {
    for (const end of jobs) end();
    post?.close();
  };
}

/** Runs a job every so many seconds; a run that takes longer delays the next, and one that fails is said on the console. */
function every(seconds: number, name: string, work: () => unknown): () => void {
  let isRunning = false;
  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    void (async () => work())()
      .catch((error: unknown) => console.error(`${name}:`, error))
      .finally(() => void (isRunning = false));
  }, seconds * 1000).unref();
  return () => clearInterval(timer);
}
