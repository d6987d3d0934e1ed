import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { addPresenter, addPresenterInput } from "#domain/agenda/add-presenter";
import { listPresenters } from "#domain/agenda/queries";
import { listTold } from "#domain/agenda/told-queries";
import { tellPresenters } from "#domain/agenda/tell-presenters";
import { withdrawAgendaItem } from "#domain/agenda/withdraw-agenda-item";
import { publicActor } from "#domain/kernel/actor";
import type { Actor } from "#domain/kernel/actor";
import { addFigure, addFigureInput } from "#domain/presentation/add-figure";
import { addPresentationFile } from "#domain/presentation/add-presentation-file";
import { attachPresentation, attachPresentationInput } from "#domain/presentation/attach-presentation";
import { editPresentation, editPresentationInput } from "#domain/presentation/edit-presentation";
import { handInSlides } from "#domain/presentation/hand-in-slides";
import { findPresentationOf } from "#domain/presentation/presenter-queries";
import { getWholePresentation } from "#domain/presentation/queries";
import { remindPresenters } from "#domain/presentation/remind-presenters";
import { removePresentation } from "#domain/presentation/remove-presentation";
import { removePresentationFile } from "#domain/presentation/remove-presentation-file";
import { adoptRule, adoptRuleInput } from "#domain/rule-book/adopt-rule";
import { mails } from "#schema/mail";
import { expectRefusal } from "#tests/expect-refusal";
import { clerk, konwentId, nobody, presenter } from "#tests/world";
import { deliverMail } from "../../../app/jobs/deliver-mail.ts";
import { remind } from "../../../app/jobs/remind.ts";
import { anAnnouncedAgenda } from "../agenda/agenda-world.ts";

const slides = {
  hash: "cd".repeat(32),
  mediaType: "application/pdf",
  extension: "pdf",
  sizeBytes: 900,
  fileName: "parki.pdf",
  authorWarning: null,
};

/** Whoever came with the address in a presenter's letter. */
const withLink = (presenterId: string, name: string): Actor => ({
  ...publicActor,
  id: `link:presenter:${presenterId}`,
  kind: "person",
  name,
  link: { purpose: "presenter", subjectId: presenterId },
});

/** On 30 March 2026 Jan presents parks and Ola budgets; neither has an account. */
function twoPresenters() {
  const { council, conventionId, ids } = anAnnouncedAgenda();
  const [, budgets, parks] = ids;
  for (const [itemId, name] of [
    [parks, "Jan Nowak"],
    [budgets, "Ola Lis"],
  ] as const)
    addPresenter(
      council.as(clerk),
      addPresenterInput.parse({ itemId, name, email: `${name.slice(0, 3)}@example.org` }),
    );
  const lines = listPresenters(council.db, conventionId);
  const idOf = (name: string) => lines.find((line) => line.name === name)?.id ?? "";
  const [jan, ola] = [idOf("Jan Nowak"), idOf("Ola Lis")];
  return {
    council,
    conventionId,
    parks,
    budgets,
    jan: { id: jan, actor: withLink(jan, "Jan Nowak") },
    ola: { id: ola, actor: withLink(ola, "Ola Lis") },
  };
}

describe("with the address from the letter", () => {
  test("a presenter hands in slides in one step, adds figures and words, and takes a file off", () => {
    const { council, jan, parks } = twoPresenters();
    const { presentationId } = handInSlides(council.as(jan.actor), { presenterId: jan.id, file: slides });
    expect(getWholePresentation(council.db, presentationId)).toMatchObject({
      title: "Parki",
      agendaItemId: parks,
      presenterName: "Jan Nowak",
      files: [{ fileName: "parki.pdf" }],
    });
    const again = handInSlides(council.as(jan.actor), { presenterId: jan.id, file: slides });
    expect(again.presentationId).toBe(presentationId);
    addFigure(
      council.as(jan.actor),
      addFigureInput.parse({ presentationId, label: "Drzewa", value: "1 200" }),
    );
    editPresentation(
      council.as(jan.actor),
      editPresentationInput.parse({ presentationId, title: "Parki", thesis: "Sadzimy." }),
    );
    const fileId = getWholePresentation(council.db, presentationId).files[0]?.id ?? "";
    removePresentationFile(council.as(jan.actor), { fileId });
    expect(getWholePresentation(council.db, presentationId)).toMatchObject({
      thesis: "Sadzimy.",
      presenterName: "Jan Nowak",
      files: [{ fileName: "parki.pdf" }],
      figures: [{ label: "Drzewa", value: 1200 }],
    });
  });

  test("or begins without a file", () => {
    const { council, conventionId, jan, parks } = twoPresenters();
    attachPresentation(
      council.as(jan.actor),
      attachPresentationInput.parse({ conventionId, agendaItemId: parks, title: "Parki" }),
    );
    const line = listPresenters(council.db, conventionId).find(({ id }) => id === jan.id);
    expect(line && findPresentationOf(council.db, line)?.presenterName).toBe("Jan Nowak");
  });

  test("nobody else's is touched: not by another presenter, not by the public, not by another link", () => {
    const { council, conventionId, jan, ola, parks } = twoPresenters();
    const { presentationId } = handInSlides(council.as(jan.actor), { presenterId: jan.id, file: slides });
    const strangers = [
      ola.actor,
      nobody,
      presenter,
      { ...jan.actor, link: { purpose: "invitation", subjectId: jan.id } },
    ];
    for (const stranger of strangers) {
      expectRefusal(
        () => handInSlides(council.as(stranger), { presenterId: jan.id, file: slides }),
        "not-permitted",
      );
      expectRefusal(
        () => addPresentationFile(council.as(stranger), { presentationId, file: slides }),
        "not-permitted",
      );
      expectRefusal(
        () =>
          attachPresentation(
            council.as(stranger),
            attachPresentationInput.parse({ conventionId, agendaItemId: parks, title: "Cudze" }),
          ),
        "not-permitted",
      );
    }
    expectRefusal(() => removePresentation(council.as(jan.actor), { presentationId }), "not-permitted");
  });

  test("nothing is handed in under a withdrawn item", () => {
    const { council, jan, parks } = twoPresenters();
    withdrawAgendaItem(council.as(clerk), { itemId: parks, reason: "Brak danych" });
    expectRefusal(
      () => handInSlides(council.as(jan.actor), { presenterId: jan.id, file: slides }),
      "agenda-item-withdrawn",
    );
  });
});

describe("presenters without slides", () => {
  function waiting() {
    const world = twoPresenters();
    adoptRule(
      world.council.as(clerk),
      adoptRuleInput.parse({
        bodyId: konwentId,
        name: "slides-due-days",
        value: "3",
        source: "§ 10 Regulaminu",
        standing: "adopted",
      }),
    );
    tellPresenters(world.council.as(clerk), { conventionId: world.conventionId });
    handInSlides(world.council.as(world.ola.actor), { presenterId: world.ola.id, file: slides });
    return world;
  }
  const reminders = ({ council }: ReturnType<typeof waiting>) =>
    council.db.select().from(mails).where(eq(mails.kind, "slides-due")).all();

  test("are reminded by hand, once a day; those who have handed in are left in peace", () => {
    const world = waiting();
    const { council, conventionId, jan } = world;
    expect(remindPresenters(council.as(clerk), { conventionId }).reminded).toBe(1);
    expect(reminders(world).map(({ subjectId }) => subjectId)).toEqual([jan.id]);
    expect(listTold(council.db, conventionId).at(-1)).toMatchObject({
      matter: "slides",
      version: "2026-03-27",
      presenterId: jan.id,
    });
    expectRefusal(() => remindPresenters(council.as(clerk), { conventionId }), "nobody-without-slides");
    expectRefusal(() => remindPresenters(council.as(presenter), { conventionId }), "not-permitted");
  });

  test("are reminded by themselves from the rule book's day on, once each day, until the slides are there", async () => {
    const world = waiting();
    const { council, jan } = world;
    council.travelTo("2026-03-26T12:00:00Z");
    expect(remind(council)).toBe(0);
    council.travelTo("2026-03-27T06:00:00Z"); // seven in the morning: nobody is woken
    expect(remind(council)).toBe(0);
    council.travelTo("2026-03-27T12:00:00Z");
    expect(remind(council)).toBe(1);
    expect(remind(council)).toBe(0);
    await deliverMail(
      council,
      { baseUrl: "https://konwent.example", mailFrom: { name: "Konwent", address: "biuro@example.org" } },
      null,
    );
    expect(reminders(world)[0]?.subject).toBe("Przypomnienie o prezentacji: Parki");
    council.travelTo("2026-03-28T12:00:00Z");
    expect(remind(council)).toBe(1);
    handInSlides(council.as(jan.actor), { presenterId: jan.id, file: slides });
    council.travelTo("2026-03-29T12:00:00Z");
    expect(remind(council)).toBe(0);
  });
});
