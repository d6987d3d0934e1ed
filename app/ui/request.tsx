import { createContext, useContext } from "react";
import { messages } from "#i18n/index";
import type { Messages } from "#i18n/index";
import { inLanguage } from "../areas.ts";
import type { Area, Language } from "../areas.ts";

type RequestWorld = {
  language: Language;
  area: Area;
  nonce: string;
  newKey: () => string;
  scripts: Record<string, string>;
  isDemo: boolean;
  baseUrl: string;
  /** Is this a file that will be read far from the server? Its links are whole addresses then. */
  isFile?: boolean;
};

/** What every component may know of the request: pages are rendered once, on the server, and never again. */
export const RequestContext = createContext<RequestWorld | null>(null);

export function useRequest(): RequestWorld {
  const world = useContext(RequestContext);
  if (!world) throw new Error("A page is rendered inside a RequestContext");
  return world;
}

export const useMessages = (): Messages => messages[useRequest().language];
export const useLanguage = (): Language => useRequest().language;

/** `href("/konwenty")` in the reader's language. */
export function useHref(): (path: string) => string {
  const { language, isFile, baseUrl } = useRequest();
  const before = isFile ? baseUrl : "";
  return (path) => before + inLanguage(language, path);
}
