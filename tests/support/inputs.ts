/** What people and programs send when they mean harm, or nothing at all. Each kind fills every field of a form. */
export const badInputs: Record<
  string,
  (field: string, isMultiple: boolean) => [name: string, value: string][]
> = {
  empty: () => [],
  overlong: (field) => [[field, "a".repeat(100_000)]],
  malformed: (field) => [[field, "32.13.2026 dwanaście i pół"]],
  hostile: (field) => [
    [
      field,
      `<script>alert("${field}")</script>"' onmouseover="alert(1)" <img src=x onerror=alert(1)> '; DROP TABLE conventions; -- [kliknij](javascript:alert(1))`,
    ],
  ],
  invisible: (field) => [[field, "Tekst\u0000z\u0007dzwonkiem \u202eodwrócony\u202c i \u2066osobno\u2069"]],
  lists: (field) => [
    [`${field}[]`, "jeden"],
    [`${field}[]`, "dwa"],
  ],
  both: (field) => [
    [field, "jeden"],
    [field, "dwa"],
    [`${field}[]`, "trzy"],
  ],
  prototypes: (field) => [
    [field, "__proto__"],
    ["__proto__", "x"],
    ["__proto__[]", "x"],
    ["constructor", "x"],
    ["constructor[]", "x"],
    ["toString[]", "x"],
    ["hasOwnProperty", "x"],
  ],
};
