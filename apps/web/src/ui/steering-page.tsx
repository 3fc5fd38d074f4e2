import type { ReactElement, ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useTexts } from '../texts/language.js';
import { useCurrentShown } from './use-current-shown.js';
import './steering.css';

/** The pages of a manager, in the order of use: who waits and where the places are first. */
const PAGES = [
  ['/pilotage', 'today'], ['/pilotage/attente', 'waiting'], ['/pilotage/occupation', 'occupancy'], ['/pilotage/prevision', 'forecast'], ['/pilotage/delais', 'delays'], ['/pilotage/besoins', 'needs'],
  ['/pilotage/fratries', 'siblings'], ['/pilotage/equite', 'fairness'], ['/pilotage/listes', 'lists'], ['/pilotage/choix', 'choices'], ['/pilotage/anomalies', 'anomalies'], ['/pilotage/regles', 'rules'], ['/pilotage/conservation', 'holds'],
] as const;

/** A page of the manager, with the way to the others. */
export function SteeringPage({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const { oversight: { steering } } = useTexts();
  const nav = useCurrentShown();
  return (
    <>
      <nav ref={nav} className="sub" aria-label={steering.label}>{PAGES.map(([path, name]) => <NavLink key={path} to={path} end>{steering.pages[name]}</NavLink>)}</nav>
      <h1>{title}</h1>
      {children}
    </>
  );
}
