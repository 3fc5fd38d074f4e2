/** The texts of a form that were filled in; what is empty is not given. */
export function given(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [])));
}

/** A number of a form; what is empty or no number is not given. */
export const numberOf = (text: string | null | undefined): number | undefined => (text == null || text === '' || Number.isNaN(Number(text)) ? undefined : Number(text));

/**
 * What a correction sends of a form: what differs from what was known, and null for what was known and has been emptied, which takes it away. What
 * stays as it was is not sent: an import may have left what a form would refuse (a postcode of a CEDEX), and nobody is asked to mend that first.
 */
export function correctionOf(filled: Readonly<Record<string, string>>, known: Readonly<Record<string, string | number | null | undefined>>): Record<string, string | null> {
  const emptied = Object.entries(known).filter(([name, value]) => value !== null && value !== undefined && value !== '' && !(name in filled)).map(([name]) => [name, null] as const);
  const changed = Object.entries(filled).filter(([name, text]) => text !== String(known[name] ?? ''));
  return Object.fromEntries([...emptied, ...changed]);
}

/** Of some texts, those that are there. */
export const present = (texts: Readonly<Record<string, string | undefined>>): Record<string, string> => (
  Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const]))));

/** The largest group of brothers and sisters as the number it is; taken away stays taken away. */
export function withNumber({ siblingsAtMost, ...said }: Readonly<Record<string, string | null>>): Record<string, string | number | null> {
  return { ...said, ...(siblingsAtMost === undefined ? {} : { siblingsAtMost: numberOf(siblingsAtMost) ?? null }) };
}
