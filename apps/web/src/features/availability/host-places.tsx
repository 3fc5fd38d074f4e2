import { Button } from '@mantine/core';
import { CLOSURE_LABELS } from '@ugo/domain/availability/codes';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import { ConfirmAvailabilityDocument, ConfirmCarerAvailabilityDocument, type PlacesCardFragment, ReopenPlacesDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { dayText } from '../../ui/dates.js';
import { labelOf } from '../../ui/labels.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { CloseForm } from './close-form.js';
import { CountsForm } from './counts-form.js';
import { LeaveForm } from './leave-form.js';
import { OnCallForm } from './on-call-form.js';
import { PublishForm } from './publish-form.js';

const ACTS = ['publish', 'close', 'counts', 'onCall', 'leave'] as const;
type Act = (typeof ACTS)[number];

const FORMS: Readonly<Record<Act, (props: { readonly host: PlacesCardFragment; readonly onDone: () => void }) => ReactElement>> = {
  publish: PublishForm, close: CloseForm, counts: CountsForm, onCall: OnCallForm, leave: LeaveForm,
};

/** One host: what is free, how sure that is, and what its people can say about it. */
export function HostPlaces({ host, mayLeave }: { readonly host: PlacesCardFragment; readonly mayLeave: boolean }): ReactElement {
  const texts = useTexts();
  const { places: words } = texts;
  const confirming = useChange(ConfirmAvailabilityDocument);
  const [open, setOpen] = useState<Act | null>(null);
  const Form = open && FORMS[open];
  return (
    <article className="card" aria-label={host.name}>
      <div className="row spread">
        <h2 style={{ margin: 0 }}>{host.name}{host.fictitious && <em className="muted"> ({texts.fictitious.toLowerCase()})</em>}</h2>
        <strong>{words.free(host.freeTonight)}</strong>
      </div>
      <State host={host} />
      <RefusalAlert refusal={confirming.refusal} />
      <div className="row" style={{ alignItems: 'center' }}>
        <Button loading={confirming.isSending} onClick={() => void confirming.send({ hostIds: [host.hostId] })}>{words.confirm}</Button>
        {ACTS.map((act) => (act !== 'leave' || (mayLeave && host.kind === 'fosterHome')) && (
          <Button key={act} size="compact-sm" variant="default" aria-expanded={open === act} onClick={() => setOpen(open === act ? null : act)}>{words.acts[act]}</Button>
        ))}
        <Link to={`/accueils?lieu=${host.hostId}`} aria-label={`${words.stays} : ${host.name}`}>{words.stays}</Link>
      </div>
      {Form && <Form key={open} host={host} onDone={() => setOpen((now) => (now === open ? null : now))} />}
    </article>
  );
}

/** What is known of the host, line by line, with what ends each of them. */
function State({ host }: { readonly host: PlacesCardFragment }): ReactElement {
  const language = useLanguage();
  const { places: words } = useTexts();
  const reopening = useChange(ReopenPlacesDocument);
  const confirming = useChange(ConfirmCarerAvailabilityDocument);
  const day = (night: string): string => dayText(night, language);
  const { tonight } = host;
  const unconfirmed = host.serviceConfirmed ? undefined : host.published.find(({ serviceConfirmedAt }) => serviceConfirmedAt === null);
  return (
    <>
      <p className={host.questionedAt ? 'soon' : 'muted'}>{host.questionedAt ? words.questioned : language === 'fr' ? host.freshness.sentence : host.freshness.sentenceEn}</p>
      {tonight && (
        <p className="row muted">
          <span>{words.occupied(tonight.occupied, tonight.installed)}</span>{tonight.held > 0 && <span>{words.held(tonight.held)}</span>}
          {tonight.closed > 0 && <span>{words.closed(tonight.closed)}</span>}
          {host.intermittentTonight && <span>{words.intermittent(host.intermittentTonight.available, host.intermittentTonight.installed)}</span>}
        </p>
      )}
      <ul className="reasons">
        {host.closures.map((closure) => (
          <li key={closure.id}>
            {words.closure(closure.places, day(closure.firstNight), closure.lastNight && day(closure.lastNight))}{closure.reason && ` : ${labelOf(CLOSURE_LABELS, closure.reason, language)}`}
            {' '}<Button size="compact-xs" variant="default" loading={reopening.isSending} onClick={() => void reopening.send({ closureId: closure.id })}>{words.reopen}</Button>
          </li>
        ))}
        {host.onCall.map(({ firstNight, lastNight }) => <li key={`${firstNight}${lastNight}`}>{words.onCall(day(firstNight), day(lastNight))}</li>)}
        {host.reserved.map(({ id, places, from, until }) => <li key={id}>{words.reservedPlaces(places, day(from), until && day(until))}</li>)}
        {unconfirmed && (
          <li className="soon">
            {words.notConfirmed}
            {' '}<Button size="compact-xs" variant="default" loading={confirming.isSending} onClick={() => void confirming.send({ availabilityId: unconfirmed.id })}>{words.confirmCarer}</Button>
          </li>
        )}
      </ul>
      <RefusalAlert refusal={reopening.refusal ?? confirming.refusal} />
    </>
  );
}
