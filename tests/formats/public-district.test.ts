import { expect, test } from "vitest";
import { assignActionItem, assignActionItemInput } from "#domain/action-item/assign-action-item";
import { getDistrict } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { judgeAnswer } from "#domain/question/judge-answer";
import { attendances } from "#schema/attendance";
import { aCouncil, clerk, konwentId, krowodrza, krowodrzaChair, podgorze } from "#tests/world";
import type { Council } from "#tests/world";
import { anArchivedConvention } from "#tests/held-convention";
import { districtAttendance } from "../../app/formats/district-attendance.ts";
import { publicDistrict } from "../../app/formats/public-district.ts";
import { answered, filed, passedOn } from "../domain/question/question-world.ts";

const pageOf = (council: Council, districtId = krowodrza) =>
  publicDistrict(council.db, getDistrict(council.db, districtId), polishDay(council.now()));

test("a district's questions are counted with what each rate is made of; nothing unaccepted is among them", () => {
  const council = aCouncil();
  filed(council);
  const waiting = passedOn(council);
  const done = answered(council);
  judgeAnswer(council.as(krowodrzaChair), {
    questionId: done.id,
    districtId: krowodrza,
    verdict: "partly",
    sentence: "Brakuje terminu.",
  });
  const page = pageOf(council);
  expect(page.questions.map(({ citation }) => citation)).toEqual([done.citation, waiting.citation]);
  expect(page.figures.questions).toMatchObject({ total: 2, answered: 1, settled: 1, waiting: 1, late: 0 });
  expect(page.verdicts).toEqual([
    expect.objectContaining({
      question: done.citation,
      verdict: "partly",
      sentence: "Brakuje terminu.",
      judgedOn: "2026-03-02",
    }),
  ]);
  expect(pageOf(council, podgorze)).toMatchObject({
    questions: [],
    verdicts: [],
    figures: { questions: { total: 0 } },
  });
});

test("promises come with their terms; late is told by the day", () => {
  const council = aCouncil();
  const { citation } = assignActionItem(
    council.as(clerk),
    assignActionItemInput.parse({
      text: "Naprawić chodnik",
      ownerName: "Zarząd Dróg",
      districtId: krowodrza,
      commitment: "firm",
      promisedOn: "2026-02-01",
      dueOn: "2026-03-10",
    }),
  );
  expect(pageOf(council).promises).toMatchObject([
    { citation, isOverdue: false, dueOn: { value: "2026-03-10" } },
  ]);
  council.travelTo("2026-03-11T11:00:00Z");
  expect(pageOf(council).promises).toMatchObject([{ citation, isOverdue: true }]);
  expect(pageOf(council).figures.promises).toMatchObject({ running: 1, late: 1 });
});

test("attendance counts the conventions whose published record speaks of the seat", () => {
  const council = aCouncil();
  const { id: conventionId } = anArchivedConvention(council);
  expect(districtAttendance(council.db, konwentId, "Krowodrza").recorded).toBe(0);
  const seat = { conventionId, position: 1, seatId: `seat-${krowodrza}` };
  council.db
    .insert(attendances)
    .values({
      ...seat,
      id: "was-there",
      name: "Kinga Krowoderska",
      status: "present",
      substituteName: "Ewa Zastępczyni",
    })
    .run();
  expect(districtAttendance(council.db, konwentId, "Krowodrza")).toMatchObject({
    recorded: 1,
    present: 1,
    bySubstitute: 1,
    conventions: [{ address: "2019-06", status: "present", substituteName: "Ewa Zastępczyni" }],
  });
});

test("no identity of ours and no mail address is among what machines read", () => {
  const council = aCouncil();
  answered(council);
  const said = JSON.stringify(pageOf(council));
  expect(said).not.toMatch(/"\w*[iI]d"|id-\d{6}|@/);
});
