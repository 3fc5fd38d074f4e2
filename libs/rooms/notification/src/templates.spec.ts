import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mailText, nameInMessage, smsText, TEMPLATES, type TemplateCode } from './templates.js';

const CODES = Object.keys(TEMPLATES) as TemplateCode[];
const facts = (template: TemplateCode) => ({ template, subjectId: '01935000-0000-7000-8000-000000000001', publicUrl: 'https://ugo.example' });

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
