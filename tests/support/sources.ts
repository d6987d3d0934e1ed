import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const root = fileURLToPath(new URL("../..", import.meta.url));

export type Import = { from: string; isTypeOnly: boolean };
export type Source = { path: string; text: string; tree: ts.SourceFile; imports: Import[] };

const aliases: Record<string, [folder: string, ending: string]> = {
  "#db/": ["db/", ".ts"],
  "#schema/": ["db/schema/", ".ts"],
  "#domain/": ["app/domain/", ".ts"],
  "#archive/": ["app/archive/", ".ts"],
  "#i18n/": ["app/i18n/", ".ts"],
  "#web/": ["app/web/", ".ts"],
  "#ui/": ["app/ui/", ".tsx"],
  "#cli/": ["app/cli/", ".ts"],
};

/** The project's own files that a pattern names, as text and as TypeScript's tree, with what they import. */
export function sourcesIn(...patterns: string[]): Source[] {
  return globSync(patterns, { cwd: root }).sort().map(readSource);
}

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), "utf8");
  const tree = ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  return { path, text, tree, imports: importsOf(path, tree) };
}

/** Packages keep their names; the project's own files are named by their path. */
function importsOf(path: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  eachNode(tree, (node) => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const isTypeOnly = ts.isImportDeclaration(node)
        ? node.importClause?.isTypeOnly === true
        : node.isTypeOnly;
      found.push({ from: resolve(path, node.moduleSpecifier.text), isTypeOnly });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [what] = node.arguments;
      if (what && ts.isStringLiteral(what)) found.push({ from: resolve(path, what.text), isTypeOnly: false });
    }
  });
  return found;
}

function resolve(path: string, specifier: string): string {
  if (specifier.startsWith("."))
    return relative(root, join(root, dirname(path), specifier.replace(/\?.*$/, "")));
  const alias = Object.entries(aliases).find(([start]) => specifier.startsWith(start));
  return alias ? alias[1][0] + specifier.slice(alias[0].length) + alias[1][1] : specifier;
}

export function eachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => eachNode(child, visit));
}

/** `app/ui/page.tsx:12`, for a message that leads to the line. */
export const placeOf = (source: Source, node: ts.Node): string =>
  `${source.path}:${source.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;

/** The code without its comments. */
export function codeOf({ text, tree }: Source): string {
  const comments: [number, number][] = [];
  eachNode(tree, (node) => {
    for (const range of [
      ...(ts.getLeadingCommentRanges(text, node.pos) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.end) ?? []),
    ])
      comments.push([range.pos, range.end]);
  });
  let code = text;
  for (const [from, until] of comments)
    code = code.slice(0, from) + " ".repeat(until - from) + code.slice(until);
  return code;
}
