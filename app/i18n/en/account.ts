import type { account as pl } from "../pl/account.ts";
import type { Translation } from "../translation.ts";

export const account: Translation<typeof pl> = {
  email: "E-mail address",
  password: "Password",
  name: "Full name",
  rolesLabel: "Permissions",
  roles: {
    admin: "administrator",
    chair: "chair of the convention",
    clerk: "convention office",
    presenter: "presenter",
    "district-chair": "district chair",
  },
  letters: {
    invitation: {
      subject: "Your account in Konwent",
      greeting: (name: string | null) => (name ? `Hello, ${name}!` : "Hello!"),
      explanation:
        "An account has been opened for you. The button below opens a page where you enter and set a password.",
      enter: "Enter and set a password",
      validity: "The address works once, for 7 days. If this is a mistake, do nothing.",
    },
    password: {
      subject: "A new password in Konwent",
      explanation:
        "Somebody has asked for a new password to your account. The button below opens a page that sets it.",
      set: "Set a new password",
      validity:
        "The address works once, for 30 minutes. If it was not you, do nothing: the password stays as it is.",
    },
    code: {
      subject: "Your sign-in code for Konwent",
      label: "Code",
      validity:
        "The code works for 10 minutes, in the browser where the password was given. If it is not you signing in, somebody knows your password: change it.",
    },
  },
  signIn: {
    title: "Sign in",
    submit: "Sign in",
    help: "No password, or forgotten it? Ask the convention office for a one-time address.",
    forgotten: "I have forgotten my password",
  },
  forgotten: {
    title: "I have forgotten my password",
    intro:
      "Give your account’s e-mail address. We will send a letter with the address of a page that sets a new password.",
    submit: "Send the letter",
    sent: "If there is an account at this address, the letter is on its way. The address in it works for 30 minutes. No letter? Look in your spam folder, or ask the convention office.",
    noMail: "This server sends no mail. Ask the convention office for a one-time address.",
    toSignIn: "Back to signing in",
  },
  newPassword: {
    title: "Set a new password",
    intro: "Saving it signs out every device. Then sign in with the new password.",
    usedOrExpired: "This address has been used or is out of date.",
    askAgain: "Ask for a new letter",
  },
  code: {
    title: "Code from the letter",
    intro: "You are signing in on a new device. We have sent a six-digit code to your account’s address.",
    label: "Code",
    hint: "Works for 10 minutes, in this browser only. We will remember this device for a year.",
    submit: "Sign in",
    expired: "No code is awaited here: it is out of date, or was mistyped too many times.",
    again: "Sign in again",
  },
  confirm: {
    title: "Confirm that it is you",
    intro: (minutes: number) =>
      `You are about to do something that cannot be undone. Give your password again. It is good for ${minutes} minutes.`,
    who: "Account",
    submit: "Confirm",
    isFresh: "That it is you has been confirmed.",
    goOn: "Back to work",
    noPassword: "Your account has no password, so there is nothing to confirm it with.",
    noPasswordHow:
      "Ask the convention's office for a new one-time address and come in by it. Coming in is the confirmation.",
  },
  entry: {
    title: "Entry",
    explanation: "This address works once. The button below signs you in on this device.",
    setUpExplanation:
      "You are about to set up a convention on this server: you will name the body and create the first administrator’s account.",
    enter: "Enter",
    beginSetUp: "Begin",
    usedOrExpired: "This address has been used or is out of date. Ask the convention office for a new one.",
  },
  passwordPage: {
    title: "Set a password",
    change: "Change password",
    firstIntro:
      "This account has no password yet. Set one, so that next time you can sign in without a one-time address.",
    changeIntro: "Changing the password signs your other devices out.",
    current: "Current password",
    fresh: "New password",
    again: "New password again",
    hint: (min) =>
      `At least ${min} characters. It may be a sentence; digits and special characters are not required.`,
    submit: "Save password",
  },
  mine: {
    title: "My account",
    districts: "District seat",
    toDesk: "Go to my work",
    sessions: "Where I am signed in",
    sessionsIntro: "A session ends after 30 idle minutes, and after 12 hours at the latest.",
    devices: "Devices signed in",
    device: "Device",
    since: "Since",
    until: "At most until",
    action: "Action",
    unknownDevice: "unknown device",
    here: "this device",
    end: "Sign out",
    endOthers: "Sign out all other devices",
    signOut: "Sign out here",
    letters: "Messages",
    lettersIntro:
      "Invitations, reminders and letters about your account always come at once. Here you choose about the rest.",
    preference: "Other messages",
    preferences: {
      "at-once": "at once",
      daily: "once a day, at 7:00 in the morning",
      "invitations-only": "none, only invitations",
    },
    letterLanguage: "Language of letters",
    languages: { pl: "Polish", en: "English" },
    saveLetters: "Save message settings",
  },
  office: {
    title: "Accounts",
    intro:
      "Who may sign in, and what they may do. District chairs have their permissions from their mandate: an account is enough.",
    list: "List of accounts",
    state: "State",
    open: "open",
    closed: "closed",
    invited: "no password",
    invite: "Invite",
    inviteIntro: "The account begins without a password. You get a one-time address to hand to that person.",
    person: "Person from the list",
    personHint: "Choose a district chair from the list: permissions follow from the mandate.",
    newPerson: "or the full name of a new person",
    submit: "Create the account and an address",
    addressTitle: "One-time address",
    addressIntro: (email) => `Hand this address to the person at ${email}. You see it only now.`,
    letterQueued: (email) => `The invitation letter to ${email} is queued.`,
    addressUntil: (instant) => `Works once, until: ${instant}.`,
    back: "Accounts",
    issue: "Create a one-time address",
    issueIntro:
      "The address signs in without a password, once, within 30 minutes. Somebody without a password gets an invitation for 7 days.",
    entering: "Coming in",
    clearPassword: "Remove the password",
    clearPasswordIntro:
      "When somebody has forgotten it: remove it and hand over a one-time address, which leads to setting a new one. All sessions of this account end.",
    grant: "Grant a permission",
    role: "Permission",
    end: "Take back",
    noRoles: "This account has no permissions granted.",
    bothChairAndAdmin:
      "This person is chair and administrator at once. That is allowed, and noted in the history.",
    closing: "Closing the account",
    close: "Close the account",
    closeIntro: "The person is signed out everywhere at once. The account can be reopened.",
    reopen: "Reopen",
  },
};
