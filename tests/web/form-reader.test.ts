import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { readForm } from "#web/form-reader";
import type { FormValues } from "#web/form-values";
import { Refusal } from "#domain/kernel/refusal";

/** A form that comes in pieces and does not say how long it is. */
function inPieces(pieces: Iterable<string>): { request: Request; sent: () => number } {
  let sent = 0;
  const iterator = pieces[Symbol.iterator]();
  const body = new ReadableStream({
    pull(controller) {
      const { done, value } = iterator.next();
      if (done) return controller.close();
      sent += value.length;
      controller.enqueue(new TextEncoder().encode(value));
    },
  });
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  const init = { method: "POST", headers, body, duplex: "half" }; // Node asks for the last, the DOM's types do not know it
  return { request: new Request("http://konwent.example/", init), sent: () => sent };
}

function* endless() {
  yield "text=";
  for (;;) yield "a".repeat(64 * 1024);
}

test("a form in pieces is read as a whole one, also where a letter is cut in two", async () => {
  const values: FormValues = { deed: "", formId: "" };
  await readForm(inPieces(["subject=%C5", "%81awki&rooms[]=a+b", "&rooms[]=c"]).request, tmpdir(), values);
  expect(values).toEqual({ deed: "", formId: "", subject: "Ławki", rooms: ["a b", "c"] });
});

test("a form without an end is refused at two megabytes, and read no further", async () => {
  const { request, sent } = inPieces(endless());
  const refusal: unknown = await readForm(request, tmpdir(), { deed: "", formId: "" }).catch(
    (error: unknown) => error,
  );
  expect(refusal instanceof Refusal && refusal.reasons).toEqual([
    { code: "file-too-large", facts: { limit: 2 } },
  ]);
  expect(sent()).toBeLessThan(2_300_000);
});
