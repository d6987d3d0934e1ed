import { useActionData, useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { clearPassword } from "#domain/account/clear-password";
import { closeAccount } from "#domain/account/close-account";
import { endGrant, endGrantInput } from "#domain/account/end-grant";
import { grantRole, grantRoleInput } from "#domain/account/grant-role";
import { getAccount, listGrantsOn } from "#domain/account/queries";
import { reopenAccount } from "#domain/account/reopen-account";
import { grantableRoles } from "#domain/account/rules";
import { getPerson } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { messages } from "#i18n/index";
import { Select } from "#ui/field";
import { DeedButton, DeedForm, Submit } from "#ui/form";
import { OneTimeAddress } from "#ui/one-time-address";
import { Badge, Facts, Page, Polish, Section, Warning } from "#ui/page";
import { useMessages } from "#ui/request";
import { deed, deeds } from "#web/deeds";
import { makeAddress } from "#web/invite.server";
import type { OneTimeAddress as Made } from "#web/invite.server";
import { pageLoader } from "#web/page-loader";
import type { PageRequest } from "#web/page-loader";
import { languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: `${data?.name ?? messages[languageOf(location.pathname)].account.office.title} – Konwent` },
];

export const loader = pageLoader("admin", ({ db, now }, { params }) => {
  const account = getAccount(db, params["accountId"] ?? "");
  const roles = listGrantsOn(db, account.id, polishDay(now())).map(({ id, role }) => ({ id, role }));
  return {
    name: getPerson(db, account.personId).name,
    email: account.email,
    roles,
    isClosed: account.closedOn !== null,
    hasPassword: account.passwordHash !== null,
  };
});

const nothing = z.object({});
const accountOf = ({ params }: PageRequest) => params["accountId"] ?? "";
const here = (_result: unknown, page: PageRequest) => `/biuro/konta/${accountOf(page)}?zapisano=1`;

export const action = deeds("admin", {
  makeAddress: deed(
    nothing,
    (ctx, _input, page) => makeAddress(ctx, accountOf(page), page),
    (made) => Response.json(made),
  ),
  grantRole: deed(
    grantRoleInput.pick({ role: true }),
    (ctx, input, page) => grantRole(ctx, { ...input, accountId: accountOf(page) }),
    here,
  ),
  endGrant: deed(endGrantInput, endGrant, here),
  clearPassword: deed(
    nothing,
    (ctx, _input, page) => clearPassword(ctx, { accountId: accountOf(page) }),
    here,
  ),
  closeAccount: deed(nothing, (ctx, _input, page) => closeAccount(ctx, { accountId: accountOf(page) }), here),
  reopenAccount: deed(
    nothing,
    (ctx, _input, page) => reopenAccount(ctx, { accountId: accountOf(page) }),
    here,
  ),
});

export default function Account() {
  const { name, email, roles, isClosed, hasPassword } = useLoaderData<typeof loader>();
  const made = useActionData<Partial<Made>>();
  const t = useMessages().account;
  const held = roles.map(({ role }) => role);
  const free = grantableRoles.filter((role) => !held.includes(role));
  return (
    <Page title={<Polish>{name}</Polish>} back={{ to: "/biuro/konta", label: t.office.back }}>
      {made?.oneTimeAddress && (
        <OneTimeAddress
          address={made.oneTimeAddress}
          email={made.email ?? ""}
          expiresAt={made.expiresAt ?? ""}
        />
      )}
      <Facts
        rows={[
          [t.email, email],
          [
            t.office.state,
            <Badge key="state" tone={isClosed ? "bad" : hasPassword ? "good" : "warn"}>
              {isClosed ? t.office.closed : hasPassword ? t.office.open : t.office.invited}
            </Badge>,
          ],
        ]}
      />
      <Section title={t.rolesLabel}>
        {held.includes("chair") && held.includes("admin") && (
          <Warning>
            <p>{t.office.bothChairAndAdmin}</p>
          </Warning>
        )}
        {roles.length === 0 && <p>{t.office.noRoles}</p>}
        <ul className="rows">
          {roles.map(({ id, role }) => (
            <li key={id}>
              {t.roles[role]}{" "}
              <DeedButton deed="endGrant" formId={id} hidden={{ grantId: id }} danger hint={t.roles[role]}>
                {t.office.end}
              </DeedButton>
            </li>
          ))}
        </ul>
        {!isClosed && free.length > 0 && (
          <DeedForm deed="grantRole">
            <Select
              name="role"
              label={t.office.role}
              options={free.map((role) => ({ value: role, label: t.roles[role] }))}
            />
            <Submit secondary>{t.office.grant}</Submit>
          </DeedForm>
        )}
      </Section>
      {!isClosed && (
        <Section title={t.office.entering}>
          <p>{t.office.issueIntro}</p>
          <DeedButton deed="makeAddress" secondary={false}>
            {t.office.issue}
          </DeedButton>
          {hasPassword && (
            <>
              <p>{t.office.clearPasswordIntro}</p>
              <DeedButton deed="clearPassword" danger>
                {t.office.clearPassword}
              </DeedButton>
            </>
          )}
        </Section>
      )}
      <Section title={t.office.closing}>
        {isClosed ? (
          <DeedButton deed="reopenAccount">{t.office.reopen}</DeedButton>
        ) : (
          <>
            <p>{t.office.closeIntro}</p>
            <DeedButton deed="closeAccount" danger>
              {t.office.close}
            </DeedButton>
          </>
        )}
      </Section>
    </Page>
  );
}
