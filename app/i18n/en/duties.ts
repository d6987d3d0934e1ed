import type { duties as pl } from "../pl/duties.ts";
import type { Translation } from "../translation.ts";

export const duties: Translation<typeof pl> = {
  statement: {
    title: "Accessibility statement",
    intro: (publisher) =>
      `${publisher} is committed to making this website accessible under the Polish Act of 4 April 2019 on the digital accessibility of websites and mobile applications of public entities.`,
    site: "Address of the site",
    publishedOn: "The site was published on",
    updatedOn: "Last major update on",
    statusTitle: "State of accessibility",
    status: "The site complies in part with the Act on digital accessibility, for the reasons given below.",
    gaps: {
      captions:
        "Recordings of conventions may lack captions for up to 14 days after the convention, or for up to 2 months where we have announced a date.",
      files:
        "Files attached by presenters and city units are not always accessible. What they said is in the minutes too.",
      maps: "Charts are pictures. The same data stand beside them in tables.",
    },
    preparedTitle: "Preparation of the statement",
    preparedOn: "The statement was prepared on",
    reviewedOn: "The statement was last reviewed on",
    method: "The statement is based on the entity's own assessment.",
    nextReview: "Next review: by",
    reviewLate: "The review of this statement is overdue. It may be out of date.",
    keyboardTitle: "Keyboard",
    keyboard:
      "The whole site can be used with a keyboard. Tab moves to the next element. The first link on each page leads straight to its content.",
    feedbackTitle: "Feedback and contact",
    feedback:
      "If something is not accessible, write or call. You can ask for the information you cannot reach in the same way.",
    person: "Who is responsible",
    email: "E-mail",
    phone: "Telephone",
    procedureTitle: "Procedure",
    procedure:
      "Anybody may demand that the site, or a part of it, be made accessible, or ask for information in another form. Give your details, the address of the page and how to reach you. We do it without undue delay, within 7 days at the latest. If that is not possible, we give the reason and a new date, no later than 2 months. You may complain about a refusal.",
    ombudsman:
      "After this procedure you may turn to the Polish Commissioner for Human Rights (Rzecznik Praw Obywatelskich).",
    buildingTitle: "Access to buildings",
    building:
      "Conventions are held in various places. The page of each convention gives its address and room. Ask at the contact above about ramps, lifts, an induction loop or a sign-language interpreter.",
    appsTitle: "Mobile applications",
    apps: "We offer no mobile applications. The site works in the browser of a phone.",
  },
  privacy: {
    title: "Personal data",
    intro: "Which data about people are here, why, and what you can do about it.",
    who: "Who is responsible for the data",
    whoText: (publisher) =>
      `The controller of the data is: ${publisher}. In matters of personal data, also to the data protection officer, write to the contact address.`,
    why: "Why, and on what basis",
    whyText:
      "We process data to run the convention and to inform about it: to invite, to write minutes, to keep the registers of questions and promises. The basis is a task carried out in the public interest (GDPR, Article 6(1)(e)). Notifications are sent by e-mail with consent, which can be withdrawn at any time.",
    which: "Which data",
    whichItems: {
      officials:
        "Name and office of people who appear at the convention because of their office. These data are public.",
      accounts:
        "E-mail addresses of people who have an account or receive invitations. Only the office sees them.",
      followers:
        "E-mail addresses of people who asked for notifications. They are erased when they unsubscribe.",
      residents:
        "Data of residents whom a question is about. Before the minutes are published the office hides them and gives the legal basis.",
    },
    room: "In the room",
    roomText:
      "Meetings may be recorded. The recording and its captions are published with the convention. The chair tells the people in the room.",
    howLong: "For how long",
    howLongText:
      "Minutes and registers are public records and stay for good. E-mail addresses are erased when they are no longer needed; sessions, codes and traces of letters after a short time.",
    rights: "Your rights",
    rightsText:
      "You may ask for access to your data, have them corrected or their processing restricted, and object to it. You may also complain to the President of the Polish Personal Data Protection Office (UODO).",
    cookies: "Cookies",
    cookiesText:
      "Public pages set no cookies and track nobody. After signing in, or entering by an address from a letter, one cookie keeps you in and does nothing else.",
  },
  contact: {
    title: "Contact",
    intro: "Who runs this site and how to get in touch.",
    publisher: "Publishing entity",
    contact: "Editors of the site",
    address: "City",
    notGiven: "not given",
    askTitle: "I want to ask the convention something",
    ask: "Questions to the convention are asked by the chairs of the districts. Write to the chair of yours:",
    districts: "list of districts",
    errorTitle: "I see a mistake on the site",
    error:
      "Give the address of the page and say what is wrong. Published minutes are never changed: a correction is a new edition.",
  },
  help: {
    title: "Help",
    intro: "How to use this site.",
    topics: {
      minutes: {
        title: "Where are the minutes?",
        text: "Open “Conventions”, choose one, then “Read the minutes”. All editions are there, earlier ones too.",
      },
      question: {
        title: "What became of my district's question?",
        text: "Open “Questions” and choose the district. The page of a question shows who is to answer, by when, and what they said.",
      },
      promise: {
        title: "What did the city promise?",
        text: "Open “Promises”. You can choose only those that are overdue.",
      },
      follow: {
        title: "How do I hear what is new?",
        text: "On the page of a convention, a district or a question you can leave an e-mail address. You can also use an Atom feed, or add conventions to your calendar.",
      },
      print: {
        title: "How do I print?",
        text: "Use your browser's printing. Navigation is left out; addresses of links are printed.",
      },
      verify: {
        title: "How do I check that a document is genuine?",
        text: "Open “Check authenticity” at the foot of the page and choose the file. It does not leave your computer.",
      },
      machines: {
        title: "I want to use the data in a program",
        text: "See “Open data” at the foot of the page: CSV and JSON files, a dictionary of fields, feeds and the OParl interface.",
      },
      size: {
        title: "The text is too small, or I prefer a dark background",
        text: "The site follows the settings of your browser and system: text size, dark appearance, high contrast.",
      },
    },
  },
};
