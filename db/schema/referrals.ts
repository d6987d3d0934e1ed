import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day, id } from "./columns.ts";
import { bodies, units } from "./council.ts";
import { files } from "./presentations.ts";
import { questions } from "./questions.ts";
import { resolutions } from "./resolutions.ts";

/**
 * A question or a resolution lies with one addressee, and the clock runs. Several units may hold one question; a unit that
 * is not the right one hands it over to another, and the clock goes along.
 */
export const referrals = sqliteTable(
  "referrals",
  {
    id: id(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    questionId: text().references(() => questions.id),
    resolutionId: text().references(() => resolutions.id),
    position: integer().notNull(),
    /** Rises each time an asker says that the question was not answered. */
    round: integer().notNull(),
    unitId: text().references(() => units.id),
    /** The addressee as it is written everywhere. */
    addressee: text().notNull(),
    /** Where letters about it go; without one, to the unit's own address. */
    email: text(),
    salt: text(),
    /** The day the addressee had it; counting begins on the day after (Code of Administrative Procedure, Art. 57 § 1). */
    receivedOn: day().notNull(),
    /** The first referral of a chain of hand-overs: they all run on one clock. */
    clockId: text().notNull(),
    /** The rule of the day it was received: how many days of which kind, and its source. Null: no rule, so no date is due. */
    answerDays: integer(),
    dayKind: text({ enum: ["calendar", "working"] }),
    ruleSource: text(),
    /** open → answered; or handed over to another; or recalled by the office. */
    state: text({ enum: ["open", "answered", "handed-over", "recalled"] }).notNull(),
    acknowledgedOn: day(),
    holdingReplyOn: day(),
    holdingReply: text(),
    answeredOn: day(),
    handedOverFromId: text(),
    handedOverReason: text(),
    endedOn: day(),
  },
  (referral) => [
    index("referrals_question").on(referral.questionId, referral.position),
    index("referrals_resolution").on(referral.resolutionId, referral.position),
    index("referrals_clock").on(referral.clockId),
    // Holds all that lateness is reckoned from.
    index("referrals_state").on(
      referral.bodyId,
      referral.state,
      referral.receivedOn,
      referral.answerDays,
      referral.questionId,
      referral.clockId,
      referral.dayKind,
    ),
    index("referrals_unit").on(referral.unitId, referral.state),
  ],
);

/** The addressee asks the asker to clarify: from the day after, until the day it is clarified, no day counts. */
export const referralPauses = sqliteTable(
  "referral_pauses",
  {
    id: id(),
    referralId: text()
      .notNull()
      .references(() => referrals.id),
    clockId: text().notNull(),
    askedOn: day().notNull(),
    request: text().notNull(),
    endedOn: day(),
    reply: text(),
    repliedBy: text(),
  },
  (pause) => [
    index("referral_pauses_referral").on(pause.referralId),
    index("referral_pauses_clock").on(pause.clockId, pause.askedOn),
  ],
);

/** More days, with who granted them and why. */
export const referralExtensions = sqliteTable(
  "referral_extensions",
  {
    id: id(),
    referralId: text()
      .notNull()
      .references(() => referrals.id),
    clockId: text().notNull(),
    grantedOn: day().notNull(),
    days: integer().notNull(),
    grantedBy: text().notNull(),
    reason: text().notNull(),
  },
  (extension) => [
    index("referral_extensions_referral").on(extension.referralId),
    index("referral_extensions_clock").on(extension.clockId, extension.grantedOn),
  ],
);

/** A file the addressee attached, to one of its answers once it is given. */
export const referralFiles = sqliteTable(
  "referral_files",
  {
    id: id(),
    referralId: text()
      .notNull()
      .references(() => referrals.id),
    answerPosition: integer(),
    fileHash: text()
      .notNull()
      .references(() => files.hash),
    fileName: text().notNull(),
    authorWarning: text(),
  },
  (file) => [
    index("referral_files_referral").on(file.referralId),
    index("referral_files_file").on(file.fileHash),
  ],
);

/** An answer that came by mail: a draft until the clerk takes it. */
export const answerDrafts = sqliteTable(
  "answer_drafts",
  {
    id: id(),
    referralId: text()
      .notNull()
      .references(() => referrals.id),
    receivedOn: day().notNull(),
    fromAddress: text(),
    salt: text(),
    text: text().notNull(),
    state: text({ enum: ["waiting", "taken", "refused"] }).notNull(),
  },
  (draft) => [
    index("answer_drafts_referral").on(draft.referralId),
    index("answer_drafts_state").on(draft.state),
  ],
);
