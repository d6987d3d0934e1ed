import { passagesOf } from "../redaction/passage-rules.ts";
import type { Passage } from "../redaction/passage-rules.ts";
import type { EditionContent } from "./edition-content.ts";

/** The texts in which the public layer differs from the internal one, as the public will read them. */
export function passagesHidden(internal: EditionContent, open: EditionContent): Passage[] {
  const whole = new Map(passagesOf(internal).map(({ place, text }) => [place, text]));
  return passagesOf(open).filter(({ place, text }) => whole.get(place) !== text);
}
