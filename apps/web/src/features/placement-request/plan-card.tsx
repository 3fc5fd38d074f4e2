import { Button } from '@mantine/core';
import { SPLIT_REASON_LABELS } from '@ugo/domain/placement';
import { type ReactElement, type ReactNode, useState } from 'react';
import { AskHostsDocument, type HostCardFragment, type PlanCardFragment, type RequestWholeFragment } from '../../gql/graphql.js';
import { said, useLanguage, useTexts } from '../../texts/language.js';
import { ActForm } from '../../ui/act-form.js';
import { CodeField } from '../../ui/fields.js';
import { choicesOf } from '../../ui/labels.js';
import { printAlone } from '../../ui/print-alone.js';
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
      <AskButton request={request} places={places} nights={nights} splits={request.people.length > 1 && (places.length > 1 || plan.unplaced.length > 0)}>
        <Button size="compact-md" variant="subtle" aria-label={`${texts.request.print} : ${title}`} onClick={({ currentTarget }) => printAlone(currentTarget.closest('article')!)}>{texts.request.print}</Button>
      </AskButton>
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

interface AskProps { readonly request: RequestWholeFragment; readonly places: readonly Place[]; readonly nights: Props['nights']; readonly splits: boolean; readonly children: ReactNode }

/** Asks its hosts, those that are not asked yet; separating brothers and sisters takes a reason. Beside it, what else can be done with the proposal. */
function AskButton({ request, places, nights, splits, children }: AskProps): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(AskHostsDocument);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('noPlaceTogether');
  const asked = new Set(request.referrals.filter(({ state }) => ['sent', 'yes', 'taken'].includes(state)).map(({ hostId }) => hostId));
  const left = places.filter(({ host }) => !asked.has(host.id));
  const mayAsk = left.length > 0 && ['searching', 'asked', 'held'].includes(request.state);
  const ask = async (): Promise<void> => {
    const answer = await send({ requestId: request.id, asks: left.map(({ host, keys }) => ({ hostId: host.id, personKeys: keys, ...nights })), ...(splits ? { splitReason: reason } : {}) });
    if (answer) setOpen(false);
  };
  return (
    <div className="no-print">
      {!isOpen && <RefusalAlert refusal={refusal} />}
      <div className="row">
        {mayAsk && <Button size="compact-md" aria-expanded={splits ? isOpen : undefined} onClick={() => (splits ? setOpen(!isOpen) : void ask())} loading={isSending}>{left.length > 1 ? texts.request.askAll(left.length) : texts.request.ask}</Button>}
        {children}
      </div>
      {mayAsk && isOpen && (
        <ActForm label={texts.request.ask} submit={texts.request.confirmAsk} refusal={refusal} isSending={isSending} onSubmit={ask} onCancel={() => setOpen(false)}>
          <CodeField name="splitReason" label={texts.request.why} value={reason} data={choicesOf(SPLIT_REASON_LABELS, language)} onChange={setReason} />
        </ActForm>
      )}
    </div>
  );
}
