/*
 * Puts a newer rendering of a part in the place of the older one, changing only what differs: whatever has the focus keeps
 * it, and what was typed or chosen stays, as long as its form is still the same deed on the same thing.
 */
const asWasLeft = ["open", "hidden"]; // unfolded or shown by the reader or by a module, not by the record

/** What tells an element from its neighbours: its id; a form's deed and its subject; a row's first form. */
function keyOf(node: Node | null): string {
  if (!(node instanceof Element)) return "";
  const form = node.matches("form") ? node : node.matches("li, tr") ? node.querySelector("form") : null;
  const said = [...(form?.querySelectorAll<HTMLInputElement>("input[type=hidden]") ?? [])]
    .filter(({ name }) => name !== "requestKey")
    .map(({ name, value }) => `${name}=${value}`);
  return node.id || said.join("&");
}

const isSame = (one: Node, other: Node) => one.nodeName === other.nodeName && keyOf(one) === keyOf(other);
const holdsForm = (node: Node) =>
  node instanceof Element && (node.matches("form") || node.querySelector("form") !== null);

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
    const isKeyed = keyOf(next) !== "";
    while (match && !isSame(match, next) && (isKeyed || !holdsForm(match))) match = match.nextSibling;
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
