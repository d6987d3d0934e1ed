/** Where to go on after signing in: an address of our own, or null. Anything that could lead elsewhere is dropped. */
export function localPath(wanted: string | null | undefined): string | null {
  if (!wanted || wanted.length > 500 || !/^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(wanted)) return null;
  const here = "http://konwent.invalid";
  const url = URL.parse(wanted, here);
  return url && url.origin === here && !url.pathname.startsWith("//") ? url.pathname + url.search : null;
}
