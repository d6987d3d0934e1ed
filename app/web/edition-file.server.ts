import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { EditionDocument } from "#ui/edition-document";
import type { EditionShown } from "#ui/edition-document";
import { RequestContext } from "#ui/request";
import styles from "../styles/edition-file.css?inline";

/**
 * An edition as one HTML file with its styles inside: nothing is fetched when it is opened, anywhere and at any time. The
 * same edition always gives the same bytes.
 */
export function renderEditionFile(
  edition: EditionShown,
  { baseUrl, isDemo }: { baseUrl: string; isDemo: boolean },
): string {
  const world = {
    language: "pl",
    area: "public",
    nonce: "",
    newKey: () => "",
    scripts: {},
    isDemo,
    baseUrl,
    isFile: true,
  } as const;
  const html = renderToStaticMarkup(
    createElement(RequestContext.Provider, { value: world }, createElement(EditionDocument, edition)),
  );
  return `<!DOCTYPE html>${html.replace("<style></style>", () => `<style>${styles}</style>`)}\n`;
}
