import { useLoaderData } from "@remix-run/react";
import { listAgenda } from "#domain/agenda/queries";
import { factsOf, findConventionInSession } from "#domain/convention/queries";
import { getOwnBody } from "#domain/council/queries";
import { getCourse } from "#domain/proceedings/queries";
import { deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { claimDeeds, loadClaiming } from "#web/session-check-in";
import { askingDeeds, loadAsking } from "#web/session-floor";
import { ballotDeeds, loadBallots } from "#web/session-votes";
import { AskFloor } from "#ui/ask-floor";
import { ConventionName } from "#ui/convention-facts";
import { Link } from "#ui/link";
import { LivePart } from "#ui/live-part";
import { OwnBallots, VoteResults } from "#ui/own-ballot";
import { Page, Polish, RecordTitle, Section } from "#ui/page";
import { useMessages } from "#ui/request";
import { ClaimPresence } from "#ui/session-check-in";
import { titled } from "#ui/title";

export const loader = pageLoader("asker", (ctx) => {
  const convention = findConventionInSession(ctx.db, getOwnBody(ctx.db).id);
  if (!convention) return null;
  const course = getCourse(ctx.db, convention.id);
  const item = listAgenda(ctx.db, convention.id).find(({ id }) => id === course.agendaItemId);
  return {
    convention: factsOf(ctx.db, convention),
    standing: course.standing,
    item: item ? { number: item.number, title: item.title, titleEn: item.titleEn } : null,
    votes: loadBallots(ctx, convention),
    floor: loadAsking(ctx, convention),
    claiming: loadClaiming(ctx, convention),
  };
});

export const action = deeds("asker", {
  ...ballotDeeds(() => "/moje/obrady#glosowanie"),
  ...askingDeeds(() => "/moje/obrady#glos"),
  ...claimDeeds(() => "/moje/obrady#obecnosc"),
});

export const meta = titled<unknown>((t) => t.vote.phone.title);

export default function DistrictSession() {
  const loaded = useLoaderData<typeof loader>();
  const { vote, question } = useMessages();
  const t = vote.phone;
  return (
    <Page title={t.title} back={{ to: "/moje", label: question.deskTitle }}>
      {loaded === null || loaded.votes.seats.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <LivePart address={loaded.convention.address} isOwn>
          <p>
            <Link to={`/konwenty/${loaded.convention.address}`}>
              <ConventionName of={loaded.convention} />
            </Link>
          </p>
          <ClaimPresence seats={loaded.claiming} />
          <OwnBallots of={loaded.votes} />
          <AskFloor seats={loaded.floor} />
          <Section title={t.now} id="teraz">
            {(loaded.standing === "break" || loaded.standing === "adjourned") && <p>{t.paused}</p>}
            <p>
              {loaded.item ? (
                <>
                  <Polish>{loaded.item.number}.</Polish>{" "}
                  <RecordTitle pl={loaded.item.title} en={loaded.item.titleEn} />
                </>
              ) : (
                t.noItem
              )}
            </p>
            {loaded.votes.seats.map(({ attendanceId, place, isInRoom }) => (
              <p key={attendanceId}>
                {place ? <Polish>{place}</Polish> : vote.chairSeat}: {isInRoom ? t.inRoom : t.notInRoom}
              </p>
            ))}
          </Section>
          <VoteResults of={loaded.votes} />
        </LivePart>
      )}
    </Page>
  );
}
