import type { ReactElement } from 'react';
import { useTexts } from '../../texts/language.js';
import './siblings-drawn.css';

interface Props { readonly groups: readonly { readonly name: string; readonly keys: readonly string[] }[]; readonly unplaced?: readonly string[] }

/** Who lives with whom, at a glance: a roof around each group, and who stays outside. */
export function SiblingsDrawn({ groups, unplaced = [] }: Props): ReactElement {
  const { drawn } = useTexts();
  const sentence = [...groups.map(({ name, keys }) => drawn.at(keys.join(', '), name)), ...(unplaced.length > 0 ? [drawn.nowhere(unplaced.join(', '))] : [])].join(' ; ');
  return (
    <span className="siblings" role="img" aria-label={sentence}>
      {groups.map(({ name, keys }) => <span className="roof" key={name + keys.join()}>{keys.map((key) => <span className="child" key={key}>{key}</span>)}</span>)}
      {unplaced.length > 0 && <span className="roof none">{unplaced.map((key) => <span className="child" key={key}>{key}</span>)}</span>}
    </span>
  );
}
