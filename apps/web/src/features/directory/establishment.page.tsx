import { Button, TextInput } from '@mantine/core';
import { HOST_KIND_LABELS } from '@ugo/domain/kernel';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { CloseEstablishmentDocument, DirectoryOneEstablishmentDocument, type MeFragment, type SiteWholeFragment } from '../../gql/graphql.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Asked } from '../../ui/asked.js';
import { dateText } from '../../ui/dates.js';
import { labelOf } from '../../ui/labels.js';
import { RefusalAlert } from '../../ui/refusal.js';
import { useChange } from '../../ui/use-change.js';
import { EstablishmentForm } from './establishment-form.js';
import { given } from './given.js';
import { keepsDirectory } from './keeps-directory.js';
import { ReportForm } from './report-form.js';
import { UnitForm } from './unit-form.js';
import { SavedWarnings, type Warnings } from './warnings.js';

/** A legal site, its telephones and its units; with what changes them, for who keeps the directory. */
export default function EstablishmentPage({ account }: { readonly account: MeFragment }): ReactElement {
  const { directory: words } = useTexts();
  const { id = '' } = useParams();
  const query = useQuery({ query: DirectoryOneEstablishmentDocument, variables: { id } });
  const site = query[0].data?.establishment;
  return (
    <>
      <p><Link to="/annuaire">{words.back}</Link></p>
      <Asked query={query} empty={site ? null : words.unknown} />
      {site && <OneEstablishment site={site} isKept={keepsDirectory(account)} />}
    </>
  );
}

function OneEstablishment({ site, isKept }: { readonly site: SiteWholeFragment; readonly isKept: boolean }): ReactElement {
  const { directory: words, fictitious } = useTexts();
  const language = useLanguage();
  const [open, setOpen] = useState<'change' | 'unit' | 'close' | null>(null);
  const [warnings, setWarnings] = useState<Warnings | null>(null);
  const saved = (told: Warnings): void => {
    setWarnings(told);
    setOpen(null);
  };
  return (
    <>
      <h1>{site.name}{site.fictitious && <em className="muted"> ({fictitious.toLowerCase()})</em>}</h1>
      <SavedWarnings warnings={warnings} />
      {site.closedOn && <p className="over">{words.closedOn(dateText(site.closedOn, language))}</p>}
      {open === 'change' ? <EstablishmentForm departement={site.departement} site={site} onSaved={(_, told) => saved(told)} onCancel={() => setOpen(null)} /> : <Facts site={site} />}
      {!open && isKept && (
        <div className="row no-print">
          <Button variant="default" onClick={() => setOpen('change')}>{words.change}</Button>
          {!site.closedOn && <Button variant="default" onClick={() => setOpen('close')}>{words.closeSite}</Button>}
        </div>
      )}
      {open === 'close' && <CloseForm site={site} onSaved={saved} onCancel={() => setOpen(null)} />}
      {site.kind !== 'fosterHome' && (
        <>
          <h2>{words.units}</h2>
          {site.units.length === 0 && <p>{words.noUnit}</p>}
          <ul className="cards">{site.units.map((unit) => <li key={unit.id} className="card row spread"><Link to={`/annuaire/lieux/${unit.id}`}>{unit.name}</Link><span className="muted">{labelOf(HOST_KIND_LABELS, unit.kind, language)}</span></li>)}</ul>
          {open === 'unit' ? <UnitForm site={site} onSaved={saved} onCancel={() => setOpen(null)} /> : isKept && !site.closedOn && <Button variant="default" mt="sm" onClick={() => setOpen('unit')}>{words.create.unit}</Button>}
        </>
      )}
      {!isKept && <ReportForm record={{ establishmentId: site.id }} />}
    </>
  );
}

function Facts({ site }: { readonly site: SiteWholeFragment }): ReactElement {
  const { directory: words } = useTexts();
  const language = useLanguage();
  const facts = [
    [words.kind, site.kind === 'fosterHome' ? words.placementService : labelOf(HOST_KIND_LABELS, site.kind, language)], [words.organisation, site.organisationName], [words.finess, site.finess], [words.commune, site.communeName],
    [words.address, [site.address, site.postcode].filter(Boolean).join(', ')], [words.openedOn, site.openedOn && dateText(site.openedOn, language)], [words.confidential, site.confidentialAddress ? words.yes : null],
  ] as const;
  return (
    <>
      <dl className="facts">{facts.map(([name, value]) => value && <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <h2>{words.telephones}</h2>
      {site.telephones.length === 0 ? <p className="soon">{words.noTelephone}</p> : <ul className="reasons">{site.telephones.map((line, index) => <li key={index}>{line.label} : <a href={`tel:${line.number}`} className="time">{line.number}</a> ({words.hours(line.from, line.to)})</li>)}</ul>}
    </>
  );
}

interface CloseProps { readonly site: SiteWholeFragment; readonly onSaved: (warnings: Warnings) => void; readonly onCancel: () => void }

function CloseForm({ site, onSaved, onCancel }: CloseProps): ReactElement {
  const { directory: words, cancel } = useTexts();
  const { send, isSending, refusal } = useChange(CloseEstablishmentDocument);
  const close = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const closed = await send({ establishmentId: site.id, ...given(event.currentTarget) });
    if (closed) onSaved(closed.warnings);
  };
  return (
    <form className="card" onSubmit={(event) => void close(event)} aria-label={words.closeSite}>
      <RefusalAlert refusal={refusal} />
      <p>{words.closeAsk(site.units.length)}</p>
      <div className="row"><TextInput name="closedOn" type="date" label={words.firstDayClosed} required withAsterisk={false} /><Button type="submit" color="red.9" loading={isSending}>{words.closeSite}</Button><Button variant="subtle" onClick={onCancel}>{cancel}</Button></div>
    </form>
  );
}
