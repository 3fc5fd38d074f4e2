import { useState } from 'react';

/** Whichever of the two changed last: what an act brought back, or what came by itself. A stream that is down must not hide what one just did. */
export function useLatest<T>(asked: T | undefined, told: T | undefined): T | undefined {
  const [seen, setSeen] = useState({ asked, told, latest: told ?? asked });
  if (seen.asked === asked && seen.told === told) return seen.latest;
  const latest = seen.told === told ? asked ?? told : told ?? asked;
  setSeen({ asked, told, latest });
  return latest;
}
