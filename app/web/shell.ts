import type { Actor } from "#domain/kernel/actor";
import type { Context, React, Signer } from "#domain/kernel/context";
import type { ReadDb } from "#db/client";
import type { Area, Language } from "../areas.ts";
import type { PressOrder, Printed } from "../press/order.ts";

/**
 * The real world, handed to every loader and action through Remix's load context.
 * What must exist once (the database above all) reaches the bundle only this way.
 */
export type Shell = {
  db: ReadDb;
  now: () => Date;
  newId: () => string;
  newSecret: () => string;
  react: React;
  /** The key in use; undefined while there is none. */
  signer: Signer | undefined;
  area: Area;
  language: Language;
  /** Where the public reaches this installation, without a slash at the end. */
  baseUrl: string;
  /** Where uploaded bytes live, named by their SHA-256. */
  filesFolder: string;
  /** Writes an edition's HTML in its other formats, in a thread of its own, and keeps the files. */
  print: (order: PressOrder) => Promise<Printed[]>;
  /** Hashed addresses of the small browser modules of app/scripts. */
  scripts: Record<string, string>;
  /** This response's CSP nonce; empty on public pages, which need none. */
  nonce: string;
  isDemo: boolean;
  /** Is there a mail server? Without one nobody is asked for what only a letter could bring. */
  canMail: boolean;
  /** Does the server read a mailbox into which answers come? */
  hasMailbox: boolean;
  remoteAddress: string;
  /** Who asks; looked up once per request, and never on a public page. */
  actor: () => Actor;
  /** When whoever asks last signed in or gave the password again; null without a session. */
  confirmedAt: () => string | null;
  /** Hash of the session this request came with, or null. */
  sessionIdHash: string | null;
  /** Opens a session and answers with its cookie. */
  signIn: (accountId: string) => Promise<string>;
  /** Ends this request's session and answers with the emptied cookie. */
  signOut: () => Promise<string>;
};

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    shell: Shell;
  }
}

/** The world as a use case sees it. */
export function contextOf(shell: Shell, requestKey?: string, heldAt?: string): Context {
  return {
    db: shell.db,
    actor: shell.actor(),
    now: shell.now,
    newId: shell.newId,
    newSecret: shell.newSecret,
    react: shell.react,
    signer: shell.signer,
    confirmedAt: shell.confirmedAt(),
    ...(requestKey ? { requestKey } : {}),
    ...(heldAt ? { heldAt } : {}),
  };
}
