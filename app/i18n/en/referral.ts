import { pluralEn } from "../translation.ts";
import type { Translation } from "../translation.ts";
import type { referral as pl } from "../pl/referral.ts";

type DayKind = "calendar" | "working" | null;
const days = (count: number, kind: DayKind) =>
  kind === null ? pluralEn(count, "day", "days") : pluralEn(count, `${kind} day`, `${kind} days`);

export const referral: Translation<typeof pl> = {
  title: "With the addressees",
  none: "The matter has not been sent to any addressee yet.",
  withNobody: "The matter lies with nobody now.",
  states: {
    open: "awaits an answer",
    answered: "answered",
    "handed-over": "handed over",
    recalled: "recalled",
  },
  awaitsClarification: "awaits a clarification",
  late: (count) => `${pluralEn(count, "day", "days")} late`,
  wasLate: (count) => `answered ${pluralEn(count, "day", "days")} late`,
  round: (round) => `round ${round}`,
  addressee: "Addressee",
  receivedOn: "Received",
  acknowledgedOn: "Receipt confirmed",
  notAcknowledged: "not yet",
  holdingReply: "Holding reply",
  answeredOn: "Answered",
  endedOn: "Ended",
  extended: "Extension",
  extendedBy: (count, day) => `${day}, by ${pluralEn(count, "day", "days")}:`,
  clarification: "Clarification asked",
  clarified: "Clarification",
  handedOverFrom: "Handed over by",
  handedOverTo: "Handed over to",
  handedOverReason: "Why it was handed over",
  dueOn: "Answer due",
  noRule: "The rules set no term for an answer.",
  stands: "The clock stands: the addressee awaits a clarification.",
  noAddress: "no address",
  noAddressHint:
    "We know no e-mail address, so nothing was sent. A unit's address can be entered in the list of units.",
  toUnits: "List of units",
  letterTo: "Letter with a link",
  letterSentTo: (address) => `to ${address}`,
  sum: {
    show: "How the date was counted",
    received: (day) => `Received on ${day}. That day does not count.`,
    term: (count, kind) => `There are ${days(count, kind)} to answer.`,
    source: "Source:",
    extended: (count, day) => `On ${day} the term was extended by ${pluralEn(count, "day", "days")}.`,
    total: (count, kind) => `Together: ${days(count, kind)}.`,
    counted: (from, until, count, kind) =>
      from === until ? `${from}: ${days(count, kind)}.` : `From ${from} to ${until}: ${days(count, kind)}.`,
    stopped: (from, until) =>
      until === null
        ? `Since ${from} the clock has stood, as the addressee awaits a clarification.`
        : from === until
          ? `On ${from} the clock stood, as the addressee awaited a clarification.`
          : `From ${from} to ${until} the clock stood, as the addressee awaited a clarification.`,
    moved: (from, until) => `${from} is a Saturday or a day free from work, so the term moves to ${until}.`,
    due: (day) => `The answer should come by ${day}.`,
  },
  send: {
    title: "Send for an answer",
    resolutionTitle: "Send the resolution to an addressee",
    units: "Units that are to answer",
    unitsHint: "Each gets a letter of its own and answers separately.",
    noAddressOf: (name) => `${name} (no e-mail address)`,
    other: "Somebody who is not on the list",
    otherHint: "A person or an office.",
    email: "E-mail of that addressee",
    emailHint: "Without an address no letter leaves. Only the office sees it.",
    receivedOn: "Day of receipt",
    receivedOnHint: "Leave empty for today. The clock runs from the day after.",
    submit: "Send",
  },
  onBehalf: "On the addressee's behalf",
  onBehalfIntro: "What the addressee said by telephone, on paper or in the room.",
  forms: {
    acknowledge: "Confirm receipt",
    answer: "Answer",
    answerTitle: "Answer",
    extent: "Is this the whole answer?",
    extents: {
      full: "Yes, this is our whole answer",
      partial: "No, we answer in part and will add to it",
    },
    answeredBy: "Who signs the answer",
    answeredByHint: "Name and office. They will be public.",
    text: "Text of the answer",
    textHint: "The answer is public at once. Give no residents' data.",
    give: "Send the answer",
    hold: "Send a holding reply",
    holdIntro: "Say how the matter is going. This is no answer, and the clock runs on.",
    holdText: "How the matter is going",
    holdSubmit: "Save the holding reply",
    ask: "Ask for a clarification",
    askIntro: "The asker gets the request, and from tomorrow the clock stands until they reply.",
    askText: "What needs to be clarified",
    askSubmit: "Send the request",
    extend: "Extend the term",
    extendIntro: "Everybody will see who extended the term and why.",
    extendDays: "By how many days",
    extendDaysHint: "From 1 to 60.",
    grantedBy: "Who granted it",
    reason: "Reason",
    extendSubmit: "Extend",
    handOver: "Hand over to another unit",
    handOverIntro: "If the matter is not yours, say whose it is. The clock runs on; it does not start again.",
    handOverTo: "The right unit",
    chooseUnit: "choose a unit",
    handOverReason: "Why that unit",
    handOverSubmit: "Hand the matter over",
    clarify: "Write the clarification down",
    clarifyText: "The asker's clarification",
    recall: "Recall",
    recallHint: "The addressee gets a letter about it.",
    at: (addressee) => `(${addressee})`,
  },
  files: {
    title: "Files of the answer",
    waiting: "Attached; they become public with the answer:",
    add: "Attach a file",
    addHint: "Attach files before you send the answer.",
    given: "Files of the answer",
  },
  drafts: {
    title: "Answers that came by mail",
    intro:
      "An answer from a letter counts only once you take it. Strike greetings and quotations, and leave the rest as it is.",
    empty: "No answer is waiting.",
    came: (day) => `Came on ${day}`,
    from: (address) => `from ${address}`,
    letter: "Text of the letter",
    take: "Take it as the answer",
    refuse: "This is no answer",
    ended: "The matter no longer lies with this addressee, so the answer cannot be taken.",
    waiting: (count) =>
      pluralEn(count, "mailed answer waits for the office", "mailed answers wait for the office"),
  },
  guest: {
    title: (citation) => `Question ${citation}: answer`,
    resolutionTitle: (citation) => `Resolution ${citation}: answer`,
    whatToDo: "Here you answer without an account or a password. The question and the answer are public.",
    question: "Question",
    resolution: "Resolution",
    annexOf: (district) => `Annex of ${district}`,
    earlier: "Answers so far",
    other: "Other possibilities",
    done: {
      answered: "Thank you for the answer",
      answeredText: "The answer is public. The asker will say whether it suffices.",
      answeredResolution: "The answer is public.",
      "handed-over": "The matter is handed over",
      handedOverText: (unit) => `It now lies with: ${unit}. There is nothing more for you to do.`,
      recalled: "No answer is needed any more",
      recalledText: "The office of the convention recalled the matter. There is nothing for you to do.",
    },
    publicPage: "Public page of the matter",
  },
  desk: {
    title: "The addressee asks for a clarification",
    asks: "asks:",
    stands: (day) => `Asked on ${day}. Until you reply, the clock stands.`,
    reply: "Your clarification",
    replyHint: "It goes to the addressee and to the question's public page.",
    submit: "Send the clarification",
    clarifyThis: (citation) => `Clarify question ${citation}`,
  },
  recordAnswerOf: "Whose answer it is",
  recordAnswerOfHint: "A whole answer of an addressee ends the matter with them.",
  nobodys: "none of the addressees'",
  letters: {
    greeting: "Good morning,",
    asked: {
      subject: (citation, subject) => `Question ${citation} for an answer: ${subject}`,
      explanation: (addressee) =>
        `The convention sends you a district's question for an answer. Addressee: ${addressee}.`,
    },
    resolution: {
      subject: (citation, subject) => `Resolution ${citation} for an answer: ${subject}`,
      explanation: (addressee) =>
        `The convention sends you a resolution it adopted. Addressee: ${addressee}.`,
    },
    handedOver: (from) => `The matter was handed over to you by: ${from}. The clock runs on.`,
    again: "The asker found the previous answer insufficient and asks for another.",
    citation: "Number",
    subject: "Subject",
    askedBy: "Who asks",
    onBehalfOf: "On behalf of",
    due: "Answer due",
    content: "Text",
    annex: (district) => `Annex: ${district}`,
    open: "Open and answer",
    how: "The button opens a page where you can confirm receipt, answer in whole or in part, attach files, ask for a clarification, extend the term or hand the matter over to the right unit. No account or password is needed.",
    replyByMail:
      "You can also simply reply to this letter. The office of the convention will take the answer.",
    publicPage: "Public page of the question",
    clarified: {
      subject: (citation) => `Question ${citation}: a clarification has come`,
      explanation:
        "The asker has replied to the request for a clarification. From tomorrow the clock runs again.",
      request: "Request",
      reply: "Clarification",
    },
    recalled: {
      subject: (citation) => `Question ${citation}: no answer is needed`,
      explanation: "The office of the convention recalled this matter. No answer is needed.",
    },
    reminder: {
      question: (citation) => `Question ${citation}`,
      resolution: (citation) => `Resolution ${citation}`,
      subject: (named, occasion, due, late) =>
        occasion === "soon"
          ? `${named}: answer due on ${due}`
          : occasion === "late"
            ? `${named}: ${late === 1 ? "1 day" : `${late} days`} past its date`
            : `${named}: please confirm receipt`,
      explanation: (named, addressee, occasion, late) =>
        `${named} is waiting for an answer. Addressee: ${addressee}.${
          occasion === "late"
            ? ` Its date passed ${late === 1 ? "1 day" : `${late} days`} ago.`
            : occasion === "soon"
              ? " Its date is near."
              : ""
        }`,
      comesBack: "Until it is answered, the matter comes back to the agenda of the next convention.",
      confirm:
        "We do not know whether the matter has reached you. Please confirm receipt on the page that the button opens.",
    },
    recalledResolution: (citation) => `Resolution ${citation}: no answer is needed`,
    clarifiedResolution: (citation) => `Resolution ${citation}: a clarification has come`,
  },
};
