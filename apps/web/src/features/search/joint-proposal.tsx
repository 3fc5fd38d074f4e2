import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { JointProposalDocument, type JointProposalQuery } from '../../gql/graphql.js';
import { said, useLanguage, useTexts } from '../../texts/language.js';
import { DataTable } from '../../ui/data-table.js';
import { momentText } from '../../ui/dates.js';
import { numberText } from '../../ui/figures.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useAsk } from '../../ui/use-ask.js';
import { hostName, JointLine } from './joint-line.js';

export type Joint = Extract<JointProposalQuery['jointProposal'], { __typename: 'JointProposal' }>;

/** One proposal for all who wait: run when asked for, each line explained, and what it wins over one request after the other. */
export function JointProposal({ departement }: { readonly departement: string }): ReactElement {
  const { policy: { joint: words } } = useTexts();
  const { ask, isAsking, answer, refusal } = useAsk(JointProposalDocument);
  const proposal = answer as Joint | null;
  return (
    <section aria-labelledby="joint">
      <h2 id="joint">{words.title}</h2>
      <p className="prose">{words.intro}</p>
      <div className="row">
        <Button loading={isAsking} onClick={() => void ask({ input: { departement, searchIds: null } })}>{proposal ? words.again : words.run}</Button>
        <span role="status" className="muted">{isAsking && words.running}</span>
      </div>
      <RefusalAlert refusal={refusal} />
      {proposal && (proposal.requests === 0 ? <p className="prose">{words.none}</p> : <Proposed proposal={proposal} />)}
    </section>
  );
}

function Proposed({ proposal }: { readonly proposal: Joint }): ReactElement {
  const { policy: { joint: words } } = useTexts();
  const language = useLanguage();
  const { joint, oneByOne } = proposal;
  const compared = [[words.placed, 'childrenPlaced'], [words.requests, 'requestsPlaced'], [words.separated, 'separated'], [words.pairs, 'pairsTogether']] as const;
  return (
    <>
      <p className="prose"><strong>{said(language, proposal.gain)}</strong> {said(language, proposal.worth)}</p>
      <DataTable caption={words.compared} columns={[{ title: words.measure }, { title: words.joint, isNumber: true }, { title: words.oneByOne, isNumber: true }]}
        rows={compared.map(([name, what]) => ({ key: what, cells: [name, <strong key="joint">{joint[what]}</strong>, oneByOne[what]] }))} />
      <h3>{words.lines(proposal.lines.length)}</h3>
      <ol className="cards">{proposal.lines.map((line, index) => <li key={line.searchId}><JointLine line={line} index={index + 1} /></li>)}</ol>
      {proposal.unplaced.length > 0 && (
        <>
          <h3>{words.unplaced}</h3>
          <ul className="cards">
            {proposal.unplaced.map((one) => (
              <li key={one.searchId} className="card">
                <div className="row spread"><strong>{words.people(one.people)}</strong><span className="muted">{words.urgency(one.urgency)}</span></div>
                <p>{said(language, one.sentence)}</p>
                <ul className="reasons">{one.bottlenecks.map(({ host, sentence }) => <li key={host.id + sentence.fr}>{hostName(host)} : {said(language, sentence)}</li>)}</ul>
              </li>
            ))}
          </ul>
        </>
      )}
      {proposal.prices.length > 0 && (
        <DataTable caption={words.scarce} columns={[{ title: words.host }, { title: words.price, isNumber: true }]}
          rows={proposal.prices.map(({ host, price }) => ({ key: host.id, cells: [hostName(host), numberText(price, language)] }))} />
      )}
      <p className="muted">{words.plans(proposal.plansPerRequest)} {words.asOf(momentText(proposal.at, language))}</p>
    </>
  );
}
