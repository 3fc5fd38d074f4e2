import { HOST_KIND_LABELS } from '@ugo/domain/kernel';
import { CAPABILITY_LABELS } from '@ugo/domain/matching/labels';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { HostSeenFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { dateText } from '../../ui/dates.js';
import { labelOf } from '../../ui/labels.js';

/** Its name, that it is invented where it is, and since when it is closed. */
export function HostHead({ host }: { readonly host: HostSeenFragment }): ReactElement {
  const { directory: words, fictitious } = useTexts();
  const language = useLanguage();
  return (
    <>
      <h1>{host.name}{host.fictitious && <em className="muted"> ({fictitious.toLowerCase()})</em>}</h1>
      {host.closedOn && <p className="over">{words.closedOn(dateText(host.closedOn, language))}</p>}
    </>
  );
}

/** What a host is: what is known is shown. */
export function HostFacts({ host }: { readonly host: HostSeenFragment }): ReactElement {
  const { directory: words } = useTexts();
  const language = useLanguage();
  const facts = [
    [words.kind, labelOf(HOST_KIND_LABELS, host.kind, language)], [words.area, host.area],
    [host.type === 'unit' ? words.establishment : words.service, host.establishmentId || host.serviceId ? <Link to={`/annuaire/etablissements/${host.establishmentId ?? host.serviceId}`}>{host.siteName}</Link> : words.employedByDepartement],
    [words.admits, host.admissionFrom && host.admissionTo ? words.hours(host.admissionFrom, host.admissionTo) : words.anyHour],
    [words.openNights, host.openNights.length === 7 ? words.allNights : host.openNights.map((day) => words.days[day - 1]).join(', ')],
    [words.siblingsAtMost, host.siblingsAtMost], [words.capabilities, host.capabilities.map((one) => labelOf(CAPABILITY_LABELS, one, language)).join(', ')],
    [words.telephones, host.telephones.map(({ label, number }) => `${label} ${number}`).join(' ; ')],
  ] as const;
  return <dl className="facts">{facts.map(([name, value]) => value && <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}
