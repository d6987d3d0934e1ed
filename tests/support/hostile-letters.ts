/*
 * Letters written to hurt whoever reads them: by size, by number, by depth, by what their encodings claim. Each is made
 * when it is asked for, so that the list itself weighs nothing.
 */
const kilobyte = 1024;
const almostTooLarge = 1900 * kilobyte;
const letter = (head: string, body = "") =>
  Buffer.from(`From: zly@example.org\r\n${head}\r\n\r\n${body}`, "latin1");
const fill = (piece: string, bytes: number = almostTooLarge) =>
  piece.repeat(Math.floor(bytes / piece.length));
const typed = (type: string, body: string, encoding = "7bit") =>
  letter(
    `Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}`,
    body,
  );
const calendar = (lines: string, head = "") =>
  typed(
    "text/calendar; method=REPLY",
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\n${head}BEGIN:VEVENT\r\nUID:x\r\n${lines}END:VEVENT\r\nEND:VCALENDAR\r\n`,
  );

function nested(depth: number): Buffer {
  const opening = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
  );
  return letter(`MIME-Version: 1.0\r\n${opening.join("")}`, "x");
}

/** What each is, how it is made, and what the reader must say of it; null: it may be read, if only in time. */
export const hostileLetters: [name: string, make: () => Buffer, refused: string | null][] = [
  [
    "10,000 parts",
    () => typed("multipart/mixed; boundary=p", `${fill("--p\r\n\r\nx\r\n", 10_000 * 10)}--p--`),
    "too-many-parts",
  ],
  [
    "400 parts",
    () =>
      typed("multipart/mixed; boundary=p", fill("--p\r\nContent-Type: text/plain\r\n\r\nx\r\n", 400 * 36)),
    null,
  ],
  ["10,000 multiparts, one in the other", () => nested(10_000), "too-many-parts"],
  ["300 multiparts, one in the other", () => nested(300), "nested-too-deep"],
  ["18 multiparts, one in the other", () => nested(18), null],
  [
    "300 letters, one in the other",
    () => typed("message/rfc822", fill("Content-Type: message/rfc822\r\n\r\n", 300 * 32)),
    null,
  ],
  ["three megabytes", () => typed("text/plain", fill("x", 3 * kilobyte * kilobyte)), "too-large"],
  ["a header of a megabyte", () => letter(`Subject: ${fill("x", 1000 * kilobyte)}`), "headers-too-long"],
  [
    "a part's header of a megabyte",
    () => typed("multipart/mixed; boundary=p", `--p\r\nX: ${fill("x", 1000 * kilobyte)}\r\n\r\nx\r\n--p--`),
    null,
  ],
  ["10,000 headers", () => letter(fill("A: b\r\n", 60 * kilobyte) + "B: c"), null],
  ["headers only, never ended", () => Buffer.from(fill("Received: x\r\n", 60 * kilobyte)), null],
  ["5,000 readers", () => letter(`To: ${fill("a@b.cd, ", 60 * kilobyte)}a@b.cd`), null],
  ["groups of groups of readers", () => letter(`To: ${fill("a:", 60 * kilobyte)}`), null],
  [
    "brackets without an end in a sender",
    () => letter(`Sender: ${fill("(", 30 * kilobyte)}${fill('"', 30 * kilobyte)}`),
    null,
  ],
  ["brackets of angles", () => letter(`To: ${fill("<", 30 * kilobyte)}${fill(">", 30 * kilobyte)}`), null],
  [
    "a subject of 2,000 encoded words",
    () => letter(`Subject: ${fill("=?utf-8?Q?=C5=BC?= ", 60 * kilobyte)}`),
    null,
  ],
  [
    "a subject in a character set of fancy",
    () => letter("Subject: =?x-klingon?B?////?= =?utf-7?Q?+AAAAAA-?="),
    null,
  ],
  [
    "a line hidden in the subject",
    () => letter("Subject: =?utf-8?Q?a=0D=0ABcc:_ofiara=40example.org?="),
    "headers-forged",
  ],
  [
    "a line hidden in the sender",
    () => letter("From: =?utf-8?B?YQ0KQmNjOiBvZmlhcmFAZXhhbXBsZS5vcmc=?= <a@b.cd>"),
    null,
  ],
  [
    "2,000 continued parameters",
    () =>
      typed(
        `text/plain;\r\n ${Array.from({ length: 1500 }, (_, at) => `name*${at}*=%41`).join(";\r\n ")}`,
        "x",
      ),
    null,
  ],
  [
    "a border of 50 kilobytes",
    () => typed(`multipart/mixed; boundary="${fill("(.*)+", 50 * kilobyte)}"`, "x"),
    null,
  ],
  ["an empty border", () => typed('multipart/mixed; boundary=""', fill("\r\n-- \r\n", 700)), null],
  ["text said to be UTF-16", () => typed("text/plain; charset=utf-16", fill("ab")), null],
  ["text said to be ISO-2022-JP", () => typed("text/plain; charset=iso-2022-jp", fill("\u001b$B")), null],
  [
    "text said to be in no known character set",
    () => typed("text/plain; charset=x-marsjanski", fill("ż")),
    null,
  ],
  ["a base64 of nothing but noise", () => typed("text/plain", fill("!=?"), "base64"), null],
  ["a quoted-printable of nothing but signs", () => typed("text/plain", fill("="), "quoted-printable"), null],
  ["an unknown transfer encoding", () => typed("text/plain", fill("x"), "x-uuencode"), null],
  [
    "text that flows without end",
    () => typed("text/plain; format=flowed; delsp=yes", fill("> > > \r\n")),
    null,
  ],
  ["300,000 elements, one in the other", () => typed("text/html", fill("<div>")), null],
  ["HTML of nothing but brackets", () => typed("text/html", fill("<")), null],
  ["40,000 comments never ended", () => typed("text/html", fill("<!-- <![CDATA[", 190 * kilobyte)), null],
  ["a table of 20,000 cells", () => typed("text/html", `<table><tr>${fill("<td>x", 100 * kilobyte)}`), null],
  ["entities by the hundred thousand", () => typed("text/html", fill("&#x1F600;&amp", 190 * kilobyte)), null],
  ["nothing at all", () => Buffer.alloc(0), null],
  ["nothing but zeros", () => Buffer.alloc(almostTooLarge), "headers-too-long"],
  ["nothing but line ends", () => Buffer.from(fill("\r\n")), null],
  ["lone carriage returns", () => letter("Subject: x", fill("\r--p\r")), null],
  ["10,000 attendees", () => calendar(fill("ATTENDEE:mailto:a@b.cd\r\n", 200 * kilobyte)), null],
  ["10,000 events", () => calendar(fill("END:VEVENT\r\nBEGIN:VEVENT\r\n", 200 * kilobyte)), null],
  ["10,000 components, one in the other", () => calendar(fill("BEGIN:VALARM\r\n", 200 * kilobyte)), null],
  [
    "one calendar line, folded 60,000 times",
    () => calendar(`COMMENT:${fill("\r\n x", 200 * kilobyte)}\r\n`),
    null,
  ],
  [
    "a parameter without an end",
    () => calendar(`ATTENDEE;CN="${fill('";', 200 * kilobyte)}:mailto:a@b.cd\r\n`),
    null,
  ],
  [
    "a time zone that changes its clock every second until the year 9999",
    () =>
      calendar(
        "DTSTART;TZID=Z:99990101T000000\r\nDTSTAMP;TZID=Z:99990101T000000\r\n",
        "BEGIN:VTIMEZONE\r\nTZID:Z\r\nBEGIN:STANDARD\r\nDTSTART:00010101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
      ),
    "took-too-long",
  ],
  [
    "a time zone whose rule never comes true",
    () =>
      calendar(
        "DTSTART;TZID=Z:20260412T160000\r\n",
        "BEGIN:VTIMEZONE\r\nTZID:Z\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
      ),
    null,
  ],
];
