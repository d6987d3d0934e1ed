/*
 * The steering page's keys: a letter presses the button that carries it. Never while somebody types, with another key held, or in
 * an open dialog; and whoever dictates or leans on the keyboard switches them off, which this browser remembers.
 */
import { runClocks } from "./session/clocks.ts";
import { keepHeldDeeds } from "./session/held-deeds.ts";

const memory = "steering-keys";
const toggle = document.querySelector<HTMLButtonElement>("[data-keys-toggle]");
const isOff = () => localStorage.getItem(memory) === "off";

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input:not([type=radio], [type=checkbox]), textarea, select"));

document.addEventListener("keydown", (event) => {
  const { key, repeat, altKey, ctrlKey, metaKey, target } = event;
  if (repeat || altKey || ctrlKey || metaKey || isOff() || isTyping(target)) return;
  if (!/^[a-z]$/i.test(key) || document.querySelector("dialog[open]")) return;
  const button = document.querySelector<HTMLButtonElement>(`button[data-key="${key.toLowerCase()}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});

function showToggle(): void {
  if (!toggle) return;
  toggle.hidden = false;
  for (const words of toggle.querySelectorAll<HTMLElement>("[data-while]"))
    words.hidden = words.dataset["while"] !== (isOff() ? "off" : "on");
}
toggle?.addEventListener("click", () => {
  localStorage.setItem(memory, isOff() ? "on" : "off");
  showToggle();
});

showToggle();
runClocks();
void keepHeldDeeds();
