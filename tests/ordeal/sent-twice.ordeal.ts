import { expect, test } from "vitest";
import { listConventions } from "#domain/convention/queries";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { aCouncil, clerk, konwentId } from "#tests/world";

const forms = 500;

test(`${forms} forms, each sent twice, leave ${forms} conventions`, () => {
  const council = aCouncil();
  const input = scheduleConventionInput.parse({ heldOn: "2027-03-01" });
  for (let form = 0; form < forms; form++) {
    const first = scheduleConvention(council.as(clerk, `form-${form}`), input);
    expect(scheduleConvention(council.as(clerk, `form-${form}`), input)).toEqual(first);
  }
  expect(listConventions(council.db, konwentId)).toHaveLength(forms);
});
