import { asc, inArray } from "drizzle-orm";
import { expect } from "vitest";
import { conveneConvention } from "#domain/convention/convene-convention";
import { scheduleConvention, scheduleConventionInput } from "#domain/convention/schedule-convention";
import { listUnit } from "#domain/council/list-unit";
import { systemActor } from "#domain/kernel/actor";
import type { Actor } from "#domain/kernel/actor";
import { addDays, polishDay } from "#domain/kernel/polish-time";
import { Refusal } from "#domain/kernel/refusal";
import { acceptQuestion } from "#domain/question/accept-question";
import { closeUncontested } from "#domain/question/close-uncontested";
import { editQuestion, editQuestionInput } from "#domain/question/edit-question";
import { fileQuestion, fileQuestionInput } from "#domain/question/file-question";
import { fileQuestionFromFloor, fileQuestionFromFloorInput } from "#domain/question/file-question-from-floor";
import { joinQuestion } from "#domain/question/join-question";
import { judgeAnswer } from "#domain/question/judge-answer";
import { mergeQuestion } from "#domain/question/merge-question";
import { recordAnswer, recordAnswerInput } from "#domain/question/record-answer";
import { returnQuestion } from "#domain/question/return-question";
import { undoMerge } from "#domain/question/undo-merge";
import { withdrawQuestion } from "#domain/question/withdraw-question";
import { writeAnnex } from "#domain/question/write-annex";
import { acknowledgeReferral } from "#domain/referral/acknowledge-referral";
import { answerReferral } from "#domain/referral/answer-referral";
import { askClarification } from "#domain/referral/ask-clarification";
import { clarifyReferral } from "#domain/referral/clarify-referral";
import { extendReferral } from "#domain/referral/extend-referral";
import { handOverReferral } from "#domain/referral/hand-over-referral";
import { holdReferral } from "#domain/referral/hold-referral";
import { recallReferral } from "#domain/referral/recall-referral";
import { referMatter, referMatterInput } from "#domain/referral/refer-matter";
import { refusals as english } from "#i18n/en/refusals";
import { refusals as polish } from "#i18n/pl/refusals";
import { agendaItems } from "#schema/agenda";
import { districts } from "#schema/council";
import { questionAskers, questions as questionTable } from "#schema/questions";
import { referrals } from "#schema/referrals";
import { rules } from "#schema/rule-book";
import {
  aCouncil,
  admin,
  chair,
  clerk,
  konwentId,
  leaveAll,
  krowodrza,
  krowodrzaChair,
  nobody,
  podgorze,
  podgorzeChair,
  presenter,
} from "#tests/world";
import type { Council } from "#tests/world";
import { lastDayToJudge, model, ModelQuestion } from "#tests/question-model";
import type { Holder, ModelState, Verdict, Who } from "#tests/question-model";
import { chanceOf } from "#tests/chance";

const huta = "nowa-huta";
const hutaChair: Actor = {
  ...podgorzeChair,
  id: "person-huta",
  name: "Halina Hucka",
  personId: "person-huta",
  accountId: "account-person-huta",
  districtIds: [huta],
};
const districtIds = [krowodrza, podgorze, huta];
const chairs = [krowodrzaChair, podgorzeChair, hutaChair];
const source = "§ 12 Regulaminu";

/** Steps a question may take, and what may bring it about; everything else is forbidden. */
const ways: Partial<Record<`${ModelState} ${ModelState}`, string[]>> = {
  "filed accepted": ["accept"],
  "filed returned": ["return"],
  "filed withdrawn": ["withdraw"],
  "filed merged": ["merge"],
  "merged filed": ["undo-merge"],
  "merged accepted": ["undo-merge"],
  "accepted merged": ["merge"],
  "accepted withdrawn": ["withdraw"],
  "accepted passed-on": ["refer"],
  "accepted answered": ["record"],
  "passed-on accepted": ["recall"],
  "passed-on withdrawn": ["withdraw"],
  "passed-on answered": ["answer", "record"],
  "answered settled": ["judge", "time-out", "recall", "undo-merge"],
  "answered passed-on": ["judge", "time-out", "recall", "undo-merge"],
  "answered not-contested": ["time-out"],
  "not-contested settled": ["judge"],
  "not-contested passed-on": ["judge"],
};

const withHolder = [
  "answer",
  "answer",
  "record",
  "hand-over",
  "ask-back",
  "clarify",
  "work",
  "recall",
  "refer",
];
/** What mostly happens to a question that stands so; the rest of the time, anything at all. */
const likely: Partial<Record<ModelState, string[]>> = {
  filed: ["accept", "accept", "accept", "accept", "merge", "merge", "edit", "annex", "withdraw", "return"],
  accepted: ["refer", "refer", "refer", "join", "merge", "merge", "record", "withdraw", "annex"],
  "passed-on": [...withHolder, "join", "join", "withdraw", "merge"],
  answered: [...withHolder, "judge", "judge", "judge", "judge", "judge", "time-out", "time passes", "join"],
  "not-contested": ["judge"],
  merged: ["undo-merge", "withdraw", "merge"],
};

type World = { council: Council; conventionId: string; closedId: string; units: string[] };

/** A council with three asking districts, two weeks to judge, a convention at hand and one that takes no questions any more. */
function aWorld(): World {
  const council = aCouncil();
  council.db
    .insert(districts)
    .values({ id: huta, bodyId: konwentId, number: 18, roman: "XVIII", name: "Nowa Huta", slug: huta })
    .run();
  council.db
    .insert(rules)
    .values({
      id: "verdict",
      bodyId: konwentId,
      name: "verdict-days",
      value: "14",
      source,
      standing: "adopted",
    })
    .run();
  const convention = (heldOn: string) => {
    const { id } = scheduleConvention(
      council.as(clerk),
      scheduleConventionInput.parse({ heldOn, startsAt: "16:00", venueName: "Magistrat" }),
    );
    council.db
      .insert(agendaItems)
      .values({ ...anItem, id: `item-of-${id}`, conventionId: id })
      .run();
    conveneConvention(council.as(clerk), { conventionId: id });
    return id;
  };
  const units = ["Zarząd Dróg", "Zarząd Zieleni", "Wydział Edukacji"].map(
    (name) =>
      listUnit(council.as(clerk), {
        bodyId: konwentId,
        name,
        shortName: null,
        kind: "municipal-unit",
        email: null,
      }).id,
  );
  return { council, units, conventionId: convention("2090-04-12"), closedId: convention("2026-03-03") };
}
const anItem = {
  position: 1,
  kind: "questions",
  title: "Pytania dzielnic",
  state: "planned",
  isAddendum: false,
  origin: "planned",
} as const;

export type Walked = { steps: number; refused: number; reached: Map<string, number> };

/** Walks random sequences of deeds by random people, and holds each step against the model and the rules for all of them. */
export function walkQuestions(seed: number, sequences: number): Walked {
  const walked: Walked = { steps: 0, refused: 0, reached: new Map() };
  const perWorld = 100;
  for (let done = 0; done < sequences; done += perWorld) {
    const world = aWorld();
    for (let at = done; at < Math.min(done + perWorld, sequences); at++) walkOne(world, seed + at, walked);
    leaveAll(); // two hundred councils in memory at once are more than a machine has
  }
  return walked;
}

function walkOne({ council, conventionId, closedId, units }: World, seed: number, walked: Walked): void {
  const chance = chanceOf(seed);
  const below = (limit: number) => Math.floor(chance() * limit);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T; // never called with an empty list
  const isLucky = (odds: number) => chance() < odds;
  const log: string[] = [];
  const questions: ModelQuestion[] = [];
  const claims = new Set<string>();
  const claim = (district: string, q: ModelQuestion) => `${district} ${questions.indexOf(q)}`;
  const today = () => polishDay(council.now());

  /** Mostly whoever does this, sometimes anybody at all. */
  const someone = (...usual: Actor[]): Actor =>
    isLucky(0.8) ? pick(usual) : pick([...chairs, clerk, chair, admin, presenter, nobody, systemActor]);
  const chairOf = (district: string) =>
    chairs.find((actor) => actor.districtIds.includes(district)) ?? nobody;
  const whoIs = (actor: Actor, link: Holder | null = null): Who => ({
    name: link ? "addressee" : actor.name || "nobody",
    district: actor.districtIds[0] ?? null,
    isOffice: actor === clerk || actor === chair,
    isClerk: actor === clerk,
    isSystem: actor === systemActor,
    link,
  });

  /** Does one deed, and looks whether it came out as the model says. */
  function step(what: string, expected: string, deed: () => unknown): void {
    log.push(`${what} → ${expected}`);
    walked.steps += 1;
    let got = "ok";
    try {
      deed();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      got = error.reasons[0]?.code ?? "no reason";
      walked.refused += 1;
      for (const { code, facts = {} } of error.reasons) {
        expect(polish[code](facts), code).not.toBe("");
        expect(english[code](facts), code).not.toBe("");
      }
    }
    if (got !== expected) throw new Error(`expected ${expected}, got ${got}`);
  }

  function newQuestion(): void {
    const isOpenEnded = questions.length === 0 || isLucky(0.7);
    if (isOpenEnded && isLucky(0.2)) {
      const actor = someone(clerk);
      const expected = actor === clerk ? "ok" : "not-permitted";
      step(`${actor.name} files from the floor`, expected, () => {
        const { id } = fileQuestionFromFloor(
          council.as(actor),
          fileQuestionFromFloorInput.parse({ conventionId, askedByWords: "Przewodniczący", text: "Kiedy?" }),
        );
        questions.push(new ModelQuestion(id, [], true));
      });
      return;
    }
    const district = pick(districtIds);
    const actor = someone(chairOf(district));
    const joint = districtIds.filter((other) => other !== district && isLucky(0.3));
    const predecessor = isOpenEnded ? null : pick(questions);
    const isLate = isLucky(0.05);
    const obstacle = isLate ? "questions-closed" : predecessor ? model.followUp(predecessor, district) : "ok";
    const expected = actor.districtIds.includes(district) ? obstacle : "not-permitted";
    step(`${actor.name} files for ${[district, ...joint].join(", ")}`, expected, () => {
      try {
        const { id } = fileQuestion(
          council.as(actor),
          fileQuestionInput.parse({
            districtId: district,
            jointDistrictIds: joint,
            subject: "Tramwaj",
            text: "Kiedy ruszy budowa?",
            conventionId: isLate ? closedId : "",
            predecessorId: predecessor?.id ?? "",
          }),
        );
        const q = new ModelQuestion(id, [district, ...joint], false);
        questions.push(q);
        for (const asking of [district, ...joint]) claims.add(claim(asking, q));
      } catch (error) {
        if (error instanceof Refusal && error.reasons[0]?.code === "questions-closed")
          expect(error.reasons[0].rule).toBeTruthy(); // it rests on the rule book, and says on what
        throw error;
      }
    });
  }

  const last = (q: ModelQuestion): ModelQuestion => (q.mergedInto ? last(q.mergedInto) : q);

  const actions: Record<string, (q: ModelQuestion) => void> = {
    edit(q) {
      const actor = someone(...chairs);
      step(`${actor.name} edits`, model.edit(whoIs(actor), q), () =>
        editQuestion(
          council.as(actor),
          editQuestionInput.parse({ questionId: q.id, subject: "Tramwaj", text: "Kiedy?" }),
        ),
      );
    },
    accept(q) {
      const actor = someone(clerk, chair);
      step(`${actor.name} accepts`, model.accept(whoIs(actor), q, "accepted"), () =>
        acceptQuestion(council.as(actor), { questionId: q.id }),
      );
    },
    return(q) {
      if (!isLucky(0.2)) return;
      const actor = someone(clerk, chair);
      step(`${actor.name} returns`, model.accept(whoIs(actor), q, "returned"), () =>
        returnQuestion(council.as(actor), { questionId: q.id, returnReason: "Nie do miasta." }),
      );
    },
    withdraw(q) {
      if (!isLucky(0.3)) return;
      const actor = someone(...chairs);
      const expected = model.withdraw(whoIs(actor), q);
      step(`${actor.name} withdraws`, expected, () =>
        withdrawQuestion(council.as(actor), { questionId: q.id }),
      );
      // Whoever leaves the matter leaves whatever was merged into it as well.
      if (expected === "ok")
        for (const other of questions)
          if (other === q || last(other) === q) claims.delete(claim(actor.districtIds[0] ?? "", other));
    },
    join(q) {
      const district = pick(districtIds);
      const actor = someone(chairOf(district));
      const expected = model.join(whoIs(actor), q, district, today());
      step(`${actor.name} joins for ${district}`, expected, () =>
        joinQuestion(council.as(actor), { questionId: q.id, districtId: district, annex: "U nas." }),
      );
      if (expected === "ok") claims.add(claim(district, q));
    },
    annex(q) {
      const district = pick(districtIds);
      const actor = someone(chairOf(district));
      step(`${actor.name} writes an annex for ${district}`, model.annex(whoIs(actor), q, district), () =>
        writeAnnex(council.as(actor), { questionId: q.id, districtId: district, annex: "Także u nas." }),
      );
    },
    merge(q) {
      const actor = someone(clerk, chair);
      const into = pick(questions);
      step(
        `${actor.name} merges it into ${questions.indexOf(into)}`,
        model.merge(whoIs(actor), q, into, today()),
        () => mergeQuestion(council.as(actor), { questionId: q.id, intoId: into.id }),
      );
    },
    "undo-merge"(q) {
      const actor = someone(clerk, chair);
      step(`${actor.name} undoes the merge`, model.undoMerge(whoIs(actor), q, questions), () =>
        undoMerge(council.as(actor), { questionId: q.id }),
      );
    },
    refer(q) {
      const actor = someone(clerk, chair);
      const unit = isLucky(0.7) ? pick(units) : null;
      step(`${actor.name} refers it to ${unit ?? "somebody"}`, model.refer(whoIs(actor), q, unit), () =>
        referMatter(
          council.as(actor),
          referMatterInput.parse({
            questionId: q.id,
            unitIds: unit ? [unit] : [],
            addressee: unit ? "" : "Prezes Wodociągów",
          }),
        ),
      );
    },
    recall(q) {
      const holder = someHolder(q);
      if (!holder || !isLucky(0.4)) return;
      const actor = someone(clerk, chair);
      step(`${actor.name} recalls a referral`, model.recall(whoIs(actor), holder), () =>
        recallReferral(council.as(actor), { referralId: holder.id }),
      );
    },
    work(q) {
      const holder = someHolder(q);
      if (!holder) return;
      const { who, ctx } = addresseeOf(holder);
      const kind = below(3);
      step(`${who.name} works on a referral`, model.work(who, holder), () => {
        const referralId = holder.id;
        if (kind === 0) return acknowledgeReferral(ctx, { referralId });
        if (kind === 1) return holdReferral(ctx, { referralId, holdingReply: "Pracujemy nad tym." });
        return extendReferral(ctx, { referralId, days: 7, grantedBy: "Dyrektor", reason: "Pomiary." });
      });
    },
    "ask-back"(q) {
      const holder = someHolder(q);
      if (!holder) return;
      const { who, ctx } = addresseeOf(holder);
      step(`${who.name} asks to clarify`, model.askBack(who, holder), () =>
        askClarification(ctx, { referralId: holder.id, request: "Która ulica?" }),
      );
    },
    clarify(q) {
      const holder = someHolder(q);
      if (!holder) return;
      const actor = someone(...chairs, clerk);
      step(`${actor.name} clarifies`, model.clarify(whoIs(actor), holder), () =>
        clarifyReferral(council.as(actor), { referralId: holder.id, reply: "Weissa." }),
      );
    },
    "hand-over"(q) {
      const holder = someHolder(q);
      if (!holder) return;
      const { who, ctx } = addresseeOf(holder);
      const unitId = pick(units);
      step(`${who.name} hands over to ${unitId}`, model.handOver(who, holder, unitId), () =>
        handOverReferral(ctx, { referralId: holder.id, unitId, reason: "To ich droga." }),
      );
    },
    answer(q) {
      const holder = someHolder(q);
      if (!holder) return;
      const { who, ctx } = addresseeOf(holder);
      const isFull = isLucky(0.6);
      step(
        `${who.name} answers ${isFull ? "in full" : "in part"}`,
        model.answer(who, holder, isFull, today()),
        () =>
          answerReferral(ctx, {
            referralId: holder.id,
            answeredBy: null,
            extent: isFull ? "full" : "partial",
            text: "W maju.",
          }),
      );
    },
    record(q) {
      const actor = someone(clerk);
      const holder = isLucky(0.5) ? (someHolder(q) ?? null) : null;
      const isFull = isLucky(0.6);
      step(
        `${actor.name} records an answer ${isFull ? "in full" : "in part"}`,
        model.record(whoIs(actor), q, holder, isFull, today()),
        () =>
          recordAnswer(
            council.as(actor),
            recordAnswerInput.parse({
              questionId: q.id,
              referralId: holder?.id ?? "",
              mode: "oral",
              extent: isFull ? "full" : "partial",
              text: "W maju.",
              answeredOn: today(),
            }),
          ),
      );
    },
    judge(q) {
      const district = pick([...q.askers.keys(), ...districtIds]);
      const actor = someone(chairOf(district));
      const verdict = pick<Verdict>(["answered", "partly", "not"]);
      step(
        `${actor.name} judges for ${district}: ${verdict}`,
        model.judge(whoIs(actor), q, district, verdict),
        () =>
          judgeAnswer(council.as(actor), {
            questionId: q.id,
            districtId: district,
            verdict,
            sentence: "Tak.",
          }),
      );
    },
    "time-out"(q) {
      const actor = someone(systemActor);
      const due = lastDayToJudge(q);
      step(`${actor.name} looks whether time is out`, model.timeOut(whoIs(actor), q, today()), () => {
        try {
          closeUncontested(council.as(actor), { questionId: q.id });
        } catch (error) {
          if (error instanceof Refusal && error.reasons[0]?.code === "verdict-time-runs")
            expect(error.reasons[0].rule).toBe(due === null ? undefined : source);
          throw error;
        }
      });
    },
    "time passes"() {
      const day = addDays(today(), 1 + below(12));
      log.push(`it is ${day}`);
      council.travelTo(`${day}T10:00:00Z`);
    },
  };

  const someHolder = (q: ModelQuestion): Holder | undefined =>
    q.holders.length === 0 ? undefined : isLucky(0.8) && q.open.length > 0 ? pick(q.open) : pick(q.holders);
  /** Whoever came with the letter's address, or with that of another letter, or the clerk, or somebody else. */
  function addresseeOf(holder: Holder) {
    const actor = someone(nobody, nobody, clerk);
    const link =
      actor === nobody && isLucky(0.9) ? pick([holder, holder, holder, ...holder.question.holders]) : null;
    const held = link ? { ...actor, link: { purpose: "referral", subjectId: link.id } } : actor;
    return { who: whoIs(actor, link), ctx: council.as(held) };
  }

  const names = Object.keys(actions);
  try {
    for (let first = 0; first < 2; first++) newQuestion();
    const length = 15 + below(20);
    for (let at = 0; at < length; at++) {
      if (questions.length === 0 || (questions.length < 4 && isLucky(0.06))) {
        newQuestion();
        continue;
      }
      const q = pick(questions);
      const name = isLucky(0.75) ? pick(likely[q.state] ?? names) : pick(names);
      const before = questions.map(({ state, id }) => [id, state] as const);
      log.push(`[${questions.indexOf(q)}] ${name}`);
      actions[name]?.(q);
      check(name, new Map(before));
    }
  } catch (error) {
    throw new Error(`Seed ${seed}: ${String(error)}\n${log.join("\n")}`, { cause: error });
  }

  /** What must hold whatever was done. */
  function check(name: string, before: ReadonlyMap<string, ModelState>): void {
    const ids = questions.map(({ id }) => id);
    const { db } = council;
    const { id: key, state: stored } = questionTable;
    const states = db.select({ key, stored }).from(questionTable).where(inArray(key, ids)).all();
    const askers = db.select().from(questionAskers).where(inArray(questionAskers.questionId, ids)).all();
    const sent = db
      .select({
        questionId: referrals.questionId,
        id: referrals.id,
        state: referrals.state,
        round: referrals.round,
      })
      .from(referrals)
      .where(inArray(referrals.questionId, ids))
      .orderBy(asc(referrals.position))
      .all();
    for (const q of questions) {
      const state = states.find((row) => row.key === q.id)?.stored ?? "filed";
      if (state !== q.state) throw new Error(`the model says ${q.state}, the record ${state}`);
      const was = before.get(q.id) ?? state;
      const way = `${was} ${state}` as const;
      if (was !== state && !ways[way]?.includes(name)) throw new Error(`${name} led from ${way}`);
      if (was !== state) walked.reached.set(way, (walked.reached.get(way) ?? 0) + 1);

      const asking = askers
        .filter(({ questionId }) => questionId === q.id)
        .map(({ districtId }) => districtId)
        .toSorted();
      if (asking.join() !== [...q.askers.keys()].toSorted().join())
        throw new Error(`asked by ${asking.join()}`);
      const open = sent.filter(({ questionId }) => questionId === q.id);
      if (open.length !== q.holders.length) throw new Error(`${open.length} referrals`);
      for (const [at, holder] of q.holders.entries()) {
        holder.id = open[at]?.id ?? "";
        if (open[at]?.state !== holder.state || open[at].round !== holder.round)
          throw new Error(`referral ${at} is ${open[at]?.state}, not ${holder.state}`);
      }
      if (q.open.length > 0 && q.state !== "passed-on" && q.state !== "answered")
        throw new Error(`somebody still holds a question that is ${q.state}`);
      if (state === "settled" && was !== state && q.said.size === 0)
        throw new Error("settled without a verdict");
    }
    for (const q of questions)
      for (const district of districtIds) {
        if (!claims.has(claim(district, q))) continue;
        if (!q.askers.has(district) || !last(q).askers.has(district))
          throw new Error(`${district} asked question ${questions.indexOf(q)} and is lost`);
      }
  }
}
