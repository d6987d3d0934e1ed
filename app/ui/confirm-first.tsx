import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { ButtonLink } from "./link.tsx";

/** Where a button would stand that needs a fresh sign-in: first to the password, then back to this page. */
export function ConfirmFirst({ children, secondary = false }: { children: ReactNode; secondary?: boolean }) {
  const { pathname } = useLocation();
  return (
    <ButtonLink to={`/logowanie/potwierdz?dalej=${encodeURIComponent(pathname)}`} secondary={secondary}>
      {children}
    </ButtonLink>
  );
}
