import type { Place } from "./place.ts";
import { refuseRepeatedNumbers } from "./read-agenda.ts";

export type PresentationEntry = ReturnType<typeof readPresentation>;
export type FigureEntry = { label: string; value: number; unit: string | null; isApproximate: boolean };

export function readPresentations(record: Place): PresentationEntry[] {
  const places = record.places("presentations");
  refuseRepeatedNumbers(places);
  return places.map(readPresentation);
}

function readPresentation(place: Place) {
  const said = {
    nr: place.label("nr"),
    presenter: place.text("presenter"),
    title: place.text("title"),
    thesis: place.text("thesis"),
    background: place.text("background"),
    comparators: place.texts("comparators"),
    pros: place.texts("pros"),
    cons: place.texts("cons"),
    conclusion: place.text("conclusion"),
    dataQualityNote: place.text("data_quality_note"),
    figures: place.places("figures").flatMap(readFigure),
  };
  place.leave();
  return said;
}

/** A figure needs its label and its value; half of one is kept as another fact. */
function readFigure(place: Place): FigureEntry[] {
  const label = place.text("label");
  const value = place.number("value");
  const unit = place.text("unit");
  const isApproximate = place.flag("approx") ?? false;
  place.leave();
  if (label !== null && value !== null) return [{ label, value, unit, isApproximate }];
  for (const key of ["label", "value", "unit"])
    if (place.raw(key) !== null) place.keep(key, "says-too-little");
  return [];
}
