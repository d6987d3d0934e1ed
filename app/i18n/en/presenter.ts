import { pluralEn } from "../translation.ts";
import type { Translation } from "../translation.ts";
import type { presenter as pl } from "../pl/presenter.ts";

const minutes = (count: number) => pluralEn(count, "minute", "minutes");

export const presenter: Translation<typeof pl> = {
  title: "Your presentation",
  intro: "When and where you speak. Here you hand in slides and enter the figures you will show.",
  convention: "Convention",
  item: "Agenda item",
  day: "Day",
  slot: "Expected time",
  slotUnknown: "not known yet",
  slotNote: "The time is an estimate: it follows from the lengths of the items before yours.",
  length: "Length",
  venue: "Venue",
  slidesDue: "Slides due",
  slidesLate: "The day has passed. Slides can still be handed in.",
  withdrawn: "This item was withdrawn from the agenda. There is nothing for you to prepare.",
  cancelled: "This convention was cancelled.",
  over: "This convention has taken place.",
  told: (minutesOfRule) =>
    minutesOfRule === null
      ? "The rule book does not say which shift to tell you of. We will not write when the time changes; look at this page."
      : `When the time shifts by more than ${minutes(minutesOfRule)}, we will write.`,
  slides: "Slides",
  slidesIntro: "Choose a file and send it. The office sees it, and it also appears on the convention's page.",
  send: "Send the file",
  beginWithout: "Begin without a file",
  beginWithoutHint: "Enter your thesis and figures, and attach the file later.",
  text: "What you want to say",
  promises: "What you promised before",
  promisesIntro: "What was promised at earlier conventions. You may be asked about it.",
  noPromises: "No promises are recorded under your name.",
  upload: {
    sending: "Sending: {percent}%",
    checking: "The file has arrived. Checking it.",
    label: "Progress of sending",
    cancel: "Cancel",
    cancelled: "Cancelled. The file was not sent.",
    failed: "The connection broke. The file was not sent. Try again.",
  },
  letters: {
    greeting: (name) => (name ? `Dear ${name},` : "Hello,"),
    minutes,
    open: "Open the page of your presentation",
    keep: "This address is for you alone and works without a password.",
    invitation: {
      subject: (item) => `Your presentation at the convention: ${item}`,
      explanation: "You are on the agenda of the convention as a presenter. This is your item.",
      slides: "On the page below you hand in slides and enter the figures you will show.",
    },
    moved: {
      subject: (item) => `New time of your presentation: ${item}`,
      explanation: "Your item has moved on the agenda.",
      was: "Was",
      now: "Is",
      withdrawnSubject: (item) => `Item withdrawn from the agenda: ${item}`,
      withdrawn: "This item was withdrawn from the agenda. There is nothing for you to prepare.",
      reason: "Reason",
    },
    released: {
      subject: (item) => `You no longer present the item: ${item}`,
      explanation:
        "The office of the convention has taken you off the presenters of this item. There is nothing for you to prepare.",
    },
    cancellation: {
      subject: (convention) => `Cancelled: ${convention}`,
      explanation: "The convention at which you were to speak has been cancelled.",
      reason: "Reason",
    },
    slides: {
      subject: (item) => `Reminder about your slides: ${item}`,
      explanation: "We do not have your slides yet. Hand them in on the page below.",
    },
  },
  office: {
    title: "What presenters were told",
    intro:
      "Who got a letter with their item and the address of their page, and who has not handed in slides.",
    empty: "Nobody on the agenda is named to present. Add people under its items.",
    notYet: "Letters can be sent once the convention is announced.",
    caption: "Presenters",
    who: "Who",
    point: "Item",
    slot: "Time",
    told: "Told",
    slidesColumn: "Slides",
    notTold: "not yet",
    noAddress: "no address",
    toldOn: (day, slot) => `told on ${day}: ${slot}`,
    toldWithdrawn: "item withdrawn",
    toldNoTime: "no time",
    dropped: "letter not needed: the time came back",
    failed: "letter did not arrive",
    reminded: (day) => `reminded ${day}`,
    has: "handed in",
    hasNot: "missing",
    tellAll: "Write to those not told yet",
    tellOne: "Send the letter",
    tellAgain: "Send it again",
    remind: "Remind about slides now",
    remindRule: (day, count) =>
      `Slides are due ${pluralEn(
        count,
        "day",
        "days",
      )} before the convention (${day}). From then on we remind once a day.`,
    remindNoRule:
      "The rule book does not say how many days before the convention slides are due. Nobody is reminded automatically.",
    shiftRule: (count) =>
      `A presenter whose time shifts by more than ${minutes(count)} hears of it by letter.`,
    shiftNoRule:
      "The rule book does not say which shift presenters hear of. They will not hear of it by letter.",
    email: "E-mail address",
    noOwnAddress: "not given",
    emailHint:
      "The letter with the link goes there. Empty: the address of the account of the person from the list.",
    setContact: "Save the address",
    contactOf: (name) => `E-mail address: ${name}`,
  },
};
