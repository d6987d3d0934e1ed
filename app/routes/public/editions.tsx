import { useLoaderData } from "@remix-run/react";
import { getConventionAt } from "#domain/convention/queries";
import { getOwnBody } from "#domain/council/queries";
import { found } from "#domain/kernel/refusal";
import { readContent } from "#domain/edition/edition-content";
import { listEditions, listRegisterLines } from "#domain/edition/queries";
import { pageLoader } from "#web/page-loader";
import { ConventionName, conventionName } from "#ui/convention-facts";
import { EditionDifference } from "#ui/edition-difference";
import { EditionRegister } from "#ui/edition-register";
import { Page, Section } from "#ui/page";
import { useHref, useMessages } from "#ui/request";
import { titled } from "#ui/title";

/** Every edition, and what changed between two of them (`?od=1&do=2`). */
export const loader = pageLoader("anyone", ({ db }, { params, url }) => {
  const convention = getConventionAt(db, getOwnBody(db).id, found(params["address"]));
  const { title, titleEn, heldOn } = convention;
  const editions = listEditions(db, convention.id);
  const asked = (name: string) =>
    editions.find((edition) => String(edition.number) === url.searchParams.get(name));
  const [older, newer] = [asked("od"), asked("do")];
  return {
    address: found(convention.address),
    name: { title, titleEn, heldOn },
    editions: listRegisterLines(db, convention.id),
    readable: editions.map(({ number }) => number),
    compared:
      older && newer
        ? { older: older.number, newer: newer.number, was: readContent(older), is: readContent(newer) }
        : null,
  };
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t, { name }, language) =>
  t.minutes.register.title(conventionName(t, language, name)),
);

export default function Editions() {
  const { address, name, editions, readable, compared } = useLoaderData<typeof loader>();
  const { minutes: t } = useMessages();
  return (
    <Page
      title={
        <>
          {t.register.title("")}
          <ConventionName of={name} />
        </>
      }
      back={{ to: `/konwenty/${address}/protokol`, label: t.edition(readable[0] ?? 1) }}
    >
      {editions.length === 0 ? (
        <p>{t.register.none}</p>
      ) : (
        <EditionRegister editions={editions} address={address} />
      )}
      {readable.length > 1 && <Choose address={address} numbers={readable} compared={compared} />}
      {compared && (
        <Section title={t.register.changes(compared.older, compared.newer)} id="roznice">
          <EditionDifference older={compared.was} newer={compared.is} />
        </Section>
      )}
    </Page>
  );
}

function Choose({
  address,
  numbers,
  compared,
}: {
  address: string;
  numbers: number[];
  compared: { older: number; newer: number } | null;
}) {
  const { minutes: t } = useMessages();
  const href = useHref();
  const options = numbers.map((number) => (
    <option key={number} value={number}>
      {t.edition(number)}
    </option>
  ));
  return (
    <Section title={t.register.compare}>
      <form method="get" action={href(`/konwenty/${address}/wydania`)} className="filter">
        <div className="field">
          <label htmlFor="od">{t.register.older}</label>
          <select id="od" name="od" defaultValue={compared?.older ?? numbers[1]}>
            {options}
          </select>
        </div>
        <div className="field">
          <label htmlFor="do">{t.register.newer}</label>
          <select id="do" name="do" defaultValue={compared?.newer ?? numbers[0]}>
            {options}
          </select>
        </div>
        <button type="submit" className="button button-secondary">
          {t.register.show}
        </button>
      </form>
    </Section>
  );
}
