import type { ReactElement } from 'react';
import type { AskedHostCardFragment, HostCardFragment } from '../../gql/graphql.js';
import { useTexts } from '../../texts/language.js';

/** A host in a line or two: its name, where it is, and who answers the telephone at this hour. */
export function HostLine({ host, keys, km = null }: { readonly host: HostCardFragment | AskedHostCardFragment; readonly keys: readonly string[]; readonly km?: number | null }): ReactElement {
  const texts = useTexts();
  const [line] = host.telephonesNow;
  return (
    <div className="host">
      {keys.length > 0 && <><strong>{keys.join(' + ')}</strong> → </>}<span>{host.siteName && host.siteName !== host.name ? `${host.siteName}, ${host.name}` : host.name}</span>
      {host.fictitious && <em className="muted"> ({texts.fictitious.toLowerCase()})</em>}
      <div className="row muted">
        <span>{host.area}{km !== null && `, ${texts.map.km(km)}`}</span>
        {line ? <a href={`tel:${line.number.replaceAll(' ', '')}`} title={texts.results.telephone}>{line.number} ({line.label})</a> : <span>{texts.results.noTelephone}</span>}
      </div>
    </div>
  );
}
