/** French, then English. */
type Sentences = readonly [french: string, english: string];

interface Template {
  readonly subject: Sentences;
  readonly body: Sentences;
  /** Where the link leads, below the service's address; whoever opens it signs in first. */
  readonly path: (subjectId: string) => string;
}

/**
 * Every message, by its code. None says anything of a child: no name, no reference, no age, no commune, nothing of why; a screen shows that
 * to whoever may see it.
 */
export const TEMPLATES = {
  requestWaiting: {
    subject: ['Une demande vous attend dans UGO', 'A request is waiting for you in UGO'],
    body: ['Une demande vous attend dans UGO.', 'A request is waiting for you in UGO.'],
    path: (id) => `/demandes/${id}`,
  },
  answerReceived: {
    subject: ['Une réponse vous attend dans UGO', 'An answer is waiting for you in UGO'],
    body: ['Un lieu d’accueil a répondu à une demande que vous suivez.', 'A host has answered a request you follow.'],
    path: (id) => `/demandes/${id}`,
  },
  reunionPossible: {
    subject: ['Une place pourrait convenir, dans UGO', 'A place may suit, in UGO'],
    body: ['Une place publiée pourrait convenir à une situation que vous suivez.', 'A published place may suit a situation you follow.'],
    path: (id) => `/demandes/${id}`,
  },
  requestWithdrawn: {
    subject: ['Une demande est retirée dans UGO', 'A request is withdrawn in UGO'],
    body: ['Une demande qui vous était adressée est retirée : il n’y a plus rien à faire.', 'A request sent to you is withdrawn: nothing is left to do.'],
    path: (id) => `/demandes/${id}`,
  },
} as const satisfies Readonly<Record<string, Template>>;

/** Code of a message. */
export type TemplateCode = keyof typeof TEMPLATES;

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
  readonly subjectId: string;
  /** Address of the service, without a slash at its end. */
  readonly publicUrl: string;
}

/** Subject and text of an e-mail, French first, English below. */
export function mailText({ template, subjectId, publicUrl }: MessageFacts, name: string): { subject: string; text: string } {
  const { subject, body, path } = TEMPLATES[template];
  const link = `${publicUrl}${path(subjectId)}`;
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
export function smsText({ template, subjectId, publicUrl }: MessageFacts): string {
  const { subject, path } = TEMPLATES[template];
  return `${subject[0]} / ${subject[1]} : ${publicUrl}${path(subjectId)}`;
}
