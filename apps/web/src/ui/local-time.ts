/** A moment for a `datetime-local` field, in the reader's zone. */
export const toLocal = (moment: Date): string => new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

/** The instant that such a field says; empty when it says none. */
export const fromLocal = (text: string): string => (Number.isNaN(Date.parse(text)) ? '' : new Date(text).toISOString());
