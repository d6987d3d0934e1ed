import { Badge } from "./page.tsx";
import { useMessages } from "./request.tsx";

const tones = { proposed: "info", taken: "good", refused: "warn", "let-go": "neutral" } as const;

/** What became of a correction, in a word. */
export function CorrectionState({ state }: { state: keyof typeof tones }) {
  const t = useMessages().correction.states;
  return <Badge tone={tones[state]}>{t[state]}</Badge>;
}
