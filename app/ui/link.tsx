import type { AnchorHTMLAttributes, ReactNode } from "react";
import { useHref } from "./request.tsx";

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & { to: string; children: ReactNode };

/** A link inside the product, in the reader's language. `to` is the Polish address. */
export function Link({ to, children, ...rest }: LinkProps) {
  const href = useHref();
  return (
    <a href={href(to)} {...rest}>
      {children}
    </a>
  );
}

/** A link that looks like a button, for the one thing to do next. */
export function ButtonLink({
  to,
  children,
  secondary = false,
}: {
  to: string;
  children: ReactNode;
  secondary?: boolean;
}) {
  return (
    <Link to={to} className={secondary ? "button button-secondary" : "button"}>
      {children}
    </Link>
  );
}
