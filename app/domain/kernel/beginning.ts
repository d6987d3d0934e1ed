/** The first words of a text on one line, cut between words, at most so many characters with the sign that more follows. */
export function beginningOf(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const end = line.slice(0, most).lastIndexOf(" ");
  return `${line.slice(0, end > most / 2 ? end : most - 1).replace(/[\s,;:–-]+$/, "")}…`;
}
