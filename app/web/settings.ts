import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export type Settings = {
  databaseFile: string;
  filesFolder: string;
  /** Where a running server notes its base URL, so that the command line can print addresses that work. */
  addressFile: string;
  dataFolder: string;
  /** The private key that seals, PEM (PKCS8), and the file of checkpoints: both outside the data folder. */
  keyFile: string;
  checkpointsFile: string;
  port: number;
  host: string;
  baseUrl: string;
  /** Origins our own forms are sent from: the base URL, and on this machine both of its names. */
  origins: string[];
  isLoopback: boolean;
  /** Where letters are handed over, `smtp://user:password@host:587`; null keeps them here, readable in the mail log. */
  smtpUrl: string | null;
  /** The mailbox in which answers arrive, `imaps://user:password@host/INBOX`; null when nobody reads one. */
  imapUrl: string | null;
  /** How often it is read, in seconds. */
  inboxSeconds: number;
  /** Who letters come from; answers to invitations reach the same mailbox, with a secret after a plus sign. */
  mailFrom: { name: string; address: string };
  /** Begin without the demo. */
  isEmptyStart: boolean;
};

/** What the environment says: KONWENT_DATA, KONWENT_KEY, KONWENT_CHECKPOINTS, PORT, HOST, BASE_URL, SMTP_URL, IMAP_URL, INBOX_SECONDS, MAIL_FROM; and `--empty`. */
export function readSettings(env: NodeJS.ProcessEnv, args: string[] = []): Settings {
  const dataFolder = resolve(env["KONWENT_DATA"] ?? "storage");
  const keyFile = resolve(env["KONWENT_KEY"] || `${dataFolder}.key`);
  const checkpointsFile = resolve(
    env["KONWENT_CHECKPOINTS"] || `${keyFile.replace(/\.(key|pem)$/, "")}.checkpoints`,
  );
  const port = Number(env["PORT"] ?? 3000);
  const host = env["HOST"] ?? "127.0.0.1";
  const isLoopback = host === "localhost" || host === "::1" || host.startsWith("127.");
  const baseUrl = (env["BASE_URL"] ?? `http://${host.includes(":") ? `[${host}]` : host}:${port}`).replace(
    /\/+$/,
    "",
  );
  const nearby = isLoopback ? [`http://127.0.0.1:${port}`, `http://localhost:${port}`] : [];
  return {
    dataFolder,
    keyFile,
    checkpointsFile,
    databaseFile: join(dataFolder, "konwent.db"),
    filesFolder: join(dataFolder, "files"),
    addressFile: join(dataFolder, "address"),
    port,
    host,
    baseUrl,
    origins: [new URL(baseUrl).origin, ...nearby],
    isLoopback,
    smtpUrl: env["SMTP_URL"] || null,
    imapUrl: env["IMAP_URL"] || null,
    inboxSeconds: Math.max(1, Number(env["INBOX_SECONDS"]) || 30),
    mailFrom: senderIn(env["MAIL_FROM"] ?? "Konwent <konwent@localhost>"),
    isEmptyStart: args.includes("--empty"),
  };
}

/** Where the public reaches the installation: what the environment says, else where its server last listened. */
export function publicAddress({ addressFile, baseUrl }: Settings, env: NodeJS.ProcessEnv): string {
  const isSaid = [env["BASE_URL"], env["PORT"], env["HOST"]].some(Boolean);
  return isSaid || !existsSync(addressFile) ? baseUrl : readFileSync(addressFile, "utf8").trim();
}

/** `Biuro Konwentu <konwent@example.org>`, or the bare address. */
function senderIn(text: string): Settings["mailFrom"] {
  const [, name = "", address = text] = /^\s*(.*?)\s*<([^<>\s]+)>\s*$/.exec(text) ?? [];
  return { name: name.replaceAll(/["\r\n]/g, "") || "Konwent", address: address.trim() };
}
