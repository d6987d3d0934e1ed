import { createElement } from "react";
import type { ReactNode } from "react";
import { useLocation } from "@remix-run/react";
import { Script } from "./script.tsx";
import { useHref, useMessages } from "./request.tsx";

/**
 * The part of a page that follows a session by itself (app/scripts/live.ts). `address` is the convention's; `isOwn`: the page
 * shows its reader more than the public, and asks for itself when something has changed. Whatever should be read aloud when
 * it is new has `data-announce`. Without JavaScript a link does the same.
 */
export function LivePart({
  address,
  view = "na-zywo",
  pulse,
  isOwn = false,
  children,
}: {
  /** None while the convention is only planned: there is nothing to follow yet. */
  address: string | null;
  view?: "na-zywo" | "ekran";
  pulse?: string;
  isOwn?: boolean;
  children: ReactNode;
}) {
  const { live: t } = useMessages();
  const href = useHref();
  const { pathname, search } = useLocation();
  const marks = {
    ...(pulse === undefined ? {} : { "data-pulse": pulse }),
    ...(address === null ? {} : { "data-stream": href(`/konwenty/${address}/${view}/strumien`) }),
    ...(isOwn ? { "data-own": "" } : {}),
  };
  return (
    <>
      <p className="live-state">
        <span data-live-state="" data-on={t.connected} data-off={t.disconnected} />
        <a href={pathname + search} data-live-refresh="">
          {t.refresh}
        </a>
      </p>
      <p className="visually-hidden" role="status" data-live-voice="" />
      {createElement("live-part", marks, children)}
      <Script name="live" />
    </>
  );
}
