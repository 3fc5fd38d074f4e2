import { Button } from '@mantine/core';
import { CHOICE_KIND_LABELS } from '@ugo/domain/placement';
import { type RuleCode, sayRule } from '@ugo/domain/matching/rules';
import type { ReactElement } from 'react';
import { useQuery } from 'urql';
import { type ChoiceRowFragment, ChoicesToValidateDocument, type MeFragment, ValidateChoiceDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { momentText } from '../../ui/dates.js';
import { departementOf } from '../../ui/departement-of.js';
import { labelOf } from '../../ui/labels.js';
import { Loaded } from '../../ui/loaded.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { SteeringPage } from '../../ui/steering-page.js';
import { useChange } from '../../ui/use-change.js';
import { ChoiceCounts } from './choice-counts.js';

/** Choices that somebody made alone, at night: a cadre reads them again, the most pressing first. */
export default function ChoicesPage({ account }: { readonly account: MeFragment }): ReactElement {
  const { oversight: { choices: words } } = useTexts();
  const departement = departementOf(account, 'manager');
  const query = useQuery({ query: ChoicesToValidateDocument, variables: { departement } });
  return (
    <SteeringPage title={words.title}>
      <p className="prose">{words.intro}</p>
      <Loaded query={query}>
        {({ choicesToValidate, recordedChoices }) => (
          <>
            {choicesToValidate.length === 0 ? <p>{words.none}</p> : <ul className="cards">{choicesToValidate.map((choice) => <li key={choice.id}><ChoiceCard choice={choice} /></li>)}</ul>}
            <h2>{words.counted}</h2>
            <ChoiceCounts caption={words.counted} empty={words.noneCounted} counts={recordedChoices} />
          </>
        )}
      </Loaded>
    </SteeringPage>
  );
}

function ChoiceCard({ choice }: { readonly choice: ChoiceRowFragment }): ReactElement {
  const { oversight: { choices: words } } = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(ValidateChoiceDocument);
  return (
    <article className="card">
      <div className="row spread"><h2 style={{ margin: 0 }}>{labelOf(CHOICE_KIND_LABELS, choice.kind, language)} : {language === 'fr' ? choice.label : choice.labelEn}</h2><span>{words.people(choice.people)}</span></div>
      <p className="row muted">
        <span>{words.by(choice.chosenByName ?? words.somebody, momentText(choice.chosenAt, language))}</span>
        {choice.rule && <span>{words.rule(sayRule(choice.rule as RuleCode, language))}</span>}
        {choice.decision && <span>{words.decision(choice.decision)}</span>}
      </p>
      <div className="row">
        <Button loading={isSending} onClick={() => void send({ choiceId: choice.id })}>{words.validate}</Button>
        {choice.validateBy && <span className={choice.status === 'over' ? 'over' : choice.status === 'soon' ? 'soon' : 'muted'}>{choice.status === 'over' ? `${words.over}, ` : ''}{words.due(momentText(choice.validateBy, language))}</span>}
      </div>
      <RefusalAlert refusal={refusal} />
    </article>
  );
}
