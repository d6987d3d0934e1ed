import { useLoaderData } from "@remix-run/react";
import { listAgenda } from "#domain/agenda/queries";
import { nameOfPresenter } from "#domain/agenda/rules";
import { listTold } from "#domain/agenda/told-queries";
import { listVersions } from "#domain/agenda/version-queries";
import { factsOf as promiseOf } from "#domain/action-item/queries";
import { listPromisesDueBy } from "#domain/action-item/due-queries";
import { listPaperReadings, listRoll } from "#domain/attendance/queries";
import { factsOf, getConvention } from "#domain/convention/queries";
import { isPublic } from "#domain/convention/rules";
import { pick } from "#domain/kernel/pick";
import { found } from "#domain/kernel/refusal";
import { listPresentations } from "#domain/presentation/queries";
import { factsOf as questionOf } from "#domain/question/fact-queries";
import { listUnanswered } from "#domain/question/queries";
import { pageLoader } from "#web/page-loader";
import { ConventionFactsTable, conventionName, ConventionName } from "#ui/convention-facts";
import { Page } from "#ui/page";
import { AttendanceSheet, OpenMatters, PackAgenda, PackFiles } from "#ui/pack-parts";
import { PaperReaders, WhoWasTold } from "#ui/told-parts";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("office", ({ db }, { params, shell }) => {
  const convention = getConvention(db, found(params["conventionId"]));
  const { id, bodyId, heldOn } = convention;
  const items = listAgenda(db, id).filter((item) => item.state === "planned");
  const numberOf = (itemId: string | null) => items.find((item) => item.id === itemId)?.number ?? null;
  const filesAt = `${shell.baseUrl}${isPublic(convention) ? "/pliki" : "/biuro/pliki"}`;
  const address = (hash: string, name: string) => `${filesAt}/${hash}/${encodeURIComponent(name)}`;
  const versions = listVersions(db, id);
  const day = heldOn.precision === "day" ? heldOn.value : null;
  const readings = listPaperReadings(db, id);
  const roll = listRoll(db, id);
  return {
    facts: { ...factsOf(db, convention), nextMeeting: null },
    version: versions.at(-1)?.number ?? null,
    items: items.map((item) => ({
      ...pick(item, ["id", "number", "title", "titleEn", "time", "minutes", "depth"]),
      presenters: item.presenters.map(nameOfPresenter),
    })),
    files: [
      ...items.flatMap((item) =>
        item.papers.map(({ id: paperId, title, fileName, fileHash }) => ({
          id: paperId,
          number: item.number as string | null,
          title,
          by: null as string | null,
          fileName,
          url: address(fileHash, fileName),
        })),
      ),
      ...listPresentations(db, id).flatMap((presentation) =>
        presentation.files.map((file) => ({
          id: file.id,
          number: numberOf(presentation.agendaItemId),
          title: presentation.title,
          by: presentation.presenterName,
          fileName: file.fileName,
          url: address(file.hash, file.fileName),
        })),
      ),
    ],
    questions: listUnanswered(db, bodyId).map((question) => questionOf(db, question)),
    promises: day ? listPromisesDueBy(db, bodyId, day).map((promise) => promiseOf(promise, day)) : null,
    roll: roll.map((entry) =>
      pick(entry, [
        "id",
        "seatId",
        "districtName",
        "districtRoman",
        "name",
        "office",
        "organisation",
        "substituteName",
      ]),
    ),
    versions: versions.map(({ number, publishedAt }) => ({ number: String(number), publishedAt })),
    told: listTold(db, id)
      .filter(({ matter }) => matter === "agenda" || matter === "papers")
      .map(({ id: noticeId, matter, version, name, toldOn, mailId, mail }) => ({
        id: noticeId,
        matter,
        version,
        name,
        toldOn,
        isWithInvitation: mailId === null,
        letter: mail?.state ?? null,
      })),
    readers: roll
      .filter(({ invitedOn }) => invitedOn !== null)
      .map((entry) => {
        const reading = readings.find(({ attendanceId }) => attendanceId === entry.id);
        return {
          ...pick(entry, ["id", "name", "districtName", "substituteName"]),
          first: reading?.firstOpenedAt ?? null,
          last: reading?.lastOpenedAt ?? null,
        };
      }),
  };
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t, { facts }, language) =>
  t.papers.pack.titleOf(conventionName(t, language, facts)),
);

export default function Pack() {
  const { facts, version, items, files, questions, promises, roll, versions, told, readers } =
    useLoaderData<typeof loader>();
  const t = useMessages();
  const p = t.papers.pack;
  return (
    <div className="pack">
      <Page
        title={
          <>
            {p.title}: <ConventionName of={facts} />
          </>
        }
        back={{ to: `/biuro/konwenty/${facts.id}`, label: t.convention.backToWork }}
        intro={<p className="screen-only">{p.print}</p>}
      >
        <ConventionFactsTable of={facts} />
        <PackAgenda items={items} version={version} />
        <PackFiles files={files} />
        <OpenMatters questions={questions} promises={promises} />
        <AttendanceSheet roll={roll} />
        <WhoWasTold versions={versions} told={told} />
        <PaperReaders readers={readers} />
      </Page>
    </div>
  );
}
