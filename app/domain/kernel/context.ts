import type { ReadDb, WriteDb } from "#db/client";
import type { Actor } from "./actor.ts";
import type { EventDetails, EventType } from "./events.ts";

/** Notes a fact about a record; `recordId` is the id of the record, not of a row inside it. */
export type Recorder = (type: EventType, recordId: string, details?: EventDetails) => void;
export type NotedEvent = { type: EventType; recordId: string; details: EventDetails };
/** Runs inside the transaction of the event it follows; what it writes to a record it records in turn. */
export type React = (ctx: Context, tx: WriteDb, event: NotedEvent, record: Recorder) => void;

/** Signs in the name of the installation; the private key itself stays outside. */
export type Signer = {
  /** SHA-256 of the public key. */
  keyId: string;
  /** Ed25519, as SPKI in base64. */
  publicKey: string;
  /** The signature over a text's UTF-8 bytes, in base64. */
  sign: (text: string) => string;
};

/** All that a use case may know of the world. */
export type Context = {
  db: ReadDb;
  actor: Actor;
  /** This instant. The only clock. */
  now: () => Date;
  /** A new identity. */
  newId: () => string;
  /** 128 bits nobody can guess, fit for an address. With `newId` the only source of chance. */
  newSecret: () => string;
  /** What follows from an event, in the same transaction: letters to write, above all. */
  react: React;
  /** The key in use at this moment; undefined while the installation has none. */
  signer?: Signer | undefined;
  /** Tell nobody by mail: an example is being loaded, or a record of long ago. */
  isSilent?: boolean | undefined;
  /** When whoever acts last signed in or gave the password again, as an instant; nothing where nobody did. */
  confirmedAt?: string | null | undefined;
  /** Made with the form: the same key again returns the first result. */
  requestKey?: string | undefined;
  /** When it was done, as the computer says that waited for the network; every event of the deed carries it. */
  heldAt?: string | undefined;
};
