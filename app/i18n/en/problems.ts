type Problem = { code: string; limit?: number };

const sentences: Record<string, string> = {
  required: "Fill in this field.",
  "not-a-day": "Enter a day, for example 2026-03-12 or 12.03.2026.",
  "not-a-time": "Enter a time, for example 16:00.",
  "not-a-count": "Enter a whole number, for example 17.",
  "not-a-number": "Enter a number, for example 5219 or 12.5.",
  "too-large": "This number is too large.",
  "too-short": "These are too few characters. Paste a whole word.",
  "not-a-choice": "Choose one of the options.",
  "too-many": "Too many entries.",
  "not-printable": "The text contains invisible characters. Remove them and type the text again.",
  "not-an-email": "Enter an e-mail address, for example anna.nowak@um.krakow.pl.",
  "password-too-short": "The password must have at least 15 characters.",
  "not-a-guest-line":
    "On each line give a name and an e-mail address, for example: Anna Nowak, anna.nowak@um.krakow.pl.",
  "not-a-map-square": "Give a column from A to L and a row from 1 to 12, for example C2.",
  "not-a-slug": "Use small letters without Polish marks, digits and hyphens, for example nowa-huta.",
  "not-a-district-line": "Give a number and a name on each line, for example: V Krowodrza.",
  "not-a-rule-value": "This value does not fit the rule. See the hint.",
  "not-a-secure-link": "Give the full address; it begins with https://.",
  "passwords-differ": "The passwords differ. Type the same password twice.",
  "end-before-start": "The end cannot be before the start.",
};

/** What is wrong with a field. */
export const problems = (problem: Problem): string =>
  problem.code === "too-long"
    ? `The text is too long${problem.limit ? `: at most ${problem.limit} characters` : ""}.`
    : (sentences[problem.code] ?? "Correct this field.");
