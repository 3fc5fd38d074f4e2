import { Button } from '@mantine/core';
import { type ComponentType, type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import type { RequestWholeFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';
import { ClosePanel, HandOverPanel, type PanelProps, SleepsPanel } from './follow-panels.js';
import { NotePanel } from './note-panel.js';

type Panel = 'sleeps' | 'note' | 'handOver' | 'ending';
const PANELS: Readonly<Record<Panel, ComponentType<PanelProps>>> = { sleeps: SleepsPanel, note: NotePanel, handOver: HandOverPanel, ending: ClosePanel };

/** What is written down while a request waits: one thing at a time, two taps each. */
export function FollowBar({ request }: { readonly request: RequestWholeFragment }): ReactElement {
  const texts = useTexts();
  const [open, setOpen] = useState<Panel | null>(null);
  const isWaiting = !['admitted', 'closed'].includes(request.state);
  const panels: readonly Panel[] = request.state === 'closed' ? [] : isWaiting ? ['sleeps', ...(request.asked ? ['note' as const] : []), 'handOver', 'ending'] : ['handOver', 'ending'];
  const Shown = open && panels.includes(open) ? PANELS[open] : null;
  return (
    <div className="no-print">
      <div className="row">
        {isWaiting && request.asked && <Link to={`/demandes/${request.id}/modifier`}>{request.state === 'draft' ? texts.keeping.resume : texts.keeping.edit}</Link>}
        {panels.map((panel) => <Button key={panel} size="compact-sm" variant={open === panel ? 'light' : 'default'} aria-expanded={open === panel} onClick={() => setOpen(open === panel ? null : panel)}>{texts[panel].title}</Button>)}
        <Button size="compact-sm" variant="default" onClick={() => print()}>{texts.request.print}</Button>
      </div>
      {Shown && <div className="card" style={{ marginTop: '.5rem' }}><Shown request={request} onDone={() => setOpen(null)} /></div>}
    </div>
  );
}
