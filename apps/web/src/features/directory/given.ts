/** The texts of a form that were filled in; what is empty is not given. */
export function given(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [])));
}

/** A number of a form; what is empty or no number is not given. */
export const numberOf = (text: string | undefined): number | undefined => (text === undefined || text === '' || Number.isNaN(Number(text)) ? undefined : Number(text));
