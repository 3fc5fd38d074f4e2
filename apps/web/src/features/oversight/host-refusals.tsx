import { NO_REASON_LABELS } from '@ugo/domain/placement';
import type { ReactElement } from 'react';
import type { FlowQuery } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { DataTable } from '../../ui/data-table.js';
import { labelOf } from '../../ui/labels.js';

/** What is read at once: a Département asks hundreds of hosts. */
const AT_ONCE = 12;

type Refusing = FlowQuery['flowFigures']['refusalsByHost'];

/** Who said no, the most often first; the others behind them. */
export function HostRefusals({ hosts }: { readonly hosts: Refusing }): ReactElement | null {
  const { oversight: { delays: words } } = useTexts();
  if (hosts.length === 0) return null;
  return (
    <>
      <Hosts caption={words.refusalsByHost} hosts={hosts.slice(0, AT_ONCE)} />
      {hosts.length > AT_ONCE && <details className="more"><summary>{words.otherHosts(hosts.length - AT_ONCE)}</summary><Hosts caption={words.otherHosts(hosts.length - AT_ONCE)} hosts={hosts.slice(AT_ONCE)} /></details>}
    </>
  );
}

function Hosts({ caption, hosts }: { readonly caption: string; readonly hosts: Refusing }): ReactElement {
  const { oversight: { delays: words } } = useTexts();
  const language = useLanguage();
  return (
    <DataTable caption={caption} columns={[{ title: words.refusing }, { title: words.count, isNumber: true }, { title: words.reasons }]}
      rows={hosts.map(({ hostId, host, count, reasons }) => ({ key: hostId, cells: [
        host ? `${host.name} (${host.area})` : words.outOfSight, count, reasons.map((reason) => `${labelOf(NO_REASON_LABELS, reason.code, language)} (${reason.count})`).join(', '),
      ] }))} />
  );
}
