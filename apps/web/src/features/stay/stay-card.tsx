import { Button } from '@mantine/core';
import { addDays } from '@ugo/domain/kernel';
import { ABSENCE_KIND_LABELS, EXIT_REASON_LABELS, STAY_KIND_LABELS } from '@ugo/domain/placement';
import { type ReactElement, useState } from 'react';
import { RenewRelayDocument, type StayCardFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { dayText, momentText, monthText, today } from '../../ui/dates.js';
import { labelOf } from '../../ui/labels.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { AbsenceForm, EndAbsenceForm } from './absence-forms.js';
import { CorrectExitForm, ExitForm, PlanExitForm } from './exit-forms.js';
import { NoticeForm } from './notice-form.js';

const ACTS = ['exit', 'absence', 'endAbsence', 'plan', 'notice', 'correct'] as const;
type Act = (typeof ACTS)[number];

/** What a form about a stay is given. */
export interface StayFormProps {
  readonly stay: StayCardFragment;
  readonly onDone: () => void;
}

const FORMS: Readonly<Record<Act, (props: StayFormProps) => ReactElement>> = {
  exit: ExitForm, absence: AbsenceForm, endAbsence: EndAbsenceForm, plan: PlanExitForm, notice: NoticeForm, correct: CorrectExitForm,
};

const isOpenAbsence = ({ lastNight }: StayCardFragment['absences'][number]): boolean => lastNight === null;

/** What can be done: who left has an exit to correct, who is here the rest. */
const actsOf = ({ exitOn, absences, judgeToldBy, judgeToldOn, missedDuties }: StayCardFragment): readonly Act[] => (
  exitOn !== null ? ['correct'] : ACTS.filter((act) => act !== 'correct' && (act !== 'endAbsence' || absences.some(isOpenAbsence))
    && (act !== 'notice' || (judgeToldBy !== null && judgeToldOn === null) || missedDuties.length > 0)));

/** One stay: who, since when, until when, away or not, and what can be recorded. Never a name. */
export function StayCard({ stay, onChanged }: { readonly stay: StayCardFragment; readonly onChanged: () => void }): ReactElement {
  const texts = useTexts();
  const { stays: words } = texts;
  const language = useLanguage();
  const renewing = useChange(RenewRelayDocument);
  const [open, setOpen] = useState<Act | null>(null);
  const acts = actsOf(stay);
  const Form = open && acts.includes(open) ? FORMS[open] : null;
  const name = [stay.personKey, (stay.sex === 'female' ? texts.form.girl : texts.form.boy).toLowerCase(), stay.birthMonth && monthText(stay.birthMonth, language)].filter(Boolean).join(', ');
  return (
    <article className="card" aria-label={name}>
      <div className="row spread">
        <h3>{name}{stay.fictitious && <em className="muted"> ({texts.fictitious.toLowerCase()})</em>}</h3>
        <span>{labelOf(STAY_KIND_LABELS, stay.kind, language)}{stay.renewals > 0 && `, ${words.renewed(stay.renewals)}`}</span>
      </div>
      <Facts stay={stay} />
      <RefusalAlert refusal={renewing.refusal} />
      <div className="row no-print" style={{ marginTop: '.5rem' }}>
        {acts.map((act) => <Button key={act} size="compact-sm" variant={act === 'exit' ? 'filled' : 'default'} aria-expanded={open === act} onClick={() => setOpen(open === act ? null : act)}>{words.acts[act]}</Button>)}
        {stay.kind === 'relay' && stay.exitOn === null && <Button size="compact-sm" variant="default" loading={renewing.isSending} onClick={() => void renewing.send({ stayId: stay.id })}>{words.renew}</Button>}
      </div>
      {Form && <Form key={open} stay={stay} onDone={() => { setOpen((now) => (now === open ? null : now)); onChanged(); }} />}
    </article>
  );
}

/** Seven days: time to prepare an exit. */
const SOON_DAYS = 7;

function Facts({ stay }: { readonly stay: StayCardFragment }): ReactElement {
  const { stays: words, requests } = useTexts();
  const language = useLanguage();
  const day = (one: string): string => dayText(one, language);
  const [now, soon] = [today(), addDays(today(), SOON_DAYS)];
  return (
    <>
      <div className="row">
        <span>{words.since(day(stay.admittedOn))}</span>
        {stay.exitOn
          ? <span>{words.leftOn(day(stay.exitOn))}{stay.exitReason && ` : ${labelOf(EXIT_REASON_LABELS, stay.exitReason, language)}`}</span>
          : stay.expectedExit && <span className={stay.expectedExit < now ? 'over' : stay.expectedExit <= soon ? 'soon' : undefined}>{(stay.expectedExit < now ? words.exitOverdue : words.exitExpected)(day(stay.expectedExit))}</span>}
        {stay.weekdays && <span>{words.weekdays(stay.weekdays.map((one) => words.days[one - 1]).join(', '))}</span>}
        {stay.reservedUntil && <span className={stay.reservedStatus === 'over' ? 'over' : stay.reservedStatus === 'soon' ? 'soon' : undefined}>{words.reservedUntil(day(stay.reservedUntil))}</span>}
        {stay.secret && <strong>{requests.secret}</strong>}
      </div>
      {(stay.absences.length > 0 || stay.missedDuties.length > 0 || (stay.judgeToldBy && !stay.judgeToldOn)) && (
        <ul className="reasons">
          {stay.absences.slice(-3).map((away) => <li key={away.id}>{words.away(labelOf(ABSENCE_KIND_LABELS, away.kind, language), day(away.firstNight), away.lastNight && day(away.lastNight))}</li>)}
          {stay.judgeToldBy && !stay.judgeToldOn && <li className="soon">{words.tellJudge(momentText(stay.judgeToldBy, language))}</li>}
          {stay.missedDuties.map((duty) => <li key={duty}>{words.duties[duty as keyof typeof words.duties] ?? duty}</li>)}
        </ul>
      )}
    </>
  );
}
