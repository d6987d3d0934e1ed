const addressPattern = /[^\s<>()[\]\\,;:"]{1,64}@[^\s<>()[\]\\,;:"@]{1,190}/g;

/** Every address that a line of a letter names, in small letters. */
export const addressesIn = (line: string, limit = 100): string[] =>
  [...line.slice(0, 16_000).matchAll(addressPattern)]
    .slice(0, limit)
    .map(([address]) => address.toLowerCase());

/** `mailto:Jan%2Bx@Example.org` → `jan+x@example.org`; null when a calendar names nobody by mail. */
export function addressOfUri(uri: string): string | null {
  const [, rest = ""] = /^mailto:(.*)$/i.exec(uri.trim()) ?? [];
  return addressesIn(decoded(rest.split("?")[0] ?? ""), 1)[0] ?? null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The secret that an address of ours carries after its plus sign: `konwent+SECRET@example.org`, for letters that come from
 * `konwent@example.org`. In small letters, since some mailboxes rewrite the case. Null for any other address.
 */
export function secretIn(address: string, ours: string): string | null {
  const [local = "", domain = ""] = ours.toLowerCase().split("@");
  const wanted = address.toLowerCase();
  if (!wanted.startsWith(`${local}+`) || !wanted.endsWith(`@${domain}`)) return null;
  return wanted.slice(local.length + 1, -domain.length - 1) || null;
}

/** One line fit to be shown: no control characters, no marks that turn the reading direction. */
export const tidyLine = (text: string, length: number): string =>
  text
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, " ")
    .replaceAll(/ {2,}/g, " ")
    .trim()
    .slice(0, length);
