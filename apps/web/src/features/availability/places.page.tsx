import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { CLOSURE_LABELS } from '@ugo/domain/availability/codes';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { ClosePlacesDocument, ConfirmAvailabilityDocument, MyPlacesDocument, type PlacesCardFragment, PublishAvailabilityDocument, ReopenPlacesDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { dayText } from '../../ui/dates.js';
import { choicesOf, labelOf } from '../../ui/labels.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';

/** What the host says it can take: confirmed in one tap, changed in a few seconds, closed with its reason. */
export default function PlacesPage(): ReactElement {
  const texts = useTexts();
  const [{ data, error, fetching }, again] = useQuery({ query: MyPlacesDocument });
  const confirming = useChange(ConfirmAvailabilityDocument);
  const hosts = data?.myPlaces.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <div className="row spread">
        <h1>{texts.places.title}</h1>
        {hosts.length > 1 && <Button loading={confirming.isSending} onClick={() => void confirming.send({ hostIds: hosts.map(({ hostId }) => hostId) })}>{texts.places.confirmAll(hosts.length)}</Button>}
      </div>
      <RefusalAlert refusal={confirming.refusal} />
      {error && !data && <p role="alert">{texts.failed} <Button size="compact-sm" onClick={() => again({ requestPolicy: 'network-only' })}>{texts.retry}</Button></p>}
      {fetching && !data && <p role="status">{texts.loading}</p>}
      {data && hosts.length === 0 && <p>{texts.places.none}</p>}
      <ul className="cards">{hosts.map((host) => <li key={host.hostId}><HostPlaces host={host} /></li>)}</ul>
    </>
  );
}

function HostPlaces({ host }: { readonly host: PlacesCardFragment }): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const { places: words } = texts;
  const confirming = useChange(ConfirmAvailabilityDocument);
  const reopening = useChange(ReopenPlacesDocument);
  const [open, setOpen] = useState<'publish' | 'close' | null>(null);
  const { tonight } = host;
  return (
    <article className="card">
      <div className="row spread">
        <h2 style={{ margin: 0 }}>{host.name}{host.fictitious && <em className="muted"> ({texts.fictitious.toLowerCase()})</em>}</h2>
        <strong>{words.free(host.freeTonight)}</strong>
      </div>
      <p className={host.questionedAt ? 'soon' : 'muted'}>{host.questionedAt ? words.questioned : language === 'fr' ? host.freshness.sentence : host.freshness.sentenceEn}</p>
      {tonight && <p className="row muted"><span>{words.occupied(tonight.occupied, tonight.installed)}</span><span>{words.held(tonight.held)}</span>{tonight.closed > 0 && <span>{words.closed(tonight.closed)}</span>}</p>}
      <ul className="reasons">
        {host.closures.map((closure) => (
          <li key={closure.id}>
            {words.closure(closure.places, dayText(closure.firstNight, language), closure.lastNight && dayText(closure.lastNight, language))}{closure.reason && ` : ${labelOf(CLOSURE_LABELS, closure.reason, language)}`}
            {' '}<Button size="compact-xs" variant="default" loading={reopening.isSending} onClick={() => void reopening.send({ closureId: closure.id })}>{words.reopen}</Button>
          </li>
        ))}
      </ul>
      <RefusalAlert refusal={confirming.refusal ?? reopening.refusal} />
      {open === 'publish' && <PublishForm host={host} onDone={() => setOpen(null)} />}
      {open === 'close' && <CloseForm hostId={host.hostId} onDone={() => setOpen(null)} />}
      {!open && (
        <div className="row">
          <Button loading={confirming.isSending} onClick={() => void confirming.send({ hostIds: [host.hostId] })}>{words.confirm}</Button>
          <Button variant="default" onClick={() => setOpen('publish')}>{words.change}</Button>
          <Button variant="default" onClick={() => setOpen('close')}>{words.close}</Button>
        </div>
      )}
    </article>
  );
}

/** A number, and the rest as it was published before. */
function PublishForm({ host, onDone }: { readonly host: PlacesCardFragment; readonly onDone: () => void }): ReactElement {
  const texts = useTexts();
  const { send, isSending, refusal } = useChange(PublishAvailabilityDocument);
  const [before] = host.published.filter(({ intermittent }) => !intermittent);
  const [count, setCount] = useState<number | ''>(before?.places ?? host.freeTonight);
  const publish = async (): Promise<void> => {
    const same = before ? { careKinds: before.careKinds, capabilities: before.capabilities, siblingsAtMost: before.siblingsAtMost, sexes: before.sexes,
      ...(before.minAge !== null && before.maxAge !== null ? { ages: { min: before.minAge, max: before.maxAge } } : {}) } : { careKinds: ['emergency', 'relay', 'planned'] };
    if (await send({ hostId: host.hostId, places: count === '' ? 0 : count, ...same })) onDone();
  };
  return (
    <form className="row" onSubmit={(event) => { event.preventDefault(); void publish(); }}>
      <RefusalAlert refusal={refusal} />
      <NumberInput label={texts.places.howMany} value={count} min={0} max={99} allowDecimal={false} onChange={(value) => setCount(typeof value === 'number' ? value : '')} data-autofocus />
      <Button type="submit" loading={isSending}>{texts.places.publish}</Button>
      <Button variant="subtle" onClick={onDone}>{texts.cancel}</Button>
    </form>
  );
}

function CloseForm({ hostId, onDone }: { readonly hostId: string; readonly onDone: () => void }): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(ClosePlacesDocument);
  const [places, setPlaces] = useState<number | ''>('');
  const [reason, setReason] = useState('noStaff');
  const [lastNight, setLastNight] = useState('');
  const close = async (): Promise<void> => {
    if (await send({ hostId, reason, ...(places === '' ? {} : { places }), ...(lastNight ? { lastNight } : {}) })) onDone();
  };
  return (
    <form className="row" onSubmit={(event) => { event.preventDefault(); void close(); }}>
      <RefusalAlert refusal={refusal} />
      <NumberInput label={texts.places.howManyClosed} description={texts.places.allIfEmpty} value={places} min={1} max={99} allowDecimal={false} onChange={(value) => setPlaces(typeof value === 'number' ? value : '')} />
      <NativeSelect label={texts.places.reason} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} data={choicesOf(CLOSURE_LABELS, language)} />
      <TextInput type="date" label={texts.form.lastNight} value={lastNight} onChange={({ currentTarget }) => setLastNight(currentTarget.value)} />
      <Button type="submit" loading={isSending}>{texts.places.close}</Button>
      <Button variant="subtle" onClick={onDone}>{texts.cancel}</Button>
    </form>
  );
}
