import { Button, NativeSelect } from '@mantine/core';
import { SPLIT_REASON_LABELS } from '@ugo/domain/placement';
import { type ReactElement, useState } from 'react';
import { AskHostsDocument, type HostCardFragment, type PlanCardFragment, type RequestWholeFragment } from '../../gql/graphql.js';
import { said, useLanguage, useTexts } from '../../texts/language.js';
import { choicesOf } from '../../ui/labels.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { HostLine } from './host-line.js';
import { SiblingsDrawn } from './siblings-drawn.js';

interface Place { readonly host: HostCardFragment; readonly keys: string[]; readonly km: number | null }

/** Who would live where, host by host. */
export function placesOf({ assignments }: Pick<PlanCardFragment, 'assignments'>): Place[] {
  const places: Place[] = [];
  for (const { host, personKey, kmFromStart } of assignments) {
    const place = places.find((one) => one.host.id === host.id);
    if (place) place.keys.push(personKey);
    else places.push({ host, keys: [personKey], km: kmFromStart });
  }
  return places;
}

interface Props { readonly plan: PlanCardFragment; readonly request: RequestWholeFragment; readonly title: string; readonly isFirst?: boolean; readonly nights?: { readonly firstNight?: string; readonly lastNight?: string } }

/** A proposal with its reasons in sentences; asking its hosts takes two taps. */
export function PlanCard({ plan, request, title, isFirst = false, nights = {} }: Props): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const places = placesOf(plan);
  const notices = [...plan.warnings, ...plan.questions, ...plan.unknowns];
  return (
    <article className={`card${isFirst ? ' first' : ''}`}>
      <div className="row spread">
        <h3>{title}</h3>
        <span className="muted">{places.length === 1 ? texts.results.together : texts.results.apart(places.length)}{plan.unplaced.length > 0 && ` ; ${texts.results.unplaced(plan.unplaced.join(', '))}`}</span>
      </div>
      {request.people.length > 1 && <SiblingsDrawn groups={places.map(({ host, keys }) => ({ name: host.name, keys }))} unplaced={plan.unplaced} />}
      {places.map(({ host, keys, km }) => <HostLine key={host.id} host={host} keys={keys} km={km} />)}
      <p className="row facts">{plan.reasons.filter(isFact).map(({ code, sentence }) => <span key={code}>{said(language, sentence)}</span>)}</p>
      <Reasons sentences={plan.reasons.filter((one) => !isFact(one)).map(({ sentence }) => said(language, sentence))} />
      {notices.length > 0 && <ul className="reasons soon">{notices.map((notice, index) => <li key={index}>{said(language, notice.sentence)}</li>)}</ul>}
      {plan.differsFromNext && <p className="muted">{said(language, plan.differsFromNext)}</p>}
      <AskButton request={request} places={places} nights={nights} splits={request.people.length > 1 && (places.length > 1 || plan.unplaced.length > 0)} />
    </article>
  );
}

/** What is read first at two in the morning, wherever it stands in the order: how old the declaration is, and the distances that are known, all estimated. */
const DISTANCES = ['whereTheyAre', 'visitsWorst', 'schoolWorst'];
const isFact = ({ code, sentence }: PlanCardFragment['reasons'][number]): boolean => code === 'chance' || (DISTANCES.includes(code) && /\d/.test(sentence.fr));

/** The first reasons are those that decided; the others are there for who wants them. */
const FIRST_REASONS = 4;

function Reasons({ sentences }: { readonly sentences: readonly string[] }): ReactElement {
  const { results } = useTexts();
  const list = (some: readonly string[]): ReactElement => <ul className="reasons">{some.map((sentence, index) => <li key={index}>{sentence}</li>)}</ul>;
  return (
    <>
      {list(sentences.slice(0, FIRST_REASONS))}
      {sentences.length > FIRST_REASONS && <details><summary>{results.allReasons(sentences.length)}</summary>{list(sentences.slice(FIRST_REASONS))}</details>}
    </>
  );
}

function AskButton({ request, places, nights, splits }: { readonly request: RequestWholeFragment; readonly places: readonly Place[]; readonly nights: Props['nights']; readonly splits: boolean }): ReactElement | null {
  const texts = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(AskHostsDocument);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('noPlaceTogether');
  const asked = new Set(request.referrals.filter(({ state }) => ['sent', 'yes', 'taken'].includes(state)).map(({ hostId }) => hostId));
  const left = places.filter(({ host }) => !asked.has(host.id));
  if (left.length === 0 || !['searching', 'asked', 'held'].includes(request.state)) return null;
  const ask = async (): Promise<void> => {
    const answer = await send({ requestId: request.id, asks: left.map(({ host, keys }) => ({ hostId: host.id, personKeys: keys, ...nights })), ...(splits ? { splitReason: reason } : {}) });
    if (answer) setOpen(false);
  };
  return (
    <div className="no-print">
      <RefusalAlert refusal={refusal} />
      {!isOpen && <Button size="compact-md" onClick={() => (splits ? setOpen(true) : void ask())} loading={isSending}>{left.length > 1 ? texts.request.askAll(left.length) : texts.request.ask}</Button>}
      {isOpen && (
        <div className="row">
          <NativeSelect label={texts.request.why} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} data={choicesOf(SPLIT_REASON_LABELS, language)} />
          <Button onClick={() => void ask()} loading={isSending}>{texts.request.confirmAsk}</Button>
          <Button variant="subtle" onClick={() => setOpen(false)}>{texts.cancel}</Button>
        </div>
      )}
    </div>
  );
}
