import type { ReactElement } from 'react';
import type { RequestRowFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { lengthText, momentText } from '../../ui/dates.js';
import { useNow } from '../../ui/use-now.js';

/** A delay that runs: its name, its end, and what is left of it. */
export function ClockText({ clock }: { readonly clock: RequestRowFragment['clocks'][number] }): ReactElement {
  const { request } = useTexts();
  const language = useLanguage();
  const left = Date.parse(clock.due) - useNow();
  const name = language === 'fr' ? clock.label : clock.labelEn;
  return (
    <span className={left < 0 ? 'over' : clock.status === 'soon' ? 'soon' : undefined} title={clock.source}>
      {name} : <span className="time">{left < 0 ? request.overSince(lengthText(left, language)) : request.left(lengthText(left, language))}</span>
      {' '}({request.due(momentText(clock.due, language))}{clock.estimated ? `, ${request.estimated}` : ''})
    </span>
  );
}
