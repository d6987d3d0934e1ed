import type { ReactNode } from "react";
import { useReply } from "./form.tsx";

/** The rarer fields of a form, folded away; unfolded when they hold something, or when one of them was refused. */
export function MoreFields({
  summary,
  names,
  isFilled = false,
  children,
}: {
  summary: string;
  names: readonly string[];
  isFilled?: boolean;
  children: ReactNode;
}) {
  const { reply } = useReply();
  const isWrong = names.some((name) => reply?.problems[name]);
  const isTyped = names.some((name) => reply?.values[name]);
  return (
    <details open={isFilled || isWrong || isTyped}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
