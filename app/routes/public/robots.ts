import { pageLoader } from "#web/page-loader";
import { doors } from "../../areas.ts";

/** What programs that walk the site may look at: all that is public; and where its map is (RFC 9309). */
export const loader = pageLoader("anyone", (_ctx, { shell }) => {
  const closed = Object.keys(doors).flatMap((door) => [`/${door}`, `/en/${door}`]);
  const lines = [
    "User-agent: *",
    ...closed.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${shell.baseUrl}/sitemap.xml`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
});
