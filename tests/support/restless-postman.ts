import { eq } from "drizzle-orm";
import { randomBytes } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { openDatabase } from "#db/client";
import { createAccount } from "#domain/account/create-account";
import { together } from "#domain/kernel/change";
import type { React } from "#domain/kernel/context";
import { resendMail } from "#domain/mail/resend-mail";
import { persons } from "#schema/council";
import { admin, clerk } from "#tests/council";
import { deliverMail } from "../../app/jobs/deliver-mail.ts";
import { reachFrom } from "../../app/jobs/reach.ts";
import { openPost } from "../../app/mail/post.ts";
import { react } from "../../app/reactions.ts";

/*
 * A process of the real outbox over one database file, killed at a named point (KONWENT_KILL_AT): it opens accounts,
 * whose letters are queued with them, sends letters again, and hands over all that is due. What it says is acknowledged:
 * it must be there afterwards.
 *
 * restless-postman.ts <database> <SMTP url, or nothing> <how many accounts> <lanes> [letter to send again …]
 */
const [file = "", smtpUrl = "", accounts = "1", lanes = "1", ...again] = process.argv.slice(2);
const reach = reachFrom(process.env);
const database = openDatabase(file);
const reactAndReach: React = (...event) => {
  reach("mail.queueing");
  react(...event);
  reach("mail.queued-uncommitted");
};
const world = {
  db: database.db,
  now: () => new Date(),
  newId: () => uuidv7(),
  newSecret: () => randomBytes(16).toString("base64url"),
  react: reactAndReach,
};
const acknowledge = (what: string, id: string) => process.stdout.write(`${what} ${id}\n`);

const personIds = database.db.select().from(persons).where(eq(persons.name, "Olga Nowa")).all();
for (const { id: personId } of personIds.slice(0, Number(accounts))) {
  const email = `${uuidv7()}@example.org`;
  const { id } = createAccount({ ...world, actor: admin }, { personId, email, roles: [] });
  acknowledge("account", id);
  reach("mail.queued");
}
for (const mailId of again) {
  const { id } = together({ ...world, actor: clerk }, (ctx) => {
    const sent = resendMail(ctx, { mailId });
    reach("mail.resending");
    return sent;
  });
  acknowledge("letter", id);
  reach("mail.resent");
}
const head = {
  baseUrl: "https://konwent.example.org",
  mailFrom: { name: "Biuro", address: "biuro@example.org" },
};
const post = smtpUrl ? openPost(smtpUrl, head, { patience: { connect: 2000, answer: 2000 }, reach }) : null;
while ((await deliverMail(world, head, post, { reach, lanes: Number(lanes) })) > 0);
acknowledge("done", "");
database.close();
process.exit(0);
