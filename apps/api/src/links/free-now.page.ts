import { createHash } from 'node:crypto';
import { FREE_NOW_MINUTES, FREE_NOW_REASONS, type FreeNowReason, NO_REASON_LABELS } from '@ugo/domain/placement';
import type { FreeNowPage } from '@ugo/placement-request';

/** A page as it leaves: plain HTML, which an old telephone shows. */
export interface LinkPage {
  readonly status: number;
  readonly html: string;
}

const STYLE = 'body{font:1.1em/1.5 sans-serif;max-width:34em;margin:1em auto;padding:0 1em;color:#161616;background:#fff}'
  + 'button{font:inherit;width:100%;padding:.8em;margin:.4em 0;border:2px solid #161616;background:#fff;color:#161616}button.yes{background:#00542a;border-color:#00542a;color:#fff}'
  + 'select{font:inherit;width:100%;padding:.4em}form{margin:1.5em 0}[lang=en]{color:#3a3a3a}.yes [lang=en]{color:#fff}';

/** No script, no image, no frame, nothing kept, nothing told to whoever is linked to. The style is allowed by its digest. */
export const LINK_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
};

type Sentences = readonly [french: string, english: string];

const SAID: Readonly<Record<'unknown' | 'late' | 'over' | 'tooOften' | 'unreadable' | 'unavailable', readonly [status: number, title: Sentences, next: Sentences]>> = {
  unknown: [404, ['Ce lien n’est pas valable', 'This link is not valid'], ['Ouvrez-le depuis le message reçu, en entier.', 'Open it from the message you received, whole.']],
  late: [410, ['Ce lien n’est plus valable', 'This link is no longer valid'], ['Le délai de réponse est passé. Rien n’a été enregistré.', 'The time to answer has passed. Nothing was stored.']],
  over: [410, ['Cette question ne se pose plus', 'This question is no longer asked'], ['Une place n’est plus cherchée. Merci. Rien n’a été enregistré.', 'A place is no longer sought. Thank you. Nothing was stored.']],
  tooOften: [429, ['Trop d’essais', 'Too many tries'], ['Attendez une minute, puis rouvrez le lien.', 'Wait a minute, then open the link again.']],
  unreadable: [400, ['Cette réponse n’est pas lisible', 'This answer can’t be read'], ['Rouvrez le lien et choisissez oui ou non. Rien n’a été enregistré.', 'Open the link again and choose yes or no. Nothing was stored.']],
  unavailable: [503, ['Le service ne répond pas', 'The service does not answer'], ['Rouvrez le lien dans un instant. Rien n’a été enregistré.', 'Open the link again in a moment. Nothing was stored.']],
};

/** The page for what a link shows, or why it shows nothing. */
export function freeNowPage(page: FreeNowPage | { readonly kind: 'tooOften' | 'unreadable' | 'unavailable' }): LinkPage {
  if (page.kind === 'question') return { status: 200, html: whole(questionTitle(page.places), question(page.hostName)) };
  if (page.kind === 'answered') {
    const [fr, en] = page.answer === 'yes' ? ['oui', 'yes'] : ['non', 'no'];
    const title: Sentences = page.now ? ['Merci, c’est noté', 'Thank you, noted'] : ['Ce lien a déjà servi', 'This link has been used'];
    return { status: page.now ? 200 : 410, html: whole(title, both([`Réponse notée à ${page.at} : ${fr}.`, `Answer noted at ${page.at}: ${en}.`])) };
  }
  const [status, title, next] = SAID[page.kind];
  return { status, html: whole(title, both(next)) };
}

const questionTitle = (places: number): Sentences => (places > 1
  ? [`Avez-vous ${places}\u00a0places ce soir ?`, `Do you have ${places} places tonight?`] : ['Avez-vous une place ce soir ?', 'Do you have a place tonight?']);

function question(hostName: string): string {
  return `<p><strong>${escaped(hostName)}</strong></p>
${both(['Un oui ne réserve rien : il dit que vous pouvez être sollicité maintenant. Vous ne répondez qu’une fois.', 'A yes holds nothing: it says that you can be asked now. You answer once.'])}
<form method="post"><input type="hidden" name="answer" value="yes">
<p><label for="minutes">${french('Jusqu’à quand ? (facultatif)')} <span lang="en">Until when? (optional)</span></label><br>
<select id="minutes" name="minutes"><option value=""></option>${FREE_NOW_MINUTES.map((minutes) => `<option value="${minutes}">${minutes / 60} h</option>`).join('')}</select></p>
<button class="yes" type="submit">Oui <span lang="en">/ Yes</span></button></form>
<form method="post"><input type="hidden" name="answer" value="no">
<p><label for="reason">${french('Pourquoi ? (facultatif)')} <span lang="en">Why? (optional)</span></label><br>
<select id="reason" name="reason"><option value=""></option>${FREE_NOW_REASONS.map(reasonOption).join('')}</select></p>
<button type="submit">Non <span lang="en">/ No</span></button></form>`;
}

function reasonOption(code: FreeNowReason): string {
  const { fr, en } = NO_REASON_LABELS[code];
  return `<option value="${code}">${french(fr)} / ${escaped(en)}</option>`;
}

const both = ([fr, en]: Sentences): string => `<p>${french(fr)}</p>\n<p lang="en">${escaped(en)}</p>`;

function whole([fr, en]: Sentences, body: string): string {
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${french(fr)} – UGO</title><style>${STYLE}</style></head>
<body><main><h1>${french(fr)}</h1>
<p lang="en">${escaped(en)}</p>
${body}
</main></body></html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };
/** A French sentence, whose signs never begin a line. */
const french = (text: string): string => escaped(text).replaceAll(/ (?=[?!:»])/g, '\u00a0');
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter]!);
