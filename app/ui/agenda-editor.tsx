import { useActionData } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Reply } from "#web/deeds";
import { Select, TextField } from "./field.tsx";
import type { Option } from "./field.tsx";
import { DeedButton, DeedForm, Submit } from "./form.tsx";
import { ButtonLink } from "./link.tsx";
import { Badge, Polish } from "./page.tsx";
import { useMessages } from "./request.tsx";
import { Script } from "./script.tsx";

/** An item as the office works on it. `at` counts among its `siblings` from 1. */
export type WorkItem = {
  id: string;
  parentId: string | null;
  number: string;
  title: string;
  time: string | null;
  minutes: number | null;
  isWithdrawn: boolean;
  withdrawnReason: string | null;
  standsApart: boolean;
  presenters: string[];
  paperCount: number;
  at: number;
  siblings: number;
  mayNest: boolean;
  mayWithdraw: boolean;
  mayRestore: boolean;
};

/**
 * The agenda with what can be done to each item. Buttons and forms do everything; the browser module only presses them
 * for whoever drags or uses the keys.
 */
export function AgendaEditor({ items, page, isOpen }: { items: WorkItem[]; page: string; isOpen: boolean }) {
  const t = useMessages();
  const roots = items.filter((item) => item.parentId === null);
  const row = (item: WorkItem) => <Row key={item.id} item={item} page={page} isOpen={isOpen} roots={roots} />;
  return (
    <>
      {isOpen && items.length > 1 && <p className="hint">{t.agenda.reorderHelp}</p>}
      <p
        className="visually-hidden"
        role="status"
        data-reorder-status
        data-moved={t.agenda.moved}
        data-edge={t.agenda.atEdge}
      />
      <ol className="agenda agenda-work" data-reorder>
        {roots.map((root) => {
          const inner = items.filter((item) => item.parentId === root.id);
          return (
            <Row
              key={root.id}
              item={root}
              page={page}
              isOpen={isOpen}
              roots={roots}
              inner={inner.length > 0 ? <ol className="agenda">{inner.map(row)}</ol> : null}
            />
          );
        })}
      </ol>
      {isOpen && <Script name="reorder" />}
    </>
  );
}

function Row({
  item,
  page,
  isOpen,
  roots,
  inner = null,
}: {
  item: WorkItem;
  page: string;
  isOpen: boolean;
  roots: WorkItem[];
  inner?: ReactNode;
}) {
  const t = useMessages();
  const { id, title, number, time, minutes, isWithdrawn } = item;
  const mayMove = isOpen && !isWithdrawn;
  return (
    <li id={`punkt-${id}`} data-item={mayMove ? "" : undefined} data-title={title}>
      <div className="agenda-row">
        <span className="agenda-number">{number}.</span>
        <span className="agenda-time">{time && <time dateTime={time}>{time}</time>}</span>
        <div className="agenda-body">
          <p className="agenda-title">
            {isWithdrawn ? (
              <s>
                <Polish>{title}</Polish>
              </s>
            ) : (
              <Polish>{title}</Polish>
            )}
            {isWithdrawn && (
              <>
                {" "}
                <Badge tone="bad">{t.agenda.withdrawn}</Badge>
              </>
            )}
            {item.standsApart && (
              <>
                {" "}
                <Badge tone="warn">{t.agenda.addendumBadge}</Badge>
              </>
            )}
          </p>
          {isWithdrawn && item.withdrawnReason && <Polish as="p">{item.withdrawnReason}</Polish>}
          {!isWithdrawn && minutes !== null && <p className="soft">{t.agenda.duration(minutes)}</p>}
          {item.presenters.length > 0 && (
            <p>
              {t.agenda.presents}: <Polish>{item.presenters.join("; ")}</Polish>
            </p>
          )}
          {item.paperCount > 0 && (
            <p>
              {t.agenda.papers}: {item.paperCount}
            </p>
          )}
          <div className="button-row">
            {mayMove && item.siblings > 1 && (
              <button
                type="button"
                className="drag-handle"
                data-handle
                hidden
                aria-label={t.agenda.handle(title)}
              >
                <span aria-hidden="true">⠿</span>
              </button>
            )}
            {mayMove && item.at > 1 && (
              <DeedButton
                deed="moveAgendaItem"
                formId={`up-${id}`}
                hidden={{ itemId: id, to: "up" }}
                hint={t.agenda.moveHint(title)}
              >
                {t.agenda.up}
              </DeedButton>
            )}
            {mayMove && item.at < item.siblings && (
              <DeedButton
                deed="moveAgendaItem"
                formId={`down-${id}`}
                hidden={{ itemId: id, to: "down" }}
                hint={t.agenda.moveHint(title)}
              >
                {t.agenda.down}
              </DeedButton>
            )}
            <ButtonLink to={`${page}/${id}`} secondary>
              {t.agenda.editItem}
              <span className="visually-hidden"> {t.agenda.moveHint(title)}</span>
            </ButtonLink>
            {isOpen && item.mayRestore && (
              <DeedButton
                deed="restoreAgendaItem"
                formId={`restore-${id}`}
                hidden={{ itemId: id }}
                hint={t.agenda.moveHint(title)}
              >
                {t.agenda.restore}
              </DeedButton>
            )}
          </div>
          {mayMove && <More item={item} roots={roots} />}
        </div>
      </div>
      {inner}
    </li>
  );
}

/** The rarer deeds, folded away; open when one of them has just been refused. */
function More({
  item: { id, parentId, number, title, at, siblings, mayNest, mayWithdraw },
  roots,
}: {
  item: WorkItem;
  roots: WorkItem[];
}) {
  const t = useMessages();
  const refused = useActionData<Reply>()?.formId ?? "";
  const hosts: Option[] = roots
    .filter((root) => root.id !== id && root.id !== parentId && !root.isWithdrawn)
    .map((root) => ({ value: root.id, label: `${root.number}. ${root.title}`, lang: "pl" }));
  return (
    <details open={["position", "under", "out", "withdraw"].some((form) => refused === `${form}-${id}`)}>
      <summary>
        {t.agenda.more}
        <span className="visually-hidden">{t.agenda.moreFor(title)}</span>
      </summary>
      {siblings > 1 && (
        <DeedForm
          deed="moveAgendaItem"
          formId={`position-${id}`}
          hidden={{ itemId: id, to: "position" }}
          className="move-form"
        >
          <TextField
            name="position"
            label={t.agenda.toPosition}
            value={at}
            width="narrow"
            inputMode="numeric"
          />
          <Submit secondary>{t.agenda.move}</Submit>
        </DeedForm>
      )}
      {mayNest && hosts.length > 0 && (
        <DeedForm deed="moveAgendaItem" formId={`under-${id}`} hidden={{ itemId: id, to: "under" }}>
          <Select name="neighbourId" label={t.agenda.under} options={hosts} />
          <Submit secondary>{t.agenda.move}</Submit>
        </DeedForm>
      )}
      {parentId && (
        <DeedButton
          deed="moveAgendaItem"
          formId={`out-${id}`}
          hidden={{ itemId: id, to: "after", neighbourId: parentId }}
          hint={t.agenda.moveHint(title)}
        >
          {t.agenda.outOf}
        </DeedButton>
      )}
      {mayWithdraw && (
        <DeedForm deed="withdrawAgendaItem" formId={`withdraw-${id}`} hidden={{ itemId: id }}>
          <TextField name="reason" label={t.agenda.withdrawReason} />
          <Submit danger>
            {t.agenda.withdraw} <span className="visually-hidden">{t.agenda.point(number)}</span>
          </Submit>
        </DeedForm>
      )}
    </details>
  );
}
