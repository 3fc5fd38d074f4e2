import { SPLIT_REASON_LABELS } from '@ugo/domain/placement';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { type MeFragment, SiblingsApartDocument, type SiblingsApartQuery } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { momentText } from '../../ui/dates.js';
import { labelOf } from '../../ui/labels.js';
import { HostLine } from './host-line.js';
import { SiblingsDrawn } from './siblings-drawn.js';

type Group = SiblingsApartQuery['siblingsApart'][number];

/** Brothers and sisters who live apart, and what could bring them together again: those with an answer first. */
export default function SiblingsPage({ account }: { readonly account: MeFragment }): ReactElement {
  const texts = useTexts();
  const { siblings: words } = texts;
  const departement = account.roles.find(({ role }) => role === 'enfanceWorker')?.departement ?? account.departement;
  const query = useQuery({ query: SiblingsApartDocument, variables: { departement } });
  const { data } = query[0];
  const groups = [...data?.siblingsApart ?? []].sort((one, other) => other.couldReunite.length - one.couldReunite.length);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="muted">{words.law}</p>
      <Asked query={query} empty={groups.length === 0 ? words.none : null} />
      <ul className="cards">{groups.map((group) => <li key={group.requestId}><Apart group={group} /></li>)}</ul>
    </>
  );
}

function Apart({ group }: { readonly group: Group }): ReactElement {
  const { siblings: words } = useTexts();
  const language = useLanguage();
  const { reference, requestId, places, reason, separationAsked, searchedSince, couldReunite } = group;
  return (
    <article className={`card${couldReunite.length > 0 ? ' first' : ''}`}>
      <div className="row spread">
        <h2 style={{ margin: 0 }}><Link to={`/demandes/${requestId}`}>{reference}</Link></h2>
        <SiblingsDrawn groups={places.map(({ host, personKeys }) => ({ name: host?.name ?? words.unseen, keys: personKeys }))} />
      </div>
      {places.map(({ hostId, host, personKeys }) => (host ? <HostLine key={hostId} host={host} keys={personKeys} /> : <p key={hostId}>{personKeys.join(' + ')} → {words.unseen}</p>))}
      <p className="row muted">
        {reason && <span>{words.reason(labelOf(SPLIT_REASON_LABELS, reason, language))}</span>}
        <span>{separationAsked ? words.asked : searchedSince ? words.since(momentText(searchedSince, language)) : words.notYet}</span>
      </p>
      {couldReunite.length > 0 && <h3>{words.could(couldReunite.length)}</h3>}
      {couldReunite.map(({ hostId, host, since }) => (
        <div key={hostId}>{host ? <HostLine host={host} keys={[]} /> : words.unseen}<span className="muted">{words.free(momentText(since, language))}</span></div>
      ))}
    </article>
  );
}
