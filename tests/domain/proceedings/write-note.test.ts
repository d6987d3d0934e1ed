import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { listNotes } from "#domain/proceedings/note-queries";
import { writeNote, writeNoteInput } from "#domain/proceedings/write-note";
import { expectRefusal } from "#tests/expect-refusal";
import { aConventionInSession } from "#tests/held-convention";
import { openAccount } from "#tests/two-clerks";
import { aCouncil, chair, clerk, krowodrzaChair } from "#tests/world";

test("a note is read by its author alone, is no fact, and goes when it is emptied", () => {
  const council = aCouncil();
  const { id, itemId } = aConventionInSession(council);
  for (const author of [clerk, chair]) openAccount(council, author);
  const before = listEventsOf(council.db, "proceedings", id).length;
  const write = (text: string) => writeNote(council.as(chair), writeNoteInput.parse({ itemId, text }));
  write("Zapytać o rezerwę.");
  write("Zapytać o rezerwę i o terminy.");
  expect(listNotes(council.db, chair, id).get(itemId)).toBe("Zapytać o rezerwę i o terminy.");
  expect(listNotes(council.db, clerk, id).size).toBe(0);
  expect(listEventsOf(council.db, "proceedings", id)).toHaveLength(before);
  write("");
  expect(listNotes(council.db, chair, id).size).toBe(0);
  expectRefusal(() => writeNote(council.as(krowodrzaChair), { itemId, text: "Moje" }), "not-permitted");
  expectRefusal(() => writeNote(council.as(chair), { itemId: "nic", text: "Moje" }), "not-found");
});
