import { Button } from '@mantine/core';
import { LIFT_REASON_LABELS } from '@ugo/domain/placement';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { type LegalHoldRowFragment, LegalHoldsDocument, LiftLegalHoldDocument, type MeFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { ActForm } from '../../ui/act-form.js';
import { dateText, dayOf } from '../../ui/dates.js';
import { departementOf } from '../../ui/departement-of.js';
import { CodeField } from '../../ui/fields.js';
import { choicesOf } from '../../ui/labels.js';
import { Loaded } from '../../ui/loaded.js';
import { SteeringPage } from '../../ui/steering-page.js';
import { useChange } from '../../ui/use-change.js';
import { usePages } from '../../ui/use-pages.js';
import { HoldForm } from './hold-form.js';

/** Requests kept beyond their time for a procedure: which, why, since when. Nothing here speaks of a child. */
export default function HoldsPage({ account }: { readonly account: MeFragment }): ReactElement {
  const { holds: words } = useTexts();
  const departement = departementOf(account, 'manager');
  const { after, pager } = usePages(departement);
  const [isSetting, setSetting] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const query = useQuery({ query: LegalHoldsDocument, variables: { departement, after } });
  const finish = (what: string): void => {
    setDone(what);
    setSetting(false);
    query[1]({ requestPolicy: 'network-only' });
  };
  return (
    <SteeringPage title={words.title}>
      <p className="prose">{words.intro}</p>
      <p role="status">{done}</p>
      {isSetting ? <HoldForm onDone={() => finish(words.isSet)} onCancel={() => setSetting(false)} /> : <Button onClick={() => { setDone(null); setSetting(true); }}>{words.set}</Button>}
      <Loaded query={query}>
        {({ legalHolds: { edges, pageInfo } }) => (
          <>
            <h2>{words.held}</h2>
            {edges.length === 0 && <p>{words.none}</p>}
            <ul className="cards">{edges.map(({ node }) => <li key={node.requestId}><HoldCard hold={node} isOwn={node.setBy === account.id} onLifted={() => finish(words.isLifted)} /></li>)}</ul>
            {pager(pageInfo)}
          </>
        )}
      </Loaded>
    </SteeringPage>
  );
}

function HoldCard({ hold, isOwn, onLifted }: { readonly hold: LegalHoldRowFragment; readonly isOwn: boolean; readonly onLifted: () => void }): ReactElement {
  const { holds: words } = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(LiftLegalHoldDocument);
  const [isLifting, setLifting] = useState(false);
  const [reason, setReason] = useState<keyof typeof LIFT_REASON_LABELS>('ended');
  const lift = async (): Promise<void> => { if (await send({ requestId: hold.requestId, reason })) onLifted(); };
  return (
    <article className="card">
      <h3>{language === 'fr' ? hold.label : hold.labelEn}</h3>
      <p className="row muted"><span>{words.number(hold.requestId)}</span>{hold.since && <span>{words.since(dateText(dayOf(hold.since), language))}</span>}{isOwn && <span>{words.byYou}</span>}</p>
      {isLifting ? (
        <ActForm label={words.lift} submit={words.lift} refusal={refusal} isSending={isSending} onSubmit={lift} onCancel={() => setLifting(false)}>
          <CodeField name="reason" label={words.liftReason} value={reason} data={choicesOf(LIFT_REASON_LABELS, language)} onChange={setReason} />
        </ActForm>
      ) : <Button variant="default" onClick={() => setLifting(true)}>{words.lift}</Button>}
    </article>
  );
}
