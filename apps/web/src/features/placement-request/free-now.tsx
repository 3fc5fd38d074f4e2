import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { AskFreeNowDocument, type RequestWholeFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { clockText } from '../../ui/dates.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';

interface Props { readonly request: RequestWholeFragment; readonly searchId: string | null }

/** "Free right now?", asked of the best hosts at once; their answers come in live. */
export function FreeNow({ request, searchId }: Props): ReactElement | null {
  const { freeNow: words, results } = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(AskFreeNowDocument);
  const mayAsk = request.mode === 'tonight' && ['searching', 'asked', 'held'].includes(request.state);
  if (!mayAsk && request.freeNow.length === 0) return null;
  return (
    <section aria-label={words.title}>
      <h2>{words.title}</h2>
      <RefusalAlert refusal={refusal} />
      <ul className="cards" aria-live="polite">
        {request.freeNow.map(({ hostId, host, status, label, labelEn, rank, places, answeredAt, until }) => {
          const [line] = host?.telephonesNow ?? [];
          return (
            <li key={hostId} className={`card${status === 'yes' ? ' first' : ''}`}>
              <div className="row spread"><span>{host?.name ?? '—'}</span><strong>{language === 'fr' ? label : labelEn}</strong></div>
              <div className="row muted">
                <span>{words.rank(rank)}</span><span>{words.places(places)}</span>
                {answeredAt && <span>{clockText(answeredAt, language)}</span>}
                {until && <span>{words.until(clockText(until, language))}</span>}
                {line && <a href={`tel:${line.number.replaceAll(' ', '')}`} title={results.telephone}>{line.number} ({line.label})</a>}
              </div>
            </li>
          );
        })}
      </ul>
      {mayAsk && (
        <div className="no-print">
          <p className="muted">{searchId ? words.hint : words.searchFirst}</p>
          {searchId && <Button size="compact-md" variant="default" loading={isSending} onClick={() => void send({ requestId: request.id, searchId })}>{words.ask}</Button>}
        </div>
      )}
    </section>
  );
}
