import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mailText, nameInMessage, pathOf, smsText } from './templates.js';
import { TEMPLATES, type TemplateCode } from './texts.js';

const CODES = Object.keys(TEMPLATES) as TemplateCode[];
const SUBJECT = '01935000-0000-7000-8000-000000000001';
const pathFor = (template: TemplateCode, toHost = false): string => pathOf({ template, toHost, subjectId: SUBJECT }, () => 't'.repeat(43));
const facts = (template: TemplateCode) => ({ template, path: pathFor(template), publicUrl: 'https://ugo.example' });

describe('a message', () => {
  it('says French first and English below, with a link', () => {
    const { subject, text } = mailText(facts('requestWaiting'), 'Zoé Lefèvre-Îlet');
    expect(subject).toBe('Une demande vous attend dans UGO');
    expect(text).toMatch(/^Bonjour Zoé Lefèvre-Îlet,\n\nUne demande vous attend dans UGO\.\nhttps:\/\/ugo\.example\/demandes\/01935000-[\da-f-]+\n/);
    expect(text.indexOf('A request is waiting')).toBeGreaterThan(text.indexOf('Une demande'));
  });

  it.each(CODES)('%s fits one SMS of two parts, and leads to one address', (template) => {
    const text = smsText(facts(template));
    expect(text.length).toBeLessThanOrEqual(306);
    expect(text.match(/https:/g)).toHaveLength(1);
  });

  it('leads who follows to the request, a host to its referral, and one tap to the question alone', () => {
    expect([pathFor('holdEnded'), pathFor('holdEnded', true), pathFor('freeNow', true)]).toEqual([`/demandes/${SUBJECT}`, `/sollicitations/${SUBJECT}`, `/libre/${'t'.repeat(43)}`]);
  });

  it.each(CODES)('%s has both languages, and no typewriter’s apostrophe in French', (template) => {
    const { subject, body } = TEMPLATES[template];
    for (const [french, english] of [subject, body]) {
      expect(french).not.toBe(english);
      expect(french).not.toContain("'");
    }
  });

  it('greets nobody in particular when there is no name', () => expect(mailText(facts('requestWaiting'), ' \n').text).toMatch(/^Bonjour,\n/));
});

describe('a name in a message', () => {
  it.each([
    ['of two lines', 'Ada\r\nBcc: everyone@example.org', 'Ada Bcc: everyone@example.org'],
    ['with what is not shown', 'Ada\u202e\u0000\u2028Lovelace', 'Ada Lovelace'],
    ['in two ways of writing an accent', 'Zoe\u0301', 'Zoé'],
    ['with quotes', 'Le "grand" Meaulnes', 'Le "grand" Meaulnes'],
  ])('%s is one line', (_, name, shown) => expect(nameInMessage(name)).toBe(shown));

  it('is not endless, and no letter is cut in two', () => {
    expect([...nameInMessage('é'.repeat(500))]).toHaveLength(80);
    expect(nameInMessage('🙂'.repeat(100))).toBe(`${'🙂'.repeat(79)}…`);
  });

  it('never holds a control character, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
      const shown = nameInMessage(name);
      return !/[\p{Cc}\u2028\u2029]/u.test(shown) && [...shown].length <= 80;
    }), { seed: 42, numRuns: 500 });
  });
});
