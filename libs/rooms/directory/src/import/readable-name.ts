/** Words that stay small inside a French name. */
const SMALL = new Set([
  'a', 'à', 'au', 'aux', 'avec', 'chez', 'd', 'dans', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le', 'les', 'ou', 'par', 'pour', 'sous', 'sur', 'un', 'une',
]);

/** Sigles of the field that would read as words: seen in the register, kept in capitals. */
const SIGLES = new Set(('ACSEA ADAPEI ADEF ADNSEA ADSEA ADSEAM AED AEMO AEP AFAD AFIJ AIFST AJP ALEFPA AMEL ANEF APEI APLB ARSEA ASE ASEA CAE CD CDE CDEF CEF CER CPFS '
  + 'CPFSE CSE DMEF DMIE DMO DPF DTPJJ EDEF EMMA EPDSAE EPE EPEI EPLSMS FAE FAM FAO FEJM FJT FTDA GCSMS GIED IDEF IDEFHI LVA MDEF MDPH MECS MIE MJIE MNA OSE OVE '
  + 'PEAD PEP PFS PJJ REMM SAAD SACS SAE SAEMO SAI SAIS SAMIE SAMNA SAP SAPMN SAS SAU SAVS SEMO SESSAD SIE SIOE SOS STEMO STEMOI TSA UDAF UEAJ UEAT UEHC UEMO UMO UNAF').split(' '));

const ELIDED = /\b([dlDL]) (?=[aeiouyhàâéèêëîïôûùAEIOUYHÀÂÉÈÊËÎÏÔÛÙ])/g;

function capitalised(word: string): string {
  const lower = word.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

function word(text: string, opens: boolean): string {
  const lower = text.toLowerCase();
  if (SMALL.has(lower)) return opens ? capitalised(text) : lower;
  const consonants = text.length > 1 && text.length <= 5 && !/[AEIOUYÀÂÉÈÊËÎÏÔÛÙ]/i.test(text) && !/^(?:ST|STE|DR|MGR|MR)$/.test(text);
  return SIGLES.has(text) || consonants ? text : capitalised(text);
}

const ARTICLE = /^(?:l|le|la|les)$/i;
const TOKEN = /[\p{L}\d]+(?:\.[\p{L}](?=\.|\b))*\.?/gu;

/**
 * A name written in capitals, in readable case: `MECS L'ANGELUS` → `MECS L'Angelus`. Accents are kept and never invented;
 * sigles stay as they are; an article is small after a small word (`Foyer de l'Enfance`) and opens a name after any other
 * (`Foyer L'Escale`); a text that already has small letters is left alone.
 */
export function readableName(raw: string): string {
  const text = raw.replace(/\s+/g, ' ').trim().replace(ELIDED, "$1'");
  if (/\p{Ll}{2}/u.test(text)) return text;
  let before: string | null = null;
  return text.replace(TOKEN, (token: string, at: number) => {
    const afterSmall = before !== null && SMALL.has(before.toLowerCase());
    const opens = before === null || /[«"(]\s*$/.test(text.slice(0, at)) || (ARTICLE.test(token) && !afterSmall);
    const afterApostrophe = text.charAt(at - 1) === "'" && before !== null && before.length === 1 && !ARTICLE.test(before) && before !== 'D';
    before = token;
    if (token.includes('.') && token.replaceAll('.', '').length <= token.split('.').length) return token;
    if (text.charAt(at - 1) === '(' && text.charAt(at + token.length) === ')' && token.length <= 5) return token;
    return afterApostrophe ? token.toLowerCase() : word(token, opens);
  });
}

/**
 * A name whose quotes came doubled or cut (`"LIEU DE VIE ""LES GRIVALDES`, cut at 40 characters by the register),
 * with one pair of French quotes instead.
 */
export function unquotedName(raw: string): string {
  if (!raw.includes('"')) return raw.replace(/\s+/g, ' ').trim();
  const outer = raw.startsWith('"') ? raw.slice(1).replace(/"$/, '') : raw;
  const parts = outer.replace(/""/g, '"').split('"');
  const joined = parts.map((part, index) => (index % 2 === 1 ? (part.trim() ? ` « ${part.trim()} » ` : ' ') : part.trim())).join('');
  return joined.replace(/\s+/g, ' ').trim();
}
