/** How a question, resolution or promise is cited, everywhere and in its address: `2019-001`. */
export const citation = ({ year, number }: { year: number; number: number }): string =>
  `${year}-${String(number).padStart(3, "0")}`;

/** Reads a citation back; null when it is none. */
export function readCitation(text: string): { year: number; number: number } | null {
  const parts = /^(\d{4})-(\d{3,6})$/.exec(text);
  return parts ? { year: Number(parts[1]), number: Number(parts[2]) } : null;
}
