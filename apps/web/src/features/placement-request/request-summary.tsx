import { CAPABILITY_LABELS, CARE_LABELS, MEASURE_LABELS } from '@ugo/domain/matching/labels';
import { CLOSE_REASON_LABELS, REQUEST_STATE_LABELS, SLEEPS_AT_LABELS, URGENCY_LABELS } from '@ugo/domain/placement';
import type { ReactElement } from 'react';
import type { RequestWholeFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { dayText } from '../../ui/dates.js';
import { labelOf } from '../../ui/labels.js';

/** What is asked for whom, in a few lines: what one reads over the telephone. */
export function RequestSummary({ request }: { readonly request: RequestWholeFragment }): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  return (
    <div className="print-always">
      <div className="row spread">
        <h1>{request.reference}</h1>
        <strong aria-live="polite">{labelOf(REQUEST_STATE_LABELS, request.state, language)}{request.closeReason && ` : ${labelOf(CLOSE_REASON_LABELS, request.closeReason, language)}`}</strong>
      </div>
      <div className="row">
        <span>{labelOf(CARE_LABELS, request.care, language)}, {labelOf(URGENCY_LABELS, request.urgency, language)}</span>
        <span>{texts.requests.nights(dayText(request.firstNight, language), dayText(request.lastNight, language))}</span>
        <span>{labelOf(MEASURE_LABELS, request.measure, language)}</span>
        {request.sleepsAt && <span>{texts.requests.sleeps(labelOf(SLEEPS_AT_LABELS, request.sleepsAt, language))}</span>}
        {request.secret && <strong>{texts.requests.secret}</strong>}
        {request.onCallBy && <span>{texts.handOver.onCall}</span>}
      </div>
      <ul className="reasons">
        {request.people.map(({ key, kind, sex, birthMonth, completedYears, needs }) => (
          <li key={key}>
            {key} : {texts.kinds[kind as keyof typeof texts.kinds]}, {sex === 'female' ? texts.form.girl : texts.form.boy}, {birthMonth ?? texts.received.years(completedYears ?? 0)}
            {needs.length > 0 && ` ; ${needs.map((need) => labelOf(CAPABILITY_LABELS, need, language)).join(', ')}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
