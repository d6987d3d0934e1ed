import type { Area } from "../areas.ts";

const shared = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
];

/** The headers of every response. Public pages run only our own files; the others also need this response's nonce. */
export function securityHeaders(area: Area, nonce: string): Record<string, string> {
  const scripts =
    area === "public"
      ? "script-src 'self'"
      : `script-src 'nonce-${nonce}' 'strict-dynamic'; worker-src 'self'`;
  return {
    "Content-Security-Policy": [...shared, scripts].join("; "),
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
    "X-Frame-Options": "DENY",
  };
}

/** Headers of stored files: never rendered inside our origin. */
export const fileHeaders = {
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "Content-Disposition": "attachment",
} as const;
