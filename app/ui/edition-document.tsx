import type { EditionContent } from "#domain/edition/edition-content";
import { conventionName } from "./convention-facts.tsx";
import { Metryczka } from "./metryczka.tsx";
import type { EditionStamp } from "./metryczka.tsx";
import { Badge } from "./page.tsx";
import { RecordView } from "./record-view.tsx";
import { useLanguage, useMessages, useRequest } from "./request.tsx";

export type EditionShown = {
  content: EditionContent;
  stamp: EditionStamp;
  publisher: string;
  /** Where the edition stands on the web (Polish address). */
  address: string;
};

/** An edition as a document of its own, to be kept and read far from here: it asks nothing of any server. `<style>` is filled when it is written. */
export function EditionDocument({ content, stamp, publisher, address }: EditionShown) {
  const t = useMessages();
  const language = useLanguage();
  const { isDemo, baseUrl } = useRequest();
  const m = t.minutes;
  const title = m.title(conventionName(t, language, content.convention));
  const home = baseUrl + address;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} (${m.edition(stamp.number)})`}</title>
        {content.lead && <meta name="description" content={content.lead} />}
        <style />
      </head>
      <body>
        <main id="tresc">
          <div className="page">
            {isDemo && <p className="notice">{t.common.demoBanner}</p>}
            <h1>{title}</h1>
            <p>
              <strong>{m.edition(stamp.number)}</strong>{" "}
              <Badge tone={stamp.isBeforeAdoption ? "warn" : "good"}>
                {stamp.isBeforeAdoption ? m.beforeAdoption : m.adopted}
              </Badge>
            </p>
            {stamp.reason && (
              <p>
                {m.register.reason}: {stamp.reason}
              </p>
            )}
            <RecordView content={content} />
            <Metryczka publisher={publisher} edition={stamp} changedAt={null} />
            <p>
              {m.file.whereElse} <a href={home}>{home}</a>
            </p>
          </div>
        </main>
      </body>
    </html>
  );
}
