import { findAccount } from "#domain/account/queries";
import { getActionItemDetail } from "#domain/action-item/queries";
import { citation } from "#domain/kernel/citation";
import type { Mail } from "#domain/mail/queries";
import { factsOf } from "#domain/question/fact-queries";
import { findVerdictDueOn, listDistrictsToJudge } from "#domain/question/verdict-queries";
import { getQuestion, listAskingDistrictIds } from "#domain/question/queries";
import { bondsOf } from "#domain/question/bond-queries";
import { findOpenPause } from "#domain/referral/clock-queries";
import { getReferral } from "#domain/referral/queries";
import { getResolutionDetail } from "#domain/resolution/queries";
import { isTold, listMatterFollowers, listNewsSince } from "#domain/subscription/matter-queries";
import { isForAskers, isForFollowers, matterIn } from "#domain/subscription/matter-rules";
import type { Matter } from "#domain/subscription/matter-rules";
import { findSubscription } from "#domain/subscription/queries";
import { dayIn } from "#i18n/dates";
import type { Composer, Desk } from "../desk.ts";
import type { Block } from "../letter.ts";

/** The steps of a followed matter since the letter was queued; nothing when its reader ended it, or it is public no more. */
export const matterNews: Composer = (desk, mail) => {
  const matter = matterIn(mail.bundleKey);
  if (!matter || !isWanted(desk, mail, matter)) return null;
  const since = listNewsSince(desk.db, matter, mail.queuedAt).filter(
    (news) => isForFollowers(news) && isTold(desk.db, matter, news),
  );
  if (since.length === 0) return null;
  const t = desk.t.matterNews;
  const { called, name, path, state } = aboutMatter(desk, matter);
  return {
    subject: since.length === 1 ? `${called}: ${t.what[since[0]!]}` : t.several(called),
    blocks: [
      { heading: `${called}: ${name}` },
      { list: since.map((news) => t.what[news]) },
      { facts: [[t.state, state]] },
      { link: { label: t.page, url: desk.pageUrl(path) } },
    ],
  };
};

/** Does somebody at this address still follow the matter, by this subscription or by another? */
function isWanted(desk: Desk, { subjectId, toAddress }: Mail, matter: Matter): boolean {
  return (
    findSubscription(desk.db, idIn(subjectId)) !== undefined ||
    listMatterFollowers(desk.db, matter).some(({ email }) => email === toAddress)
  );
}

/** What a matter is called, how it stands, and its page. */
function aboutMatter(desk: Desk, { topic, id }: Matter) {
  const { t, db, language } = desk;
  const said = (pl: string, en: string | null) => (language === "en" && en) || pl;
  if (topic === "question") {
    const facts = factsOf(db, getQuestion(db, id));
    return {
      called: capital(t.timeline.links.question(facts.citation)),
      name: said(facts.subject, facts.subjectEn),
      path: `/pytania/${facts.citation}`,
      state: t.question.standings[facts.standing],
    };
  }
  if (topic === "resolution") {
    const { citation: cited, subject, subjectEn, state } = getResolutionDetail(db, id);
    return {
      called: capital(t.timeline.links.resolution(cited)),
      name: said(subject, subjectEn),
      path: `/uchwaly/${cited}`,
      state: t.resolution.states[state],
    };
  }
  const { citation: cited, text, textEn, state } = getActionItemDetail(db, id);
  return {
    called: capital(t.timeline.links["action-item"](cited)),
    name: said(text, textEn),
    path: `/zobowiazania/${cited}`,
    state: t.actionItem.states[state],
  };
}

/** A step of somebody's own question: why it was returned, where it lies, until when to judge. */
export const ownQuestion: Composer = (desk, mail) => {
  const questionId = idIn(mail.bundleKey ?? "");
  const account = findAccount(desk.db, idIn(mail.subjectId));
  if (!account || account.closedOn !== null) return null;
  const since = listNewsSince(desk.db, { topic: "question", id: questionId }, mail.queuedAt).filter(
    isForAskers,
  );
  if (since.length === 0) return null;
  const t = desk.t.matterNews;
  const question = getQuestion(desk.db, questionId);
  const { called, name, state } = aboutMatter(desk, { topic: "question", id: questionId });
  const { mergedInto } = bondsOf(desk.db, question);
  const facts: [string, string][] = [
    [t.state, state],
    ...(question.addressee ? [[t.own.addressee, question.addressee] satisfies [string, string]] : []),
    ...(question.state === "returned" && question.returnReason
      ? [[t.own.reason, question.returnReason] satisfies [string, string]]
      : []),
  ];
  return {
    subject: since.length === 1 ? `${called}: ${t.what[since[0]!]}` : t.several(called),
    blocks: [
      { heading: `${called}: ${name}` },
      { list: since.map((news) => t.what[news]) },
      { facts },
      ...(mergedInto
        ? [{ say: t.goesOn(desk.t.timeline.links.question(mergedInto.citation)) } satisfies Block]
        : []),
      ...(since.includes("answered") ? toJudge(desk, questionId) : []),
      { buttons: [{ label: t.own.open, url: desk.pageUrl(`/moje/pytania/${questionId}`) }] },
    ],
  };
};

/** "Please judge", with the last day when the time runs; nothing once every asker has spoken. */
function toJudge(desk: Desk, questionId: string): Block[] {
  const { db, t } = desk;
  if (listDistrictsToJudge(db, questionId, listAskingDistrictIds(db, questionId)).length === 0) return [];
  const due = findVerdictDueOn(db, getQuestion(db, questionId));
  return [{ say: due ? t.matterNews.own.judgeUntil(dayIn(desk.language, due.day)) : t.matterNews.own.judge }];
}

/** The addressee asks the askers; nothing once one of them has replied. */
export const clarificationAsked: Composer = (desk, mail) => {
  const referral = getReferral(desk.db, idIn(mail.bundleKey ?? ""));
  const pause = findOpenPause(desk.db, referral.clockId);
  if (!pause || referral.questionId === null) return null;
  const t = desk.t.matterNews.clarification;
  const question = getQuestion(desk.db, referral.questionId);
  const called = capital(desk.t.timeline.links.question(citation(question)));
  return {
    subject: t.subject(called),
    blocks: [
      { heading: `${called}: ${question.subject}` },
      { say: t.explanation(referral.addressee) },
      { heading: t.request },
      { say: pause.request },
      { buttons: [{ label: t.open, url: desk.pageUrl(`/moje/pytania/${question.id}`) }] },
    ],
  };
};

const idIn = (key: string) => key.slice(key.lastIndexOf(":") + 1);
const capital = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);
