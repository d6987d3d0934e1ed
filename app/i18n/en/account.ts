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
  },
  signIn: {
    title: "Sign in",
    submit: "Sign in",
    help: "No password, or forgotten it? Ask the convention office for a one-time address.",
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
