import { expect, test } from "vitest";
import { displayName, fileKindOf, largestFile, takenFiles } from "#domain/presentation/rules";

test("a file's kind is the ending of its name", () => {
  expect(
    ["a.pdf", "a.PPTX", "a.b.docx", "a.odt", "a.odp", "a.png", "a.jpg", "a.JPEG"].map(fileKindOf),
  ).toEqual(["pdf", "pptx", "docx", "odt", "odp", "png", "jpeg", "jpeg"]);
  expect(["a.exe", "pdf", "a.pdf.exe", "a.constructor", "a.", "", "a.docm"].map(fileKindOf)).toEqual(
    Array(7).fill(undefined),
  );
  expect(takenFiles).toEqual({ accept: ".pdf,.pptx,.docx,.odt,.odp,.png,.jpeg,.jpg", megabytes: 50 });
  expect(largestFile).toBe(52_428_800);
});

test("a name to show has no folders, no invisible characters and a bearable length", () => {
  expect(displayName("..\\..\\etc/pa\u202es\u0000s\nwd.png")).toBe("passwd.png");
  expect(displayName('co: "to"?.pdf')).toBe("co_ _to__.pdf");
  expect(displayName("..")).toBe("plik");
  expect(displayName(".ukryty.pdf")).toBe("ukryty.pdf");
  expect(displayName("Żółć 🎉 .pdf")).toBe("Żółć 🎉 .pdf");
  const long = displayName(`${"🎉".repeat(300)}.pdf`);
  expect([long.length <= 200, long.endsWith(".pdf"), !/\p{Cs}/u.test(long)]).toEqual([true, true, true]);
});
