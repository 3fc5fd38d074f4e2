import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { AlertsDocument, type WaitingNowQuery } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Loaded } from '../../ui/loaded.js';

interface Props {
  readonly departement: string;
  readonly waiting: WaitingNowQuery | null;
  /** Hosts of which nothing is known tonight. */
  readonly silent: number;
}

/** What presses, each with the page where something can be done about it; the worst first. */
export function AlertList({ departement, waiting, silent }: Props): ReactElement {
  const { oversight: { today: words } } = useTexts();
  const language = useLanguage();
  const query = useQuery({ query: AlertsDocument, variables: { departement } });
  const clocks = waiting?.waitingNow.clocks ?? [];
  const nameOf = ({ label, labelEn }: (typeof clocks)[number]): string => (language === 'fr' ? label : labelEn);
  return (
    <section aria-labelledby="alerts">
      <h2 id="alerts">{words.alerts}</h2>
      <Loaded query={query}>
        {({ reservedStays, choicesToValidate, anomalies, workingList }) => {
          const lines = [
            ...clocks.filter(({ over }) => over > 0).map((clock) => ({ to: '/pilotage/attente', text: words.clockOver(clock.over, nameOf(clock)), level: 'over' })),
            ...clocks.filter(({ soon }) => soon > 0).map((clock) => ({ to: '/pilotage/attente', text: words.clockSoon(clock.soon, nameOf(clock)), level: 'soon' })),
            choicesToValidate.length > 0 && { to: '/pilotage/choix', text: words.toValidate(choicesToValidate.length), level: choicesToValidate.some(({ status }) => status === 'over') ? 'over' : 'soon' },
            reservedStays.over > 0 && { to: '/pilotage/listes?liste=reservedPlaces', text: words.reservedOver(reservedStays.over), level: 'over' },
            anomalies.edges.length > 0 && { to: '/pilotage/anomalies', text: words.anomalies(anomalies.edges.length, anomalies.pageInfo.hasNextPage), level: '' },
            workingList.rows.length > 0 && { to: '/pilotage/listes?liste=doubtfulDeclarations', text: words.doubtful(workingList.rows.length), level: '' },
            silent > 0 && { to: '/pilotage/occupation', text: words.silent(silent), level: '' },
          ].filter((line) => line !== false);
          return lines.length === 0 ? <p>{words.calm}</p> : <ul className="alerts">{lines.map(({ to, text, level }) => <li key={text} className={level}><Link to={to}>{text}</Link></li>)}</ul>;
        }}
      </Loaded>
    </section>
  );
}
