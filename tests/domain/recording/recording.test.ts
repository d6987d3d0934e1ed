import { expect, test } from "vitest";
import { listEventsOf } from "#domain/audit/queries";
import { getConvention } from "#domain/convention/queries";
import { addCaptions } from "#domain/recording/add-captions";
import { announceCaptions } from "#domain/recording/announce-captions";
import { linkRecording, linkRecordingInput } from "#domain/recording/link-recording";
import { listRecordings, listShownRecordings } from "#domain/recording/queries";
import { removeRecording } from "#domain/recording/remove-recording";
import { captionsOf, endDayOf } from "#domain/recording/rules";
import { expectRefusal } from "#tests/expect-refusal";
import { aConventionInSession, aPlannedConvention } from "#tests/held-convention";
import { aCouncil, chair, clerk } from "#tests/world";
import type { Council } from "#tests/world";

const link = (council: Council, conventionId: string) =>
  linkRecording(
    council.as(clerk),
    linkRecordingInput.parse({
      conventionId,
      kind: "recording",
      medium: "video",
      title: "Konwent 12 marca 2026",
      url: "https://nagrania.example/konwent",
    }),
  ).id;
const on = (council: Council, conventionId: string, today: string) =>
  listRecordings(council.db, getConvention(council.db, conventionId), today).map(({ captions, isShown }) => ({
    ...captions,
    isShown,
  }));

test("captions are due 14 days after the end; a recording without them is not shown after that", () => {
  const council = aCouncil();
  const { id } = aConventionInSession(council);
  link(council, id);
  expect(on(council, id, "2026-03-26")).toEqual([
    { state: "awaited", dueOn: "2026-03-26", daysLate: 0, isShown: true },
  ]);
  expect(on(council, id, "2026-03-29")).toEqual([
    { state: "late", dueOn: "2026-03-26", daysLate: 3, isShown: false },
  ]);
});

test("an announced day puts it off, and with captions it is shown for good", () => {
  const council = aCouncil();
  const { id } = aConventionInSession(council);
  const recordingId = link(council, id);
  council.travelTo("2026-03-20T10:00:00Z");
  announceCaptions(council.as(chair), { recordingId, day: "2026-05-12" });
  expect(on(council, id, "2026-05-12")).toMatchObject([{ state: "announced", dueOn: "2026-05-12" }]);
  expect(on(council, id, "2026-05-13")).toMatchObject([{ state: "late", daysLate: 1, isShown: false }]);

  council.travelTo("2026-05-14T10:00:00Z");
  addCaptions(council.as(clerk), { recordingId, captionsUrl: "https://nagrania.example/napisy.vtt" });
  expect(on(council, id, "2027-01-01")).toMatchObject([{ state: "added", isShown: true }]);
  expectRefusal(() => addCaptions(council.as(clerk), { recordingId, captionsUrl: null }), "captions-added");
  expectRefusal(
    () => announceCaptions(council.as(clerk), { recordingId, day: "2026-05-15" }),
    "captions-added",
    "captions-announced-too-late",
  );
  expect(listEventsOf(council.db, "recording", id).map(({ type }) => type)).toEqual([
    "recording.linked",
    "recording.captions-announced",
    "recording.captioned",
  ]);
});

test("captions cannot be announced for a day past, nor for more than two months after the end", () => {
  const council = aCouncil();
  const { id } = aConventionInSession(council);
  const recordingId = link(council, id);
  council.travelTo("2026-03-20T10:00:00Z");
  expectRefusal(
    () => announceCaptions(council.as(clerk), { recordingId, day: "2026-03-19" }),
    "captions-day-passed",
  );
  expectRefusal(
    () => announceCaptions(council.as(clerk), { recordingId, day: "2026-05-13" }),
    "captions-announced-too-late",
  );
});

test("the time of a convention of two days counts from the second; without a known day nothing is counted", () => {
  const council = aCouncil();
  const { id } = aConventionInSession(council);
  const { heldOn } = getConvention(council.db, id);
  const bare = { captionedOn: null, captionsAnnouncedFor: null };
  const end = endDayOf({ heldOn, continuedOn: "2026-03-13" });
  expect(captionsOf(bare, end, "2026-03-27")).toMatchObject({ state: "awaited", dueOn: "2026-03-27" });
  const unknown = endDayOf({ heldOn: { ...heldOn, precision: "month" }, continuedOn: null });
  expect(captionsOf(bare, unknown, "2030-01-01")).toEqual({ state: "awaited", dueOn: null, daysLate: 0 });
});

test("a removed link leaves the public and stays in the record with its reason", () => {
  const council = aCouncil();
  const { id } = aConventionInSession(council);
  const recordingId = link(council, id);
  removeRecording(council.as(clerk), { recordingId, reason: "Zły adres" });
  const convention = getConvention(council.db, id);
  expect(listShownRecordings(council.db, convention, "2026-03-12")).toEqual([]);
  expect(listRecordings(council.db, convention, "2026-03-12")[0]).toMatchObject({
    removedOn: "2026-03-02",
    removedReason: "Zły adres",
  });
  for (const again of [
    () => removeRecording(council.as(clerk), { recordingId, reason: "Jeszcze raz" }),
    () => addCaptions(council.as(clerk), { recordingId, captionsUrl: null }),
  ])
    expectRefusal(again, "recording-removed");
});

test("only whole addresses over https are linked, and nothing to a convention that is only planned", () => {
  const council = aCouncil();
  for (const url of ["http://nagrania.example/a", "nagrania.example", "https://", "javascript:alert(1)"]) {
    const { error } = linkRecordingInput.safeParse({
      conventionId: "x",
      kind: "live",
      medium: "sound",
      title: "T",
      url,
    });
    expect(error?.issues[0]).toMatchObject({ path: ["url"], message: "not-a-secure-link" });
  }
  expectRefusal(() => link(council, aPlannedConvention(council).id), "convention-wrong-state");
});
