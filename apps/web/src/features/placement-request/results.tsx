import './results.css';
import { addDays } from '@ugo/domain/kernel';
import type { ReactElement } from 'react';
import type { RequestWholeFragment, ResultsFragment } from '../../gql/graphql.js';
import { said, useLanguage, useTexts } from '../../texts/language.js';
import { dayText } from '../../ui/dates.js';
import { HostLine } from './host-line.js';
import { LaterPlans } from './later-plans.js';
import { MorePlans } from './more-plans.js';
import { PlanCard } from './plan-card.js';
import { ResultsMap } from './results-map.js';
import { ReservedCard } from './reserved-card.js';
import { WhyNot } from './why-not.js';

interface Props { readonly results: ResultsFragment; readonly request: RequestWholeFragment }

/** As many as one compares at two in the morning. */
const SHOWN = 3;

/** Everything a search found, in the order of use: whole proposals, bridges, incomplete ones, what is nearly possible. */
export function Results({ results, request }: Props): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const { results: words } = texts;
  const plans = results.plans.edges.map(({ node }) => node);
  const incomplete = results.incomplete.edges.map(({ node }) => node);
  const card = (plan: (typeof plans)[number]): ReactElement => (
    <li key={plan.rank} id={`proposition-${plan.rank}`} className={plan.rank > 1 ? 'later-plan after-first' : undefined}>
      <PlanCard plan={plan} request={request} title={plan.rank === 1 ? words.best : words.rank(plan.rank)} isFirst={plan.rank === 1} />
    </li>);
  const { hasNextPage, endCursor } = results.plans.pageInfo;
  return (
    <section aria-label={words.title}>
      <div className="row spread"><h2>{words.title}</h2><span className="muted">{words.fits(results.counts.fitting, results.counts.candidates)}</span></div>
      <p className="muted" role="status">{plans.length === 0 ? words.none : results.proven ? words.proven : words.notProven}</p>
      <ResultsMap searchId={results.id} request={request} />
      <ol className="cards">{plans.slice(0, SHOWN).map(card)}</ol>
      {plans.length > SHOWN && (
        <details className="more after-first">
          <summary>{words.others(plans.length - SHOWN)}</summary>
          <LaterPlans plans={plans.slice(SHOWN)} card={card} />
          {hasNextPage && <MorePlans searchId={results.id} after={endCursor} card={card} />}
        </details>
      )}
      {results.splitBeside && (
        <Section title={words.beside}>
          <li><PlanCard plan={results.splitBeside.plan} request={request} title={results.splitBeside.because.map((one) => said(language, one)).join(' ')} /></li>
        </Section>
      )}
      {results.bridges.length > 0 && (
        <Section title={words.bridges}>
          {results.bridges.map((bridge, index) => (
            <li key={index}>
              <p>{said(language, bridge.sentence)}</p>
              <PlanCard plan={bridge.tonight} request={request} title={dayText(results.firstNight, language)} nights={{ lastNight: addDays(bridge.switchNight, -1) }} />
              <PlanCard plan={bridge.then} request={request} title={words.from(dayText(bridge.switchNight, language))} nights={{ firstNight: bridge.switchNight }} />
            </li>
          ))}
        </Section>
      )}
      {incomplete.length > 0 && (
        <Section title={words.incomplete}>{incomplete.map((plan) => <li key={plan.rank}><PlanCard plan={plan} request={request} title={words.rank(plan.rank)} /></li>)}</Section>
      )}
      {results.reserved.length > 0 && (
        <Section title={words.reserved}>{results.reserved.map((one) => <li key={one.host.id}><ReservedCard reserved={one} request={request} /></li>)}</Section>
      )}
      {results.nearMisses.length > 0 && (
        <details className="more after-first">
          <summary>{words.nearCount(results.nearMisses.length)}</summary>
          <ul className="cards">
          {results.nearMisses.map(({ host, people, reasons }) => (
            <li key={host.id} className="card">
              <HostLine host={host} keys={people} />
              <ul className="reasons">{reasons.map((reason, index) => <li key={index}>{said(language, reason.sentence)}{reason.waiver && ` (${words.waiver(said(language, reason.waiver))})`}</li>)}</ul>
            </li>
          ))}
          </ul>
        </details>
      )}
      <WhyNot searchId={results.id} departement={request.departement} />
    </section>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: React.ReactNode }): ReactElement {
  return <div className="after-first"><h2>{title}</h2><ul className="cards">{children}</ul></div>;
}
