import { dayIn } from "#i18n/dates";
import { citation } from "#domain/kernel/citation";
import { factsOf } from "#domain/question/fact-queries";
import { getQuestion, listAnnexes } from "#domain/question/queries";
import { findAnswerSecret, getReferral } from "#domain/referral/queries";
import { listPauses, sumOf } from "#domain/referral/clock-queries";
import type { Referral } from "#domain/referral/queries";
import { getResolution } from "#domain/resolution/queries";
import type { Composer, Desk } from "../desk.ts";
import type { Block, Letter } from "../letter.ts";

/** A question or a resolution lies with the addressee: what it says, when the answer is due, and the way to the page. */
export const referralLetter: Composer = (desk, mail) => {
  const referral = getReferral(desk.db, mail.subjectId);
  if (referral.state !== "open") return null;
  const t = desk.t.referral.letters;
  const { subject, explanation, blocks } = matterOf(desk, referral);
  const due = sumOf(desk.db, referral)?.dueOn;
  return answerable(desk, referral, subject, [
    { say: t.greeting },
    { say: explanation },
    ...cameBy(desk, referral),
    ...(due ? [{ facts: [[t.due, dayIn(desk.language, due)]] } satisfies Block] : []),
    ...blocks,
  ]);
};

/** The asker replied: the clock runs again. */
export const referralClarified: Composer = (desk, mail) => {
  const referral = getReferral(desk.db, mail.subjectId);
  const pause = listPauses(desk.db, referral.clockId).findLast(({ endedOn }) => endedOn !== null);
  if (referral.state !== "open" || !pause) return null;
  const t = desk.t.referral.letters;
  const { cited } = matterOf(desk, referral);
  const due = sumOf(desk.db, referral)?.dueOn;
  const subject = referral.questionId ? t.clarified.subject(cited) : t.clarifiedResolution(cited);
  return answerable(desk, referral, subject, [
    { say: t.greeting },
    { say: t.clarified.explanation },
    { heading: t.clarified.request },
    { say: pause.request },
    { heading: t.clarified.reply },
    { say: pause.reply ?? "" },
    ...(due ? [{ facts: [[t.due, dayIn(desk.language, due)]] } satisfies Block] : []),
  ]);
};

/** The office took the matter back. */
export const referralRecalled: Composer = (desk, mail) => {
  const referral = getReferral(desk.db, mail.subjectId);
  if (referral.state !== "recalled") return null;
  const t = desk.t.referral.letters;
  const { cited } = matterOf(desk, referral);
  return {
    subject: referral.questionId ? t.recalled.subject(cited) : t.recalledResolution(cited),
    blocks: [{ say: t.greeting }, { say: t.recalled.explanation }],
  };
};

/** A letter with the address of the page where one answers, to which one may also simply reply. */
export function answerable(desk: Desk, referral: Referral, subject: string, said: Block[]): Letter {
  const t = desk.t.referral.letters;
  const replyTo = replyAddressOf(desk, referral.id);
  return {
    subject,
    blocks: [
      ...said,
      {
        buttons: [
          { label: t.open, url: desk.linkUrl("referral", referral.id, { name: referral.addressee }) },
        ],
      },
      { say: t.how },
      ...(replyTo ? [{ say: t.replyByMail }] : []),
    ],
    replyTo,
  };
}

/** `konwent+SECRET@example.org`, beside the address our letters come from. */
function replyAddressOf(desk: Desk, referralId: string): string | undefined {
  const { address } = desk.head.mailFrom;
  const secret = findAnswerSecret(desk.db, referralId);
  const at = address.lastIndexOf("@");
  return secret && at > 0 ? `${address.slice(0, at)}+${secret}${address.slice(at)}` : undefined;
}

/** Why it comes: handed over by another, or sent back by the asker. */
function cameBy(desk: Desk, { handedOverFromId, handedOverReason, round }: Referral): Block[] {
  const t = desk.t.referral.letters;
  if (handedOverFromId) {
    const { addressee } = getReferral(desk.db, handedOverFromId);
    return [{ say: [t.handedOver(addressee), handedOverReason].filter(Boolean).join(" ") }];
  }
  return round > 1 ? [{ say: t.again }] : [];
}

export function matterOf(desk: Desk, referral: Referral) {
  const t = desk.t.referral.letters;
  if (referral.questionId === null) {
    const resolution = getResolution(desk.db, referral.resolutionId ?? "");
    const cited = citation(resolution);
    return {
      cited,
      subject: t.resolution.subject(cited, resolution.subject),
      explanation: t.resolution.explanation(referral.addressee),
      blocks: content(desk, resolution.text ?? resolution.subject),
    };
  }
  const question = getQuestion(desk.db, referral.questionId);
  const facts = factsOf(desk.db, question);
  const askers = [facts.askedByWords, ...facts.askers.map(({ roman, name }) => `${roman} ${name}`)];
  const rows: [string, string][] = [
    [t.citation, facts.citation],
    [t.subject, facts.subject],
    [t.askedBy, askers.filter(Boolean).join(", ")],
    ...(facts.onBehalfOf ? [[t.onBehalfOf, facts.onBehalfOf] satisfies [string, string]] : []),
  ];
  const annexes = listAnnexes(desk.db, question.id).flatMap(({ name, annex }): Block[] => [
    { heading: t.annex(name) },
    { say: annex },
  ]);
  return {
    cited: facts.citation,
    subject: t.asked.subject(facts.citation, facts.subject),
    explanation: t.asked.explanation(referral.addressee),
    blocks: [
      { facts: rows } satisfies Block,
      ...content(desk, facts.text),
      ...annexes,
      { link: { label: t.publicPage, url: desk.pageUrl(`/pytania/${facts.citation}`) } } satisfies Block,
    ],
  };
}

const content = (desk: Desk, text: string): Block[] => [
  { heading: desk.t.referral.letters.content },
  { say: text },
];
