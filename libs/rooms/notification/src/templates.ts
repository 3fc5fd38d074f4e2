import { type Template, type TemplateCode, TEMPLATES } from './texts.js';

/** Characters that end a line or a header, or are not shown. */
const CONTROL = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;
const LONGEST_NAME = 80;

/** A name as it may stand in a header or a greeting: one line, not endless. */
export function nameInMessage(name: string): string {
  const line = name.normalize('NFC').replaceAll(CONTROL, ' ').replaceAll(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : line;
}

/** What the message is about and how it is addressed. */
export interface MessageFacts {
  readonly template: TemplateCode;
  /** Where the link leads, below the service's address. */
  readonly path: string;
  /** Address of the service, without a slash at its end. */
  readonly publicUrl: string;
}

/** Where the link of a message leads: a request for who follows it, a referral for who answers for a host; whoever opens it signs in first, unless it answers in one tap. */
export function pathOf({ template, toHost, subjectId }: { readonly template: TemplateCode; readonly toHost: boolean; readonly subjectId: string }, token: (id: string) => string): string {
  const { oneTap }: Template = TEMPLATES[template];
  return oneTap ? `/libre/${token(subjectId)}` : `/${toHost ? 'sollicitations' : 'demandes'}/${subjectId}`;
}

/** Subject and text of an e-mail, French first, English below. */
export function mailText({ template, path, publicUrl }: MessageFacts, name: string): { subject: string; text: string } {
  const { subject, body } = TEMPLATES[template];
  const link = `${publicUrl}${path}`;
  const who = nameInMessage(name);
  return {
    subject: subject[0],
    text: [
      who ? `Bonjour ${who},` : 'Bonjour,', '', body[0], link, '', 'Ce message est envoyé par UGO ; ne répondez pas à cette adresse.', '',
      '--', '', `${body[1]}`, link, '', 'This message was sent by UGO; please do not reply to this address.', '',
    ].join('\n'),
  };
}

/** A short message: French, then English, then the link. */
export function smsText({ template, path, publicUrl }: MessageFacts): string {
  const { subject } = TEMPLATES[template];
  return `${subject[0]} / ${subject[1]} : ${publicUrl}${path}`;
}
