import { Button, CopyButton, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { IssueRecoveryLinkDocument } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { momentText } from '../../ui/dates.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { RECOVERY_PATH } from './recovery-path.js';

/** Makes the link by which the person chooses a password, shown once. */
export function RecoveryLink({ accountId }: { readonly accountId: string }): ReactElement {
  const { accounts: words } = useTexts();
  const language = useLanguage();
  const { send, isSending, refusal } = useChange(IssueRecoveryLinkDocument);
  const [link, setLink] = useState<{ readonly url: string; readonly until: string } | null>(null);
  const issue = async (): Promise<void> => {
    const issued = await send({ accountId });
    if (issued?.token) setLink({ url: `${location.origin}${RECOVERY_PATH}#${issued.token}`, until: issued.expiresAt });
  };
  return (
    <>
      <RefusalAlert refusal={refusal} />
      <p className="muted">{words.linkHint}</p>
      {link ? (
        <div className="row" role="status">
          <TextInput label={words.link(momentText(link.until, language))} value={link.url} readOnly onFocus={({ currentTarget }) => currentTarget.select()} className="long" />
          <CopyButton value={link.url}>{({ copied, copy }) => <Button onClick={copy}>{copied ? words.copied : words.copy}</Button>}</CopyButton>
        </div>
      ) : <Button variant="default" loading={isSending} onClick={() => void issue()}>{words.issue}</Button>}
    </>
  );
}
