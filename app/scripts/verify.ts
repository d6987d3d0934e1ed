/*
 * Checks a file in the reader's own browser: its SHA-256 is reckoned here, only the hash is asked for, and the signature over
 * the edition's hashes is checked with the key that the page shows. The file itself goes nowhere.
 */
type Seal = { manifest: string; signature: string; keyId: string; keys: { id: string; publicKey: string }[] };

const box = document.querySelector<HTMLElement>("[data-verify]");
const input = box?.querySelector<HTMLInputElement>("input[type=file]");
const answer = document.querySelector<HTMLElement>("[data-verify-answer]");
const words = box?.dataset ?? {};

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
const hexOf = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

function say(sentence = ""): void {
  const line = document.createElement("p");
  line.textContent = sentence;
  answer?.append(line);
}

async function check(file: File): Promise<void> {
  answer?.replaceChildren();
  say(words["reading"]);
  try {
    const hash = hexOf(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    const reply = await fetch(`${words["verify"]}?skrot=${hash}`);
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    const said = page.querySelector("[data-verify-answer]");
    if (!reply.ok || !said) throw new Error("no answer");
    answer?.replaceChildren(...said.childNodes);
    const address = answer?.querySelector("[data-verify-seal]")?.closest("a")?.getAttribute("href");
    if (address) await checkSignature(address);
  } catch {
    answer?.replaceChildren();
    say(words["failed"]);
  }
}

/** Older browsers know no Ed25519: then nothing is said of the signature, and the command line can still check it. */
async function checkSignature(address: string): Promise<void> {
  const seal = (await (await fetch(address)).json()) as Seal; // our own page answers it
  const publicKey = seal.keys.find(({ id }) => id === seal.keyId)?.publicKey ?? "";
  const key = await crypto.subtle
    .importKey("spki", bytesOf(publicKey), "Ed25519", false, ["verify"])
    .catch(() => null);
  if (!key) return;
  const text = new TextEncoder().encode(seal.manifest);
  const isGood = await crypto.subtle.verify("Ed25519", key, bytesOf(seal.signature), text);
  say(words[isGood ? "good" : "bad"]);
}

if (box && input) {
  box.hidden = false;
  input.addEventListener("change", () => input.files?.[0] && void check(input.files[0]));
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void check(file);
  });
}

export {};
