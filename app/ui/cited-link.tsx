import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import { Link } from "./link.tsx";

const HavePages = createContext(true);

/** Inside it nothing is linked by its number: the registers hold the convention's matters alone. */
export function WithoutRegisters({ children }: { children: ReactNode }) {
  return <HavePages.Provider value={false}>{children}</HavePages.Provider>;
}

/** A link to a question, a resolution or a promise by its number, where it has a page of its own. */
export function CitedLink({ to, children }: { to: string; children: ReactNode }) {
  return useContext(HavePages) ? <Link to={to}>{children}</Link> : <>{children}</>;
}
