/** Does a reader who says what they have (`If-None-Match`) have this very version? RFC 9110, 13.1.2: compared weakly, `*` is any. */
export const isKnown = (said: string | null | undefined, etag: string): boolean =>
  (said ?? "").split(",").some((tag) => ["*", etag].includes(tag.trim().replace(/^W\//, "")));
