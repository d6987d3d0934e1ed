/*
 * When to save and when to try again, and how much waits. Times in milliseconds.
 */
const silence = 1000;
const longestTyping = 3000;

/** When text typed at `now` is due: after a second of silence, but never later than three after the first unsaved key. */
export const dueAt = (now: number, firstUnsaved: number): number =>
  Math.max(now, Math.min(now + silence, firstUnsaved + longestTyping));

/** How long to wait before the next try: 1, 2, 4 seconds, then every 5, so that all is saved soon after the network is back. */
export const pauseBefore = (failures: number): number => Math.min(1000 * 2 ** (failures - 1), 5000);

/** How many characters differ between what the server has and what stands in the field: the changed middle, typed or deleted. */
export function waitingCharacters(saved: string, text: string): number {
  let start = 0;
  const shorter = Math.min(saved.length, text.length);
  while (start < shorter && saved.charCodeAt(start) === text.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    saved.charCodeAt(saved.length - 1 - end) === text.charCodeAt(text.length - 1 - end)
  )
    end++;
  return Math.max(saved.length, text.length) - start - end;
}

/** Both texts one after the other; one that holds the other whole stands for both. */
export function bothOf(theirs: string, mine: string): string {
  if (theirs.includes(mine)) return theirs;
  if (mine.includes(theirs)) return mine;
  return `${theirs}\n\n${mine}`;
}
