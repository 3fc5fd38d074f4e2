import { CAPABILITY_LABELS } from '@ugo/domain/matching/labels';
import { type RuleCode, sayRule } from '@ugo/domain/matching/rules';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { type MeFragment, UnmetNeedsDocument, type UnmetNeedsQuery } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { departementOf } from '../../ui/departement-of.js';
import { ExportButtons } from '../../ui/export-buttons.js';
import { quarterText } from '../../ui/figures.js';
import { labelOf } from '../../ui/labels.js';
import { Loaded } from '../../ui/loaded.js';
import { SteeringPage } from '../../ui/steering-page.js';
import { CountTable } from './count-table.js';
import { lastMonths } from './periods.js';
import { ReadNote } from './read-note.js';
import { SpanSelect } from './span-select.js';

type Needs = UnmetNeedsQuery['unmetNeeds'];

/** What searches did not find, and the single place that would have answered most of them. */
export default function NeedsPage({ account }: { readonly account: MeFragment }): ReactElement {
  const { oversight: { needs: words } } = useTexts();
  const departement = departementOf(account, 'manager');
  const [months, setMonths] = useState(12);
  const query = useQuery({ query: UnmetNeedsDocument, variables: { departement, ...lastMonths(departement, months) } });
  return (
    <SteeringPage title={words.title}>
      <p className="prose">{words.intro}</p>
      <SpanSelect months={months} onMonths={setMonths} />
      <Loaded query={query}>{({ unmetNeeds }) => <Shown needs={unmetNeeds} />}</Loaded>
      <ExportButtons table="unmetNeeds" filters={{ departement, ...lastMonths(departement, months) }} />
    </SteeringPage>
  );
}

function Shown({ needs }: { readonly needs: Needs }): ReactElement {
  const { oversight: { needs: words, steering } } = useTexts();
  const language = useLanguage();
  if (needs.needs === 0) return <><p>{words.none}</p><ReadNote {...needs} /></>;
  const counted = ({ people, suppressed }: Needs['capabilities'][number]) => ({ count: people ?? 0, text: people === null ? words.hidden : suppressed ? words.atLeast(people) : undefined });
  return (
    <>
      <p>{words.counted(needs.needs, needs.people, needs.searches)}</p>
      <h2>{words.places}</h2>
      {needs.newPlaces.length === 0 ? <p className="prose">{words.noPlace}</p> : (
        <ol className="cards">
          {needs.newPlaces.map((place) => (
            <li key={place.sentence} className="card"><strong>{language === 'fr' ? place.sentence : place.sentenceEn}</strong><p className="muted">{words.answered(place.needs, place.people)}</p></li>
          ))}
        </ol>
      )}
      {needs.peopleLeft > 0 && <p className="muted">{words.left(needs.peopleLeft)}</p>}
      <CountTable caption={words.outcomes} heading={words.outcome} unit={words.requests} empty=""
        counts={needs.outcomes.map(({ code, count }) => ({ name: (words.outcomeNames as Readonly<Record<string, string>>)[code] ?? code, count }))} />
      <p className="muted">{needs.quarters.length === 0 ? words.noQuarter : words.quarters(needs.quarters.map((quarter) => quarterText(quarter, language)).join(', '))}</p>
      <CountTable caption={words.relaxations} heading={words.rule} unit={steering.people} empty="" counts={needs.relaxations.map((one) => ({ name: sayRule(one.code as RuleCode, language), ...counted(one) }))} />
      <CountTable caption={words.capabilities} heading={words.capability} unit={steering.people} empty="" counts={needs.capabilities.map((one) => ({ name: labelOf(CAPABILITY_LABELS, one.code, language), ...counted(one) }))} />
      <ReadNote {...needs} />
    </>
  );
}
