const NUMBER = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i;

/** The number of a request in what somebody copied, the address of its page among others; null = there is none. */
export const requestNumber = (text: string): string | null => NUMBER.exec(text)?.[0].toLowerCase() ?? null;
