import { type ReactElement, useState } from 'react';
import { RecordNoticeDocument } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { ActForm } from '../../ui/act-form.js';
import { DayField } from '../../ui/fields.js';
import { useChange } from '../../ui/use-change.js';
import type { StayFormProps } from './stay-card.js';

/** The judge was told, the foster family consulted: after an urgent move it may come later (CASF L.223-3, L.421-16). */
export function NoticeForm({ stay, onDone }: StayFormProps): ReactElement {
  const { stays: words } = useTexts();
  const { send, isSending, refusal } = useChange(RecordNoticeDocument);
  const [judgeToldOn, setJudge] = useState(stay.judgeToldOn ?? '');
  const [familyConsultedOn, setFamily] = useState(stay.familyConsultedOn ?? '');
  const record = async (): Promise<void> => {
    if (await send({ stayId: stay.id, ...(judgeToldOn ? { judgeToldOn } : {}), ...(familyConsultedOn ? { familyConsultedOn } : {}) })) onDone();
  };
  return (
    <ActForm label={words.acts.notice} submit={words.record} refusal={refusal} isSending={isSending} onSubmit={record} onCancel={onDone}>
      <DayField label={words.judgeToldOn} value={judgeToldOn} onChange={setJudge} />
      <DayField label={words.familyConsultedOn} value={familyConsultedOn} onChange={setFamily} />
    </ActForm>
  );
}
