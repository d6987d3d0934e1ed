import type { subscription as pl } from "../pl/subscription.ts";
import type { Translation } from "../translation.ts";

export const subscription: Translation<typeof pl> = {
  follow: "Subscribe",
  followConventions: "Subscribe to news of conventions",
  followDistrict: "Subscribe to news of conventions that concern this district",
  followConvention: "Subscribe to news of this convention",
  topics: { conventions: "all conventions" },
  title: "Subscription by e-mail",
  about: "Topic",
  intro:
    "We write when a convention is announced, moved or cancelled, when its agenda is announced, and when its minutes are published.",
  matterIntro:
    "We will write about every step of this matter, from acceptance to verdict. Several steps within a short time are one letter.",
  districtIntro:
    "This means conventions at which this district’s questions are answered, and those held in the district.",
  email: "E-mail address",
  frequency: "How often",
  frequencies: { "at-once": "at once", daily: "once a day, at 7:00 in the morning" },
  language: "Language of letters",
  languages: { pl: "polski", en: "English" },
  submit: "Subscribe",
  privacyTitle: "What happens to the address",
  privacy: (publisher) =>
    `The data controller is ${publisher ?? "the publisher of this site"}. We keep only the e-mail address, the topic, how often and the language, and only to send these letters, with your consent (GDPR, Article 6(1)(a)). You can withdraw it at any time with the address at the end of every letter; the e-mail address is then deleted at once, and the log of letters sent after 90 days. An address that is not confirmed is deleted after 7 days.`,
  sent: "If the address is right, a letter is on its way. Confirm the subscription there: the button works for 7 days.",
  noMail: "This server sends no mail, so there are no subscriptions yet.",
  chooseTopic: "What to follow",
  manage: {
    title: "Your subscription",
    confirmIntro: "One step is left: only once you confirm will we send letters.",
    confirm: "Confirm the subscription",
    confirmed: "The subscription is confirmed.",
    save: "Save settings",
    settings: "Settings",
    ending: "Ending it",
    endIntro: "We delete the address at once.",
    end: "End the subscription",
    ended: "This subscription is no more. The address is deleted.",
  },
  unsubscribe: {
    title: "No more letters",
    explanation: {
      subscription: "We will end this subscription and delete the address.",
      account: "The account will get only invitations and letters about the account itself.",
      several: "We will end everything that this digest brought.",
    },
    submit: "Send no more",
    done: "Done. These letters will not come any more.",
    unknown:
      "This address is out of date or incomplete. Use the one in a newer letter. Whoever has an account can change its settings on the page “My account”.",
  },
  followers: "Who follows by e-mail",
  followersIntro: "Numbers only: nobody sees the addresses here.",
  noFollowers: "Nobody has confirmed a subscription yet.",
  followedTopic: "Topic",
  followersMany: "People",
  followersOf: {
    conventions: "all conventions",
    district: "conventions of the district",
    convention: "a single convention",
    question: "a question",
    "action-item": "a promise",
    resolution: "a resolution",
  },
  letters: {
    confirmation: {
      subject: "Confirm your subscription",
      knownSubject: "Your subscription",
      explanation: (topic) =>
        `Somebody, probably you, would like to get news at this address. Topic: ${topic}. Confirm it with the button.`,
      known: (topic) =>
        `Somebody, probably you, has asked for this subscription again. Topic: ${topic}. It is in force; here you can change or end it.`,
      confirm: "Go to the confirmation",
      change: "Change or end it",
      validity: "The address works for 7 days. If it was not you, do nothing: we will delete the address.",
      knownValidity: "The address works for 7 days.",
    },
    news: {
      what: {
        convened: "convention announced",
        moved: "another date or place",
        cancelled: "convention cancelled",
        agenda: "agenda announced",
        edition: "minutes published",
      },
      several: (name) => `${name}: news`,
      because: (reason) => `Reason: ${reason}`,
      links: { convention: "The convention’s page", edition: "The minutes" },
    },
    farewell: {
      subscriber: "This letter came because somebody confirmed a subscription from this address.",
      account: "This letter came because you have an account in Konwent.",
      manage: "Change how often, or the language",
      end: "I want no more of these letters",
    },
  },
};
