export type Role = "admin" | "chair" | "clerk" | "presenter";

/** Who asks, and what they hold today. Loaded once per request. */
export type Actor = {
  id: string;
  kind: "public" | "person" | "archive" | "system";
  name: string;
  personId: string | null;
  accountId: string | null;
  roles: readonly Role[];
  /** Districts whose seat this person holds today, as its chair. */
  districtIds: readonly string[];
  /** Seats in which this person sits in somebody's stead, each at one convention that is announced and not over. */
  substitutions?: readonly Substitution[];
  /** The address from a letter this person came with, if any: it opens one record for one purpose. */
  link?: HeldLink | undefined;
};

export type Substitution = { attendanceId: string; conventionId: string; districtId: string };

/** One record for one purpose, and whom the letter was written to. */
export type HeldLink = {
  purpose: string;
  subjectId: string;
  holder?: { personId: string | null; name: string | null };
};

const nobody = { personId: null, accountId: null, roles: [], districtIds: [] } as const;

export const publicActor: Actor = { id: "public", kind: "public", name: "", ...nobody };
/** Brings in what others wrote down long ago. */
export const archiveActor: Actor = { id: "archive", kind: "archive", name: "archiwum", ...nobody };
/** The command line and the first set-up. */
export const systemActor: Actor = { id: "system", kind: "system", name: "system", ...nobody };

const has = (actor: Actor, ...roles: Role[]) => actor.roles.some((role) => roles.includes(role));

/** The office: clerk or chair. Import speaks for the office of its day. */
export const isOffice = (actor: Actor): boolean => has(actor, "clerk", "chair") || actor.kind === "archive";
export const isClerk = (actor: Actor): boolean => has(actor, "clerk") || actor.kind === "archive";
export const isChair = (actor: Actor): boolean => has(actor, "chair");
export const isAdmin = (actor: Actor): boolean => has(actor, "admin") || actor.kind === "system";
export const isPresenter = (actor: Actor): boolean => has(actor, "presenter");
export const isDistrictChair = (actor: Actor): boolean => actor.districtIds.length > 0;
export const isSignedIn = (actor: Actor): boolean => actor.accountId !== null;

/** Did this person come with an address that opens just this record, for this purpose? */
export const holdsLink = (actor: Actor, purpose: string, subjectId: string): boolean =>
  actor.link?.purpose === purpose && actor.link.subjectId === subjectId;
