import { useActionData, useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/react";
import { listAccounts, listRolesOn } from "#domain/account/queries";
import { grantableRoles } from "#domain/account/rules";
import { listDistrictIdsHeldBy, listPersons } from "#domain/council/queries";
import { polishDay } from "#domain/kernel/polish-time";
import { messages } from "#i18n/index";
import { Checkboxes, Select, TextField } from "#ui/field";
import { DeedForm, Submit } from "#ui/form";
import { Link } from "#ui/link";
import { OneTimeAddress } from "#ui/one-time-address";
import { Badge, Page, Polish, Section, Table } from "#ui/page";
import { useMessages } from "#ui/request";
import { deed, deeds } from "#web/deeds";
import { invite, inviteInput } from "#web/invite.server";
import type { OneTimeAddress as Made } from "#web/invite.server";
import { pageLoader } from "#web/page-loader";
import { languageOf } from "../../areas.ts";

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: `${messages[languageOf(location.pathname)].account.office.title} – Konwent` },
];

export const loader = pageLoader("admin", ({ db, now }) => {
  const today = polishDay(now());
  const accounts = listAccounts(db).map(({ account, person }) => ({
    id: account.id,
    name: person.name,
    email: account.email,
    roles: [
      ...listRolesOn(db, account.id, today),
      ...(listDistrictIdsHeldBy(db, person.id, today).length > 0 ? (["district-chair"] as const) : []),
    ],
    state: account.closedOn
      ? ("closed" as const)
      : account.passwordHash
        ? ("open" as const)
        : ("invited" as const),
  }));
  const owners = new Set(listAccounts(db).map(({ person }) => person.id));
  return {
    accounts,
    persons: listPersons(db)
      .filter(({ id }) => !owners.has(id))
      .map(({ id, name, office }) => ({ id, label: office ? `${name}, ${office}` : name })),
  };
});

export const action = deeds("admin", {
  // The address is shown by this very answer: a redirect would have to carry the secret along.
  invite: deed(inviteInput, invite, (made) => Response.json(made)),
});

const tones = { open: "good", closed: "bad", invited: "warn" } as const;

export default function Accounts() {
  const { accounts, persons } = useLoaderData<typeof loader>();
  const made = useActionData<Partial<Made>>();
  const { account: t, common } = useMessages();
  return (
    <Page title={t.office.title} intro={<p>{t.office.intro}</p>}>
      {made?.oneTimeAddress && (
        <OneTimeAddress
          address={made.oneTimeAddress}
          email={made.email ?? ""}
          expiresAt={made.expiresAt ?? ""}
          isMailed={made.isMailed ?? false}
        />
      )}
      <Table caption={t.office.list} isCaptionHidden head={[t.name, t.email, t.rolesLabel, t.office.state]}>
        {accounts.map(({ id, name, email, roles, state }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/biuro/konta/${id}`}>
                <Polish>{name}</Polish>
              </Link>
            </th>
            <td>{email}</td>
            <td>{roles.map((role) => t.roles[role]).join(", ")}</td>
            <td>
              <Badge tone={tones[state]}>{t.office[state]}</Badge>
            </td>
          </tr>
        ))}
      </Table>
      <Section title={t.office.invite}>
        <p>{t.office.inviteIntro}</p>
        <DeedForm deed="invite">
          <Select
            name="personId"
            label={t.office.person}
            hint={t.office.personHint}
            empty={common.choose}
            options={persons.map(({ id, label }) => ({ value: id, label, lang: "pl" }))}
            optional
          />
          <TextField name="personName" label={t.office.newPerson} width="medium" optional />
          <TextField name="email" type="email" inputMode="email" label={t.email} width="medium" />
          <Checkboxes
            name="roles"
            label={t.rolesLabel}
            options={grantableRoles.map((role) => ({ value: role, label: t.roles[role] }))}
          />
          <Submit>{t.office.submit}</Submit>
        </DeedForm>
      </Section>
    </Page>
  );
}
