import { useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { endOtherSessions } from "#domain/account/end-other-sessions";
import { endSession } from "#domain/account/end-session";
import { getAccount, listSessions } from "#domain/account/queries";
import { mailPreferences } from "#domain/account/rules";
import { setMailPreference, setMailPreferenceInput } from "#domain/account/set-mail-preference";
import { getDistrict } from "#domain/council/queries";
import { found } from "#domain/kernel/refusal";
import { identity } from "#domain/kernel/fields";
import { instantIn } from "#i18n/dates";
import { messages } from "#i18n/index";
import { Radios, Select } from "#ui/field";
import { DeedButton, DeedForm, Submit } from "#ui/form";
import { ButtonLink, Link } from "#ui/link";
import { Badge, Facts, Page, Polish, Section, Table } from "#ui/page";
import { useLanguage, useMessages } from "#ui/request";
import { deed, deeds } from "#web/deeds";
import { deviceName } from "#web/device-name";
import { deskOf } from "#web/desk";
import { pageLoader } from "#web/page-loader";
import { inLanguage, languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].account.mine.title} – Konwent` },
];

export const loader = pageLoader("signedIn", ({ db, actor, now }, { shell }) => {
  const account = getAccount(db, found(actor.accountId));
  const sessions = listSessions(db, account.id, now()).map(({ idHash, createdAt, endsAt, device }) => ({
    idHash,
    createdAt,
    endsAt,
    device: deviceName(device),
    isHere: idHash === shell.sessionIdHash,
  }));
  const districts = actor.districtIds
    .map((id) => getDistrict(db, id))
    .map(({ roman, name }) => `${roman} ${name}`);
  return {
    name: actor.name,
    email: account.email,
    roles: [...actor.roles],
    districts,
    hasPassword: account.passwordHash !== null,
    sessions,
    mailPreference: account.mailPreference ?? "at-once",
    mailLanguage: account.mailLanguage ?? "pl",
    desk: deskOf(actor),
  };
});

const nothing = z.object({});

export const action = deeds("signedIn", {
  signOut: deed(
    nothing,
    (_ctx, _input, page) => page.shell.signOut(),
    (cookie, page) =>
      new Response(null, {
        status: 303,
        headers: { Location: inLanguage(page.language, "/logowanie"), "Set-Cookie": cookie },
      }),
  ),
  setMailPreference: deed(
    setMailPreferenceInput.omit({ accountId: true }),
    (ctx, input) => setMailPreference(ctx, { accountId: found(ctx.actor.accountId), ...input }),
    () => "/konto?zapisano=1",
  ),
  endSession: deed(
    z.object({ sessionIdHash: identity() }),
    (ctx, input) => endSession(ctx, { accountId: found(ctx.actor.accountId), ...input }),
    () => "/konto?zapisano=1",
  ),
  endOtherSessions: deed(
    nothing,
    (ctx, _input, page) =>
      endOtherSessions(ctx, {
        accountId: found(ctx.actor.accountId),
        sessionIdHash: page.shell.sessionIdHash ?? "",
      }),
    () => "/konto?zapisano=1",
  ),
});

export default function MyAccount() {
  const { name, email, roles, districts, hasPassword, sessions, desk, mailPreference, mailLanguage } =
    useLoaderData<typeof loader>();
  const { account: t } = useMessages();
  const language = useLanguage();
  return (
    <Page title={t.mine.title}>
      <Facts
        rows={[
          [t.name, <Polish key="name">{name}</Polish>],
          [t.email, email],
          [t.rolesLabel, roles.map((role) => t.roles[role]).join(", ")],
          [t.mine.districts, districts.length > 0 && <Polish>{districts.join(", ")}</Polish>],
        ]}
      />
      <div className="button-row">
        {desk !== "/konto" && <ButtonLink to={desk}>{t.mine.toDesk}</ButtonLink>}
        <Link to="/konto/haslo">{hasPassword ? t.passwordPage.change : t.passwordPage.title}</Link>
      </div>
      <Section title={t.mine.letters}>
        <p>{t.mine.lettersIntro}</p>
        <DeedForm deed="setMailPreference">
          <Radios
            name="mailPreference"
            label={t.mine.preference}
            value={mailPreference}
            options={mailPreferences.map((value) => ({ value, label: t.mine.preferences[value] }))}
          />
          <Select
            name="mailLanguage"
            label={t.mine.letterLanguage}
            value={mailLanguage}
            options={[
              { value: "pl", label: t.mine.languages.pl },
              { value: "en", label: t.mine.languages.en },
            ]}
          />
          <Submit secondary>{t.mine.saveLetters}</Submit>
        </DeedForm>
      </Section>
      <Section title={t.mine.sessions}>
        <p>{t.mine.sessionsIntro}</p>
        <Table caption={t.mine.devices} head={[t.mine.device, t.mine.since, t.mine.until, t.mine.action]}>
          {sessions.map((session) => (
            <tr key={session.idHash}>
              <th scope="row">{session.device ?? t.mine.unknownDevice}</th>
              <td>{instantIn(language, session.createdAt)}</td>
              <td>{instantIn(language, session.endsAt)}</td>
              <td>
                {session.isHere ? (
                  <Badge tone="info">{t.mine.here}</Badge>
                ) : (
                  <DeedButton
                    deed="endSession"
                    formId={session.idHash.slice(0, 12)}
                    hidden={{ sessionIdHash: session.idHash }}
                    hint={`${session.device ?? t.mine.unknownDevice}, ${instantIn(language, session.createdAt)}`}
                  >
                    {t.mine.end}
                  </DeedButton>
                )}
              </td>
            </tr>
          ))}
        </Table>
        <div className="button-row">
          {sessions.length > 1 && <DeedButton deed="endOtherSessions">{t.mine.endOthers}</DeedButton>}
          <DeedButton deed="signOut">{t.mine.signOut}</DeedButton>
        </div>
      </Section>
    </Page>
  );
}
