import { Button, Checkbox } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useQuery } from 'urql';
import { DecideImportDefectDocument, ImportDefectsDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { momentText } from '../../ui/dates.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { usePages } from '../../ui/use-pages.js';

/** What came in as it is, and on which somebody must decide. */
export function Defects(): ReactElement {
  const { imports: words } = useTexts();
  const language = useLanguage();
  const [decidedToo, setDecidedToo] = useState(false);
  const { after, pager } = usePages(String(decidedToo));
  const query = useQuery({ query: ImportDefectsDocument, variables: { decidedToo, after } });
  const deciding = useChange(DecideImportDefectDocument);
  const defects = query[0].data?.importDefects.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <Checkbox label={words.decidedToo} checked={decidedToo} onChange={({ currentTarget }) => setDecidedToo(currentTarget.checked)} mb="sm" />
      <Asked query={query} empty={defects.length === 0 ? words.noDefects : null} />
      <RefusalAlert refusal={deciding.refusal} />
      <ul className="cards">
        {defects.map(({ id, subject, sentence, sentenceEn, foundAt, decidedAt }) => (
          <li key={id} className="card row spread">
            <span><strong>{subject}</strong> · {language === 'fr' ? sentence : sentenceEn} <span className="muted">({words.found(momentText(foundAt, language))})</span></span>
            {decidedAt ? <span className="muted">{words.decided(momentText(decidedAt, language))}</span>
              : <Button size="compact-sm" variant="default" loading={deciding.isSending} onClick={() => void deciding.send({ defectId: id })} aria-label={`${words.decide} : ${subject}`}>{words.decide}</Button>}
          </li>
        ))}
      </ul>
      {pager(query[0].data?.importDefects.pageInfo)}
    </>
  );
}
