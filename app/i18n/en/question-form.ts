import type { Translation } from "../translation.ts";
import type { questionForm as pl } from "../pl/question-form.ts";

export const questionForm: Translation<typeof pl> = {
  steps: {
    what: "What you ask",
    whom: "Whom you ask",
    check: "Check and send",
    at: (step) => `Step ${step} of 3`,
  },
  fields: {
    district: "The district that asks",
    jointDistricts: "Asking together with",
    onBehalfOf: "On behalf of residents",
    subject: "Subject",
    subjectEn: "Subject in English",
    text: "The question",
    addressee: "Addressee",
    unit: "Unit of the city",
    convention: "For which convention",
    askedByWords: "Who asked, in words",
    districts: "Districts that asked",
    filedOn: "When it was asked",
    agendaItem: "Agenda item",
    returnReason: "Reason for returning it",
    passedOnOn: "Day of passing on",
    answeredBy: "Who answered",
    unitName: "Unit",
    mode: "How they answered",
    extent: "After this answer",
    answer: "The answer",
    answeredOn: "When they answered",
    verdict: "Is the answer enough?",
    sentence: "One sentence with your verdict",
    caseReference: "Case reference",
    jrwaClass: "JRWA class",
    archivalCategory: "Archival category",
  },
  hints: {
    onBehalfOf: "For example: residents of Weissa street. No names.",
    subject: "A few words by which everybody knows the matter.",
    text: "One question at a time. Say what it is about and what you expect.",
    addressee:
      "A person or an office, for example the road authority (ZDMK). If you do not know, leave it empty and the office will find out.",
    convention: "You need not name a convention: the office passes the question on at once.",
    askedByWords: "In the words of the record, in Polish.",
    subjectFloor: "Leave it empty and the question's first words are used.",
    filedOnFloor: "Leave it empty and the date of the convention is used.",
    passedOnOn: "Leave it empty if today.",
    sentence:
      "When you judge “enough in part” or “not enough”, say what is missing. With “enough” you may leave it empty.",
  },
};
