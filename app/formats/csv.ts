/** The mark by which spreadsheets know that a file is UTF-8. */
export const byteOrderMark = "\uFEFF";

/**
 * One cell: quoted where it must be (RFC 4180), and never a formula: what begins like one gets an apostrophe before it, so
 * that a spreadsheet shows it and does not run it (OWASP, CSV injection).
 */
function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a table, with its end. */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(csvCell).join(",")}\r\n`;
