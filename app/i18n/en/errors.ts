import type { Translation } from "../translation.ts";
import type { errors as pl } from "../pl/errors.ts";

export const errors: Translation<typeof pl> = {
  notFound: {
    title: "There is no such page",
    explanation:
      "The address may be mistyped, or the page does not exist yet. Check the address or start from one of these pages:",
  },
  forbidden: {
    title: "This page is not for your account",
    explanation:
      "If you should see it, ask the convention's office for the permission. You can also go here:",
  },
  withdrawn: {
    title: "This edition is gone",
    explanation:
      "The words of the edition were withdrawn. Other editions, if there are any, can still be read.",
    toRegister: "Register of changes of these minutes",
  },
  refused: { title: "This cannot be done", explanation: "Go back and correct what you entered, or go here:" },
  broken: {
    title: "Something broke on our side",
    explanation:
      "We have recorded what happened. Try again in a moment; if that does not help, tell the convention's office.",
  },
  goHome: "Home page",
};
