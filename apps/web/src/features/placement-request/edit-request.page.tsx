import { Button } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { RequestFormDocument, type RequestFormFragment } from '../../gql/graphql.js';
import { told, useLanguage, useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { DraftForm } from './draft-form.js';
import { draftOf } from './request-draft.js';
import { RequestForm } from './request-form.js';
import { keptAs, useKeptDraft } from './use-kept-draft.js';
import { useUnfinished } from './use-unfinished.js';

/** The form of a request that was written before: a draft to finish, or a request to correct while it waits. */
export default function EditRequestPage(): ReactElement {
  const texts = useTexts();
  const language = useLanguage();
  const id = useParams()['id']!;
  const query = useQuery({ query: RequestFormDocument, variables: { id }, requestPolicy: 'network-only' });
  const request = query[0].data?.placementRequest;
  if (!request) return <Asked query={query} />;
  if (request.__typename === 'Refusal') return <p role="alert">{told(language, request)}</p>;
  if (!request.asked) return <p>{texts.keeping.notYours} <Link to={`/demandes/${id}`}>{request.reference}</Link></p>;
  if (request.state === 'draft') return <DraftForm title={texts.keeping.finish(request.reference)} departement={request.departement} initial={draftOf(request)} before={request} />;
  return <Correction request={request} />;
}

function Correction({ request }: { readonly request: RequestFormFragment }): ReactElement {
  const texts = useTexts();
  const navigate = useNavigate();
  const [initial] = useState(() => draftOf(request));
  const [draft, setDraft] = useState(initial);
  const { keep, isKeeping, refusal: refused } = useKeptDraft(request.departement, keptAs(request, initial));
  const { isWhole, refusal: unfinished } = useUnfinished();
  const refusal = unfinished ?? refused;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isWhole(draft) && await keep(draft, false)) await navigate(`/demandes/${request.id}`);
  };
  return (
    <form onSubmit={(event) => void save(event)} aria-labelledby="title" noValidate>
      <h1 id="title">{texts.keeping.correct(request.reference)}</h1>
      <p className="muted">{texts.keeping.correctHint}</p>
      <RefusalAlert refusal={refusal} />
      <RequestForm draft={draft} refusal={refusal} onChange={setDraft} />
      <div className="row" style={{ marginTop: '1rem' }}>
        <Button type="submit" loading={isKeeping}>{texts.keeping.save}</Button>
        <Link to={`/demandes/${request.id}`}>{texts.cancel}</Link>
      </div>
    </form>
  );
}
