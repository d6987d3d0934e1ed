import type { ReadDb } from "#db/client";
import type { Actor } from "./actor.ts";

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
  /** Made with the form: the same key again returns the first result. */
  requestKey?: string | undefined;
};
