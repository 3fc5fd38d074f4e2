import { Button, NativeSelect } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { type AnomalyRowFragment, AnomaliesToFollowDocument, FollowAnomalyDocument, type MeFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { momentText } from '../../ui/dates.js';
import { departementOf } from '../../ui/departement-of.js';
import { Loaded } from '../../ui/loaded.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { SteeringPage } from '../../ui/steering-page.js';
import { useChange } from '../../ui/use-change.js';

const STATES = ['open', 'inHand', 'done', 'refused', 'all'] as const;
type State = (typeof STATES)[number];

/** What people found wrong in the directory, and what became of it. */
export default function AnomaliesPage({ account }: { readonly account: MeFragment }): ReactElement {
  const texts = useTexts();
  const { oversight: { anomalies: words } } = texts;
  const departement = departementOf(account, 'manager');
  const [state, setState] = useState<State>('open');
  const [after, setAfter] = useState<string | null>(null);
  const query = useQuery({ query: AnomaliesToFollowDocument, variables: { departement, state: state === 'all' ? null : state, after } });
  return (
    <SteeringPage title={words.title}>
      <div className="filters">
        <NativeSelect label={words.state} value={state} onChange={({ currentTarget }) => { setState(currentTarget.value as State); setAfter(null); }} data={STATES.map((value) => ({ value, label: words.states[value] }))} />
      </div>
      <Loaded query={query}>
        {({ anomalies: { edges, pageInfo } }) => (
          <>
            {edges.length === 0 && <p className="prose">{words.none}</p>}
            <ul className="cards">{edges.map(({ node }) => <li key={node.id}><AnomalyCard anomaly={node} /></li>)}</ul>
            {pageInfo.hasNextPage && <Button variant="default" mt="sm" onClick={() => setAfter(pageInfo.endCursor)}>{texts.more}</Button>}
          </>
        )}
      </Loaded>
    </SteeringPage>
  );
}

function AnomalyCard({ anomaly }: { readonly anomaly: AnomalyRowFragment }): ReactElement {
  const { oversight: { anomalies: words } } = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(FollowAnomalyDocument);
  const go = (state: string): void => { void send({ anomalyId: anomaly.id, state }); };
  return (
    <article className="card">
      <div className="row spread"><h2 style={{ margin: 0 }}>{language === 'fr' ? anomaly.label : anomaly.labelEn}</h2><span>{language === 'fr' ? anomaly.stateLabel : anomaly.stateLabelEn}</span></div>
      {anomaly.text && <p>{anomaly.text}</p>}
      <p className="row muted"><span>{recordName(anomaly) ?? words.outOfSight}</span><span>{words.reported(momentText(anomaly.reportedAt, language))}</span></p>
      {(anomaly.state === 'open' || anomaly.state === 'inHand') && (
        <div className="row">
          {anomaly.state === 'open' && <Button loading={isSending} onClick={() => go('inHand')}>{words.take}</Button>}
          <Button variant="default" loading={isSending} onClick={() => go('done')}>{words.done}</Button>
          <Button variant="default" loading={isSending} onClick={() => go('refused')}>{words.refuse}</Button>
        </div>
      )}
      <RefusalAlert refusal={refusal} />
    </article>
  );
}

/** "Maison d'Enfants ANEF – Adolescentes (Roanne)". */
function recordName({ host, establishment }: Pick<AnomalyRowFragment, 'host' | 'establishment'>): string | null {
  if (host) return `${host.name} (${host.area})`;
  return establishment && (establishment.town ? `${establishment.name} (${establishment.town})` : establishment.name);
}
