import { data } from "@remix-run/server-runtime";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { messages } from "#i18n/index";
import { Submit } from "#ui/form";
import { Page } from "#ui/page";
import { useMessages } from "#ui/request";
import { pageLoader } from "#web/page-loader";
import { endedBy, unsubscribe, unsubscriberWith } from "#web/unsubscribe";
import { languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].subscription.unsubscribe.title} – Konwent` },
];

/** Reading the page ends nothing: mail scanners open every address. */
export const loader = pageLoader("anyone", (ctx, { params }) => {
  const actor = unsubscriberWith(ctx, params["token"] ?? "");
  return data({ ends: actor ? endedBy(actor) : null }, { status: actor ? 200 : 404 });
});

// Not a table of deeds: whoever posts here, however, wants one thing only.
export const action = unsubscribe;

export default function Unsubscribe() {
  const { ends } = useLoaderData<typeof loader>();
  const answer = useActionData<{ isDone: boolean }>();
  const t = useMessages().subscription.unsubscribe;
  if (ends === null)
    return (
      <Page title={t.title}>
        <p>{t.unknown}</p>
      </Page>
    );
  if (answer?.isDone)
    return (
      <Page title={t.title}>
        <p className="notice" role="status">
          {t.done}
        </p>
      </Page>
    );
  return (
    <Page title={t.title}>
      <p>{t.explanation[ends]}</p>
      <form method="post">
        <input type="hidden" name="List-Unsubscribe" value="One-Click" />
        <Submit>{t.submit}</Submit>
      </form>
    </Page>
  );
}
