import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { reckon } from "#domain/referral/rules";
import { dayIn } from "#i18n/dates";
import { anyClock } from "#tests/clock-cases";
import { DeadlineSum } from "#ui/deadline-sum";
import { RequestContext } from "#ui/request";

const request = (language: "pl" | "en") => ({
  language,
  area: "public" as const,
  nonce: "",
  newKey: () => "",
  scripts: {},
  isDemo: false,
  baseUrl: "",
});

/** What stands on the page, line by line. */
function printed(language: "pl" | "en", clock: Parameters<typeof reckon>[0]) {
  const html = renderToStaticMarkup(
    <RequestContext.Provider value={request(language)}>
      <DeadlineSum sum={reckon(clock)} dayKind={clock.dayKind} ruleSource={null} />
    </RequestContext.Provider>,
  );
  return html.split("<li>").slice(1);
}

test.each(["pl", "en"] as const)(
  "the sum printed in %s ends on the day reckoned, and its days add up",
  (language) => {
    fc.assert(
      fc.property(anyClock, (clock) => {
        const sum = reckon(clock);
        if (!sum?.dueOn) return;
        const lines = printed(language, clock);
        expect(lines.at(-1)).toContain(dayIn(language, sum.dueOn));
        // The lines that count days begin with the day they count from; the number before the word "day" is what they add.
        const counted = sum.lines.flatMap((line, at) => (line.what === "counted" ? [{ line, at }] : []));
        const shift = sum.lines.some(({ what }) => what === "extended") ? 1 : 0; // the line that adds up the terms
        const added = counted.map(({ line, at }) => {
          const days = [dayIn(language, line.from), dayIn(language, line.until)];
          const words = days
            .toSorted((a, b) => b.length - a.length) // "19 May" before "9 May", which it contains
            .reduce((left, day) => left.replaceAll(day, ""), lines[at + shift] ?? "");
          return Number(/\d+/.exec(words)?.[0]);
        });
        expect(added.reduce((all, days) => all + days, 0)).toBe(sum.total);
      }),
      { numRuns: 300 },
    );
  },
  60_000,
);
