/** A file of the package: its bytes, or the hash by which they are kept. */
export type PackedFile = { path: string; hash: string; bytes: Uint8Array | null };
export type PackageFacts = {
  title: string;
  publisher: string;
  /** The edition's address on the web. */
  home: string;
  number: number;
  producedOn: string;
  producedBy: string;
  responsible: string;
};

/** Where what is attached to the edition lies in the package. */
export const attachmentPath = (fileName: string, hash: string): string =>
  `zalaczniki/${hash.slice(0, 8)}-${fileName.replaceAll(/[\\/:*?"<>|]/g, "_")}`;

/** The page of the package: the edition's own, with its attachments beside it instead of on our pages. */
export function packagedPage(html: string, attachments: { fileName: string; hash: string }[]): string {
  const byHash = new Map(attachments.map(({ fileName, hash }) => [hash, attachmentPath(fileName, hash)]));
  return html.replaceAll(/href="[^"]*\/pliki\/([0-9a-f]{64})\/[^"]*"/g, (link, hash: string) => {
    const path = byHash.get(hash);
    return path === undefined ? link : `href="${path.split("/").map(encodeURIComponent).join("/")}"`;
  });
}

/** What the package is, for whoever puts it into the city's bulletin, and for their programs. */
export function packageMetadata(facts: PackageFacts, files: PackedFile[]): string {
  const { title, publisher, home, number, producedOn, producedBy, responsible } = facts;
  const metadata = {
    tytul: title,
    podmiot_publikujacy: publisher,
    adres: home,
    wydanie: number,
    data_wytworzenia: producedOn,
    wytworzyl: producedBy,
    odpowiada_za_tresc: responsible,
    jezyk: "pl",
    strona: "index.html",
    pliki: files.map(({ path, hash }) => ({ sciezka: path, sha256: hash })),
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

/** The hashes of all files as `sha256sum --check` reads them. */
export const packageSums = (files: PackedFile[]): string =>
  files.map(({ path, hash }) => `${hash}  ${path}\n`).join("");
