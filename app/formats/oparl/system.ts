import type { ListName, OparlPlace } from "./place.ts";
import { waysOf } from "../accessibility-statement.ts";
import { licence } from "../licence.ts";
import { meetings, agendaItems, announced, venues } from "./meetings.ts";
import { consultations, papers } from "./papers.ts";
import { editionFiles, materialFiles } from "./files.ts";
import { locationsOfDistricts, memberships, organizations, people, terms } from "./people.ts";
import { addressOf, known, objectOf, spansOf } from "./place.ts";
import type { Entry, OparlObject } from "./place.ts";

/** Every list, in an order that stays: by identity within the order of its record. */
export const lists: Record<ListName, (place: OparlPlace) => Entry[]> = {
  bodies,
  "legislative-terms": terms,
  organizations,
  people,
  memberships,
  meetings,
  "agenda-items": agendaItems,
  papers,
  consultations,
  files,
  locations: (place) => [...venues(place), ...locationsOfDistricts(place)],
};

/** The entry point: who speaks here, by which version, under which licence. */
export function system(place: OparlPlace): OparlObject {
  const { created, modified } = objectOf(place, "bodies", bodyEntry(place));
  const { body, baseUrl } = place;
  return {
    id: `${baseUrl}/oparl`,
    type: "https://schema.oparl.org/1.1/System",
    ...known({
      oparlVersion: "https://schema.oparl.org/1.1/",
      license: licence.address,
      body: addressOf(place, "bodies"),
      name: body.name,
      contactName: body.publisher,
      contactEmail: waysOf(body.contact).email,
      website: baseUrl,
      web: baseUrl,
      created,
      modified,
    }),
  };
}

const bodyEntry = (place: OparlPlace): Entry =>
  bodies(place)[0] ?? { id: "", span: { created: "", modified: "" }, read: null };

/** The one body of the installation; other bodies that meet are no part of it. */
function bodies(place: OparlPlace): Entry[] {
  const { body, db, baseUrl } = place;
  const list = (name: ListName) => addressOf(place, name);
  return [
    {
      id: body.slug,
      span: spansOf(db, ["body"], [body.id])(body.id),
      read: () => ({
        system: `${baseUrl}/oparl`,
        name: body.name,
        website: baseUrl,
        license: licence.address,
        contactName: body.publisher,
        contactEmail: waysOf(body.contact).email,
        organization: list("organizations"),
        person: list("people"),
        meeting: list("meetings"),
        paper: list("papers"),
        legislativeTerm: terms(place).map((term) => objectOf(place, "legislative-terms", term)),
        agendaItem: list("agenda-items"),
        consultation: list("consultations"),
        file: list("files"),
        locationList: list("locations"),
        legislativeTermList: list("legislative-terms"),
        membership: list("memberships"),
        mainOrganization: addressOf(place, "organizations", body.slug),
        web: baseUrl,
      }),
    },
  ];
}

/** All files: minutes, materials of conventions, the words of papers and what was attached to answers. */
function files(place: OparlPlace): Entry[] {
  const ofMeetings = announced(place).flatMap(({ convention, span }) => [
    ...editionFiles(place, convention),
    ...materialFiles(place, convention, span),
  ]);
  return [...ofMeetings, ...papers(place).flatMap(filesOfPaper)];
}

/** The files inside a paper, once it is read: they are listed by themselves as well (OParl 1.1). */
function filesOfPaper({ span, read }: Entry): Entry[] {
  if (read === null) return [];
  const { mainFile, auxiliaryFile } = read() as { mainFile: OparlObject; auxiliaryFile?: OparlObject[] }; // as ./papers.ts writes them
  return [mainFile, ...(auxiliaryFile ?? [])].map(({ id, ...facts }) => ({
    id: decodeURIComponent(id.slice(id.lastIndexOf("/") + 1)),
    span,
    read: () => facts,
  }));
}
