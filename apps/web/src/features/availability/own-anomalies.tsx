import type { ReactElement } from 'react';
import { useQuery } from 'urql';
import { OwnAnomaliesDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { momentText } from '../../ui/dates.js';

/** What somebody found wrong in one's own records, and what became of it. Who reported it is not said. */
export function OwnAnomalies(): ReactElement | null {
  const { places: words } = useTexts();
  const language = useLanguage();
  const [{ data }] = useQuery({ query: OwnAnomaliesDocument });
  const rows = data?.ownAnomalies.edges.map(({ node }) => node) ?? [];
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="anomalies">
      <h2 id="anomalies">{words.anomalies}</h2>
      <p className="muted">{words.anomaliesHint}</p>
      <ul className="reasons">
        {rows.map((row) => (
          <li key={row.id}>
            <strong>{language === 'fr' ? row.label : row.labelEn}</strong>{row.text && ` : ${row.text}`} <span className="muted">({language === 'fr' ? row.stateLabel : row.stateLabelEn}, {momentText(row.reportedAt, language)})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
