import type { ContentItem } from "#domain/edition/content-rules";
import type { EditionContent } from "#domain/edition/edition-content";
import { Markdown } from "./markdown.tsx";
import { Badge, Polish, RecordTitle } from "./page.tsx";
import { FileLink } from "./presentation-view.tsx";
import { ItemSession } from "./record-session.tsx";
import { References } from "./reference.tsx";
import { useMessages } from "./request.tsx";

/** Where an item stands on the page, as on the agenda: item 2.1 is `#pkt-2.1`. */
export const anchorOf = (number: string): string => `pkt-${number}`;

/** The meeting item by item: what was said, agreed and written. */
export function RecordCourse({ content }: { content: EditionContent }) {
  const t = useMessages().minutes;
  const { opening, items, further } = content;
  return (
    <References content={content} itemId={null}>
      {opening !== "" && (
        <section id="otwarcie">
          <h3>{t.openingSection}</h3>
          <Polish as="div">
            <Markdown source={opening} topLevel={4} />
          </Polish>
        </section>
      )}
      {items.map((item) => (
        <References key={item.id} content={content} itemId={item.id}>
          <RecordItem item={item} content={content} />
        </References>
      ))}
      {further.map(({ heading, markdown }, index) => (
        <section key={index}>
          <h3>
            <Polish>{heading}</Polish>
          </h3>
          <p className="soft">{t.furtherSection}</p>
          <Polish as="div">
            <Markdown source={markdown} topLevel={4} />
          </Polish>
        </section>
      ))}
    </References>
  );
}

function RecordItem({ item, content }: { item: ContentItem; content: EditionContent }) {
  const t = useMessages().minutes;
  return (
    <section id={anchorOf(item.number)}>
      <h3>
        {item.number}.{" "}
        {item.isWithdrawn ? (
          <s>
            <RecordTitle pl={item.title} en={item.titleEn} />
          </s>
        ) : (
          <RecordTitle pl={item.title} en={item.titleEn} />
        )}
      </h3>
      <ItemNotes item={item} />
      <ItemSession content={content} itemId={item.id} />
      <RecordStatements statements={item.statements} />
      {item.markdown !== "" && (
        <Polish as="div">
          <Markdown source={item.markdown} topLevel={4} />
        </Polish>
      )}
      <RecordOutcomes outcomes={item.outcomes} />
      {item.papers.length > 0 && (
        <>
          <p>{t.papers}:</p>
          <ul>
            {item.papers.map((paper) => (
              <li key={paper.id}>
                <Polish>{paper.title}</Polish>: <FileLink file={paper} filesAt="/pliki" />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function ItemNotes({ item }: { item: ContentItem }) {
  const t = useMessages().minutes;
  return (
    <>
      {item.isWithdrawn && (
        <p>
          <Badge tone="warn">{t.isWithdrawn}</Badge>{" "}
          {item.withdrawnReason && <Polish>{item.withdrawnReason}</Polish>}
        </p>
      )}
      {item.isAddendum && <p className="soft">{t.isAddendum}</p>}
      {item.origin === "reconstructed" && <p className="soft">{t.isReconstructed}</p>}
      {item.presenters.length > 0 && (
        <p>
          {t.presentedBy}: <Polish>{item.presenters.join("; ")}</Polish>
        </p>
      )}
    </>
  );
}

/** What was agreed (ustalenia). */
export function RecordOutcomes({ outcomes }: { outcomes: string[] }) {
  const t = useMessages().minutes;
  if (outcomes.length === 0) return null;
  return (
    <>
      <p>
        <strong>{t.agreed}:</strong>
      </p>
      <ul>
        {outcomes.map((outcome, index) => (
          <Polish as="li" key={index}>
            {outcome}
          </Polish>
        ))}
      </ul>
    </>
  );
}

/** Who said what, in what capacity; a quotation stands as one. */
export function RecordStatements({ statements }: { statements: EditionContent["statements"] }) {
  const t = useMessages().minutes;
  return (
    <>
      {statements.map(({ speaker, capacity, text, isQuotation }, index) => (
        <Polish as="div" key={index}>
          <p>
            <strong>{t.said(speaker, capacity)}</strong>
            {!isQuotation && <> {text}</>}
          </p>
          {isQuotation && (
            <blockquote>
              <p>{text}</p>
            </blockquote>
          )}
        </Polish>
      ))}
    </>
  );
}
