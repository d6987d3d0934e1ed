import { expect, test } from "vitest";
import { draftAgendaItem, draftAgendaItemInput } from "#domain/agenda/draft-agenda-item";
import { moveAgendaItem, moveAgendaItemInput } from "#domain/agenda/move-agenda-item";
import { publishAgenda } from "#domain/agenda/publish-agenda";
import { withdrawAgendaItem, withdrawAgendaItemInput } from "#domain/agenda/withdraw-agenda-item";
import { expectRefusal } from "#tests/expect-refusal";
import { aMeeting, castFor, closedVote, openedVote, ruled } from "#tests/votes";
import { aCouncil, clerk } from "#tests/world";

test("in session the agenda changes by vote where the rule book says so, and only until it is published again", () => {
  const council = aCouncil();
  const meeting = aMeeting(council);
  const { conventionId, itemId, seats } = meeting;
  const draft = (title: string) =>
    draftAgendaItem(
      council.as(clerk),
      draftAgendaItemInput.parse({ conventionId, title, kind: "discussion" }),
    ).id;
  draft("Wolno, gdy zasady milczą");
  ruled(council, "agenda-change", "vote");
  const refused = () => {
    expectRefusal(() => draft("Nowy punkt"), "agenda-change-needs-vote");
    expectRefusal(
      () => moveAgendaItem(council.as(clerk), moveAgendaItemInput.parse({ itemId, to: "down" })),
      "agenda-change-needs-vote",
    );
    expectRefusal(
      () =>
        withdrawAgendaItem(
          council.as(clerk),
          withdrawAgendaItemInput.parse({ itemId, reason: "Brak czasu" }),
        ),
      "agenda-change-needs-vote",
    );
  };
  refused();

  council.travelTo("2026-03-12T15:30:00Z");
  const voteId = openedVote(council, meeting, { kind: "agenda", subject: "Nowy punkt" });
  for (const seat of Object.values(seats)) castFor(council, voteId, seat, "for");
  expect(closedVote(council, voteId)).toBe("adopted");
  expect(draft("Nowy punkt")).not.toBe("");

  council.travelTo("2026-03-12T15:40:00Z");
  publishAgenda(council.as(clerk), { conventionId, told: null });
  refused();
});
