import { spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ImapFlow } from "imapflow";
import { accessIn } from "../../app/jobs/read-inbox.ts";
import { freePort } from "#tests/free-port";

const isRoot = process.getuid?.() === 0;
const isThere = spawnSync("dovecot", ["--version"]).status === 0;

/** Why there is no real IMAP server to test against, said aloud; null when there is one. */
export const whyNoImapServer: string | null = !isThere
  ? "dovecot is not installed (apt-get install dovecot-imapd)"
  : isRoot
    ? null
    : "dovecot is only started by root";
if (whyNoImapServer) console.warn(`Tests of the mailbox are left out: ${whyNoImapServer}.`);

const nobodyId = 65534;

/** A real IMAP server, Debian's Dovecot, with one empty mailbox. Stop it when the story is told. */
export async function startImapServer() {
  const folder = mkdtempSync(join(tmpdir(), "konwent-imap-"));
  const home = join(folder, "mail");
  mkdirSync(home);
  chmodSync(folder, 0o755);
  chownSync(home, nobodyId, nobodyId);
  const port = await freePort();
  const users = join(folder, "users");
  writeFileSync(users, `biuro:{PLAIN}haslo:${nobodyId}:${nobodyId}::${home}::\n`, { mode: 0o644 });
  const passwords = [" driver = passwd-file", ` args = ${users}`, "}"];
  const lines = [
    `base_dir = ${folder}/run`,
    `state_dir = ${folder}/run`,
    `log_path = ${folder}/dovecot.log`,
    "protocols = imap",
    "listen = 127.0.0.1",
    "ssl = no",
    "disable_plaintext_auth = no",
    "mail_location = maildir:~/Maildir",
    "passdb {",
    ...passwords,
    "userdb {",
    ...passwords,
    "service imap-login {",
    ` inet_listener imap {\n  port = ${port}\n }`,
    " inet_listener imaps {\n  port = 0\n }",
    "}",
  ];
  const config = join(folder, "dovecot.conf");
  writeFileSync(config, `${lines.join("\n")}\n`);
  const begin = async () => {
    const server = spawn("dovecot", ["-F", "-c", config], { stdio: "ignore" });
    for (let tries = 0; ; tries++) {
      const client = clientOf(url);
      const isUp = await client.connect().then(
        () => true,
        () => false,
      );
      if (isUp) await client.logout();
      else client.close();
      if (isUp) return server;
      if (tries > 60 || server.exitCode !== null) throw new Error("Dovecot did not start");
      await wait(100);
    }
  };
  const end = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await Promise.race([gone, wait(3000).then(() => server.kill("SIGKILL"))]);
    }
  };
  const url = `imap://biuro:haslo@127.0.0.1:${port}/INBOX`;
  let server = await begin();

  /** Works in the mailbox as somebody else's mail program would. */
  const inMailbox = async <T>(work: (client: ImapFlow) => Promise<T>): Promise<T> => {
    const client = clientOf(url);
    await client.connect();
    const lock = await client.getMailboxLock("INBOX");
    try {
      return await work(client);
    } finally {
      lock.release();
      await client.logout();
    }
  };

  return {
    url,
    /** Letters arrive. */
    deliver: (...letters: Buffer[]) =>
      inMailbox(async (client) => {
        for (const letter of letters) await client.append("INBOX", letter);
      }),
    /** The flags of every letter, in the order they arrived. */
    flags: () =>
      inMailbox(async (client) => {
        const all = await client.fetchAll("1:*", { flags: true });
        return all.map(({ flags }) => [...(flags ?? [])].filter((flag) => flag !== "\\Recent").toSorted());
      }),
    empty: () => inMailbox((client) => client.messageDelete("1:*")),
    unsee: () => inMailbox((client) => client.messageFlagsRemove("1:*", ["\\Seen"])),
    pause: end,
    resume: async () => void (server = await begin()),
    stop: async () => {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function clientOf(url: string): ImapFlow {
  const client = new ImapFlow({ ...accessIn(url), logger: false, disableAutoIdle: true });
  client.on("error", () => undefined);
  return client;
}
