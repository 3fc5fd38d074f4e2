/** What a job is about: ids and codes, by name. What else it needs it reads when it runs, with what is true then. */
export type JobData = Readonly<Record<string, string>>;

const ID_OR_CODE = /^[\w.:-]{1,64}$/;

/** @throws when a value is more than an id or a code: the queue is no place for anything about a person. */
export function checkJobData(name: string, data: JobData): void {
  for (const [key, value] of Object.entries(data)) {
    if (typeof value !== 'string' || !ID_OR_CODE.test(value)) throw new Error(`job ${name}: "${key}" holds more than an id or a code`);
  }
}
