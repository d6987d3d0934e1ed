import { expect, test } from "vitest";
import { noteArrivals, noteArrivalsInput } from "#domain/attendance/note-arrivals";
import { getConvention } from "#domain/convention/queries";
import { assembleContent } from "#domain/edition/queries";
import { askForFloor, askForFloorInput } from "#domain/floor/ask-for-floor";
import { giveFloor, giveFloorInput } from "#domain/floor/give-floor";
import { listTurns } from "#domain/floor/queries";
import { takeFloorBack, takeFloorBackInput } from "#domain/floor/take-floor-back";
import { findReferred } from "#domain/kernel/references";
import { beginItem, beginItemInput } from "#domain/proceedings/begin-item";
import { endLastItem, endLastItemInput } from "#domain/proceedings/end-last-item";
import { aMeeting, castFor, closedVote, openedVote, preparedVote } from "#tests/votes";
import { aCouncil, clerk } from "#tests/world";
import { sayReference } from "../../../app/ui/reference-words.ts";

test("what the room left is in the record: times with who was there, speakers, votes with every ballot", () => {
  const council = aCouncil();
  const meeting = aMeeting(council);
  const { conventionId, itemId, seats } = meeting;
  const content = () => assembleContent(council.db, getConvention(council.db, conventionId));
  expect(content()).not.toHaveProperty("votes");
  expect(content()).not.toHaveProperty("times");
  expect(content()).not.toHaveProperty("speeches");

  noteArrivals(council.as(clerk), noteArrivalsInput.parse({ conventionId, everySeat: "on" }));
  beginItem(council.as(clerk), beginItemInput.parse({ conventionId, itemId }));
  askForFloor(
    council.as(clerk),
    askForFloorInput.parse({ conventionId, attendanceId: seats.krowodrza, kind: "normal" }),
  );
  const turnId = listTurns(council.db, conventionId)[0]?.id ?? "";
  giveFloor(council.as(clerk), giveFloorInput.parse({ turnId }));
  council.travelTo("2026-03-12T15:02:05Z");
  takeFloorBack(council.as(clerk), takeFloorBackInput.parse({ turnId }));
  const voteId = openedVote(council, meeting);
  castFor(council, voteId, seats.krowodrza, "for");
  closedVote(council, voteId);
  preparedVote(council, meeting); // one that nobody opened is nothing to record
  council.travelTo("2026-03-12T15:10:00Z");
  endLastItem(council.as(clerk), endLastItemInput.parse({ conventionId }));

  const { votes, times, speeches } = content();
  expect(times).toMatchObject([{ agendaItemId: itemId, seconds: 600 }]);
  expect(times?.[0]?.present).toHaveLength(3);
  expect(speeches).toMatchObject([
    { agendaItemId: itemId, place: "V Krowodrza", name: "Kinga Krowoderska", seconds: 125 },
  ]);
  expect(votes).toMatchObject([
    {
      number: 1,
      agendaItemId: itemId,
      outcome: "adopted",
      votesFor: 1,
      votesNotCast: 2,
      quorum: { present: 3, needed: 2, composition: 3 },
      ballots: [{ place: "V Krowodrza", choice: "for" }],
    },
  ]);
  expect(votes?.[0]?.silent.map(({ place }) => place)).toEqual([null, "XIII Podgórze"]);

  expect(findReferred(content(), "glosowanie 1", itemId)).toMatchObject({ kind: "numbered-vote" });
  expect(findReferred(content(), "głosowanie 2", itemId)).toBeNull();
  expect(sayReference(content(), "głosowanie 1", itemId)?.words).toBe(
    "głosowanie 1: przyjęto; za 1, przeciw 0, wstrzymało się 0, nie głosowało 2; 3 z 3 obecnych",
  );
});
