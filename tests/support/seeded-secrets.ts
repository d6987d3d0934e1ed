import { sql } from "drizzle-orm";
import type { OpenDatabase } from "#db/client";
import { breakOpen } from "#tests/tampering";

/**
 * Every field that only the office, the person it concerns, or nobody may read: table, column, and of which rows where others of
 * the table are public.
 */
const internal: [table: string, column: string, where?: string][] = [
  ["accounts", "email"],
  ["accounts", "password_hash"],
  ["action_items", "owner_email"],
  ["agenda_items", "title", "convention_id in (select id from conventions where state = 'planned')"],
  ["agenda_items", "description", "convention_id in (select id from conventions where state = 'planned')"],
  ["agenda_presenters", "email"],
  ["agenda_proposals", "reason"],
  ["answer_drafts", "from_address"],
  ["answer_drafts", "text"],
  ["attendances", "answer_note"],
  ["attendances", "email"],
  ["attendances", "substitute_email"],
  ["conventions", "title", "state = 'planned'"],
  ["conventions", "lead", "state = 'planned'"],
  ["date_poll_participants", "comment"],
  ["date_poll_participants", "email"],
  ["date_polls", "message"],
  ["device_keys", "key"],
  ["editions", "internal_content"],
  ["editions", "content", "published_at is null"],
  ["incoming_mails", "excerpt"],
  ["incoming_mails", "from_address"],
  ["incoming_mails", "subject"],
  ["late_deeds", "fields"],
  ["mails", "html"],
  ["mails", "secrets"],
  ["mails", "subject"],
  ["mails", "text"],
  ["mails", "to_address"],
  ["mails", "to_name"],
  ["minutes_corrections", "answer"],
  ["minutes_corrections", "proposal"],
  ["minutes_corrections", "reason"],
  ["minutes_revisions", "markdown"],
  ["minutes_sections", "markdown"],
  ["phrases", "text"],
  ["private_notes", "text"],
  ["question_drafts", "values"],
  ["questions", "residents"],
  ["questions", "subject", "state in ('filed', 'returned')"],
  ["questions", "text", "state in ('filed', 'returned')"],
  ["redactions", "keep_reason"],
  ["redactions", "quote"],
  ["referral_reply_addresses", "secret"],
  ["referrals", "email"],
  ["reply_addresses", "secret"],
  ["section_drafts", "markdown"],
  ["sessions", "device"],
  ["subscriptions", "email"],
  ["units", "email"],
];

/** What begins every secret that `seedSecrets` writes; the table and the column follow. */
export const secretMark = "TAJNE7F3A";

/** Writes a marked secret into every internal field, with a row where there is none. Gives the marks; none is where no row could be made. */
export function seedSecrets(database: OpenDatabase): string[] {
  breakOpen(database); // a published edition, too, keeps something back
  return internal.map(([table, column, where = "1"]) => {
    const { db } = database;
    const mark = `${secretMark}-${table}-${column}`;
    // Many such columns allow no value twice.
    const said = `'${asColumn(table, column, `${mark}-' || rowid || '`)}'`;
    const say = sql.raw(`update "${table}" set "${column}" = ${said} where ${where}`);
    if (db.run(say).changes === 0) {
      addRow(database, table);
      if (db.run(say).changes === 0) throw new Error(`No row of ${table} could be given a secret ${column}`);
    }
    return mark;
  });
}

/** Cells that hold JSON are given JSON. */
const asColumn = (table: string, column: string, mark: string): string =>
  ["late_deeds.fields", "mails.secrets", "question_drafts.values"].includes(`${table}.${column}`)
    ? JSON.stringify({ typed: mark })
    : mark;

type Column = { name: string; type: string; notnull: number };

/** A row with nothing but what it must have; what it refers to is any row there is. */
function addRow({ db }: OpenDatabase, table: string): void {
  const columns = db.all<Column>(sql.raw(`pragma table_info("${table}")`));
  const references = new Map(
    db
      .all<{ from: string; table: string; to: string }>(sql.raw(`pragma foreign_key_list("${table}")`))
      .map((key) => [key.from, key]),
  );
  const must = columns.filter(({ name, notnull }) => notnull === 1 || references.has(name) || name === "id");
  const values = must.map(({ name, type }) => {
    const key = references.get(name);
    if (key) return `(select "${key.to}" from "${key.table}" limit 1)`;
    return /int|real/i.test(type) ? "1" : /_(at|on)$/.test(name) ? "'2026-11-01T10:00:00.000Z'" : `'{}'`;
  });
  db.run(
    sql.raw(
      `insert into "${table}" (${must.map(({ name }) => `"${name}"`).join(", ")}) values (${values.join(", ")})`,
    ),
  );
}
