import type { ReactElement } from 'react';
import { useTexts } from '../../texts/language.js';

export default function PlanningPage(): ReactElement {
  return <h1>{useTexts().nav.planning}</h1>;
}
