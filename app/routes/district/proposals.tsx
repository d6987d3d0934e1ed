import { useLoaderData } from "@remix-run/react";
import { mayWithdrawProposal } from "#domain/agenda/policy";
import { proposeAgendaItem, proposeAgendaItemInput } from "#domain/agenda/propose-agenda-item";
import { listProposalsOf } from "#domain/agenda/proposal-queries";
import { withdrawProposal, withdrawProposalInput } from "#domain/agenda/withdraw-proposal";
import { getDistrict } from "#domain/council/queries";
import { deed, deeds } from "#web/deeds";
import { pageLoader } from "#web/page-loader";
import { Select, TextArea, TextField } from "#ui/field";
import { DeedButton, DeedForm, Submit } from "#ui/form";
import { Link } from "#ui/link";
import { Badge, EmptyState, Page, Polish, Section } from "#ui/page";
import { useMessages } from "#ui/request";
import { titled } from "#ui/title";

export const loader = pageLoader("districtChair", ({ db, actor }) => ({
  districts: actor.districtIds.map((id) => ({ value: id, label: getDistrict(db, id).name, lang: "pl" })),
  proposals: listProposalsOf(db, actor.districtIds).map((proposal) => ({
    id: proposal.id,
    title: proposal.title,
    reason: proposal.reason,
    state: proposal.state,
    districtName: proposal.districtName,
    isLeftOver: proposal.leftOverFromItemId !== null,
    address: proposal.takenAddress,
    mayWithdraw: proposal.state === "waiting" && mayWithdrawProposal(actor, proposal),
  })),
}));

const here = () => "/moje/propozycje?zapisano=1";

export const action = deeds("districtChair", {
  proposeAgendaItem: deed(proposeAgendaItemInput, proposeAgendaItem, here),
  withdrawProposal: deed(withdrawProposalInput, withdrawProposal, here),
});

type Loaded = Awaited<ReturnType<typeof loader>>;
export const meta = titled<Loaded>((t) => t.agenda.proposalsTitle);

export default function Proposals() {
  const { districts, proposals } = useLoaderData<typeof loader>();
  const t = useMessages();
  const [first, ...others] = districts;
  return (
    <Page
      title={t.agenda.proposalsTitle}
      back={{ to: "/moje", label: t.common.nav.myDesk }}
      intro={<p>{t.agenda.proposalsIntro}</p>}
    >
      <Section title={t.agenda.sentProposals}>
        {proposals.length === 0 ? (
          <EmptyState>
            <p>{t.agenda.proposalsEmpty}</p>
          </EmptyState>
        ) : (
          <ul className="rows">
            {proposals.map((proposal) => (
              <Proposal key={proposal.id} of={proposal} />
            ))}
          </ul>
        )}
      </Section>
      <Section title={t.agenda.newProposal}>
        <DeedForm
          deed="proposeAgendaItem"
          {...(others.length === 0 ? { hidden: { districtId: first?.value ?? "" } } : {})}
        >
          {others.length > 0 && (
            <Select name="districtId" label={t.agenda.fields.district} options={districts} />
          )}
          <TextField name="title" label={t.agenda.fields.proposalTitle} />
          <TextArea
            name="reason"
            label={t.agenda.fields.proposalReason}
            hint={t.agenda.hints.proposalReason}
            optional
          />
          <Submit>{t.agenda.propose}</Submit>
        </DeedForm>
      </Section>
    </Page>
  );
}

function Proposal({
  of: { id, title, reason, state, districtName, isLeftOver, address, mayWithdraw },
}: {
  of: Loaded["proposals"][number];
}) {
  const t = useMessages();
  const tone = ({ waiting: "warn", taken: "good", withdrawn: "neutral" } as const)[state];
  return (
    <li>
      <p>
        <strong>
          <Polish>{title}</Polish>
        </strong>{" "}
        <Badge tone={tone}>{t.agenda.proposalStates[state]}</Badge>{" "}
        <span className="soft">
          <Polish>{districtName}</Polish>
          {isLeftOver && <>, {t.agenda.leftOver}</>}
        </span>
      </p>
      {reason && <Polish as="p">{reason}</Polish>}
      {address && (
        <p>
          <Link to={`/konwenty/${address}`}>
            {t.agenda.seeConvention}
            <span className="visually-hidden">: {title}</span>
          </Link>
        </p>
      )}
      {mayWithdraw && (
        <DeedButton
          deed="withdrawProposal"
          formId={`proposal-${id}`}
          hidden={{ proposalId: id }}
          hint={title}
        >
          {t.agenda.withdrawProposal}
        </DeedButton>
      )}
    </li>
  );
}
