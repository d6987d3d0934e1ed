import { useLoaderData } from "@remix-run/react";
import { getConvention } from "#domain/convention/queries";
import { found } from "#domain/kernel/refusal";
import { settleLateDeed, settleLateDeedInput } from "#domain/late-deed/settle-late-deed";
import { deed, deeds } from "#web/deeds";
import { loadLateDeeds, retryLateDeed } from "#web/late-deeds";
import { pageLoader } from "#web/page-loader";
import { conventionName, ConventionName } from "#ui/convention-facts";
import { LateDeedLine } from "#ui/late-deed-line";
import { Link } from "#ui/link";
import { EmptyState, Page } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

/** What the clerk did without network and the record did not take when it arrived, until each is settled. */
export const loader = pageLoader("clerk", ({ db }, { params }) => {
  const { id, title, titleEn, heldOn } = getConvention(db, found(params["conventionId"]));
  return { convention: { id, title, titleEn, heldOn }, deeds: loadLateDeeds(db, id) };
});

const after = ({ conventionId }: { conventionId: string }) =>
  `/biuro/konwenty/${conventionId}/zalegle?zapisano=1`;

export const action = deeds("clerk", {
  retryLateDeed: deed(settleLateDeedInput, retryLateDeed, after),
  settleLateDeed: deed(settleLateDeedInput, settleLateDeed, after),
});

export const meta = titled<Awaited<ReturnType<typeof loader>>>(
  (t, { convention }, language) => `${t.lateDeed.title}: ${conventionName(t, language, convention)}`,
);

export default function LateDeeds() {
  const loaded = useLoaderData<typeof loader>();
  const { lateDeed: t, session } = useMessages();
  const { convention } = loaded;
  return (
    <Page
      title={t.title}
      back={{ to: `/biuro/konwenty/${convention.id}/obrady`, label: session.title }}
      intro={
        <>
          <p>
            <ConventionName of={convention} />
          </p>
          <p>{t.intro}</p>
        </>
      }
    >
      {loaded.deeds.length === 0 ? (
        <EmptyState>
          <p>{t.empty}</p>
        </EmptyState>
      ) : (
        <ul className="rows">
          {loaded.deeds.map((one) => (
            <LateDeedLine key={one.id} of={one} />
          ))}
        </ul>
      )}
      <p>
        <Link to={`/biuro/konwenty/${convention.id}/protokol`}>{session.toMinutes}</Link>
      </p>
    </Page>
  );
}
