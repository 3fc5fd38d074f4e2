import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../../texts/language.js';
import { dayText } from '../../ui/dates.js';
import { closedFor, placesOf, remarksOf, STATES, type Night } from './planning-night.js';

/** The same as the picture, in words and numbers. */
export function PlanningTable({ name, nights }: { readonly name: string; readonly nights: readonly Night[] }): ReactElement {
  const texts = useTexts();
  const { planning: words } = texts;
  const language = useLanguage();
  return (
    <div className="pl-scroll" role="region" tabIndex={0} aria-label={words.region(name)}>
      <table className="pl-table">
        <caption>{words.caption(name)}</caption>
        <thead><tr><th scope="col">{words.night}</th>{STATES.map((state) => <th key={state} scope="col">{words.states[state]}</th>)}<th scope="col">{words.remarks}</th></tr></thead>
        <tbody>
          {nights.map((night) => {
            const places = placesOf(night);
            return (
              <tr key={night.night}>
                <th scope="row">{dayText(night.night, language)}</th>
                {STATES.map((state) => <td key={state}>{places[state]}{state === 'closed' && closedFor(night, language) ? ` (${closedFor(night, language)})` : ''}</td>)}
                <td>{remarksOf(night, texts).join(', ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
