/*
 * Puts a newer rendering of a part in the place of the older one, changing only what differs: whatever has the focus keeps
 * it, and what was typed or chosen stays, as long as its form is still the same deed on the same thing.
 */
const asWasLeft = ["open", "hidden"]; // unfolded or shown by the reader or by a module, not by the record

/** What tells an element from its neighbours: its id, or else the deeds and subjects of its forms, of which one is enough. */
function keysOf(node: Node): string[] {
  if (!(node instanceof Element)) return [];
  if (node.id) return [node.id];
  const forms = node.matches("form") ? [node] : [...node.querySelectorAll("form")];
  return forms.map((form) =>
    [...form.querySelectorAll<HTMLInputElement>("input[type=hidden]")]
      .map(({ name, value }) => (name === "requestKey" ? "" : `${name}=${value}`))
      .join("&"),
  );
}

function isSame(one: Node, other: Node): boolean {
  const [its, others] = [keysOf(one), keysOf(other)];
  const isAlike = its.length + others.length === 0 || its.some((key) => others.includes(key));
  return one.nodeName === other.nodeName && isAlike;
}

function putAttributes(old: Element, fresh: Element): void {
  for (const name of old.getAttributeNames())
    if (!fresh.hasAttribute(name) && !asWasLeft.includes(name)) old.removeAttribute(name);
  for (const name of fresh.getAttributeNames())
    if (old.getAttribute(name) !== fresh.getAttribute(name) && !asWasLeft.includes(name))
      old.setAttribute(name, fresh.getAttribute(name) ?? "");
}

/** Makes the children of `old` those of `fresh`. A refused form stays as it is: it tells what to mend. */
export function putIn(old: Node, fresh: Node): void {
  let at = old.firstChild;
  let following: ChildNode | null;
  for (let next = fresh.firstChild; next; next = following) {
    following = next.nextSibling; // before it may move over
    let match = at;
    const isKeyed = keysOf(next).length > 0;
    while (match && !isSame(match, next) && (isKeyed || keysOf(match).length === 0))
      match = match.nextSibling;
    if (!match || !isSame(match, next)) {
      old.insertBefore(next, at);
      continue;
    }
    for (let gone = at; gone && gone !== match; ) {
      const after: ChildNode | null = gone.nextSibling;
      gone.remove();
      gone = after;
    }
    at = match.nextSibling;
    putOne(match, next);
  }
  while (at) {
    const after: ChildNode | null = at.nextSibling;
    at.remove();
    at = after;
  }
}

function putOne(old: Node, fresh: Node): void {
  if (!(old instanceof Element && fresh instanceof Element)) {
    if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
  } else if (!(old.matches("form") && old.querySelector(".error-summary"))) {
    putAttributes(old, fresh);
    putIn(old, fresh);
  }
}
