import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICIES, PLANNED, TONIGHT } from '../policy.js';
import { RULES } from '../rules/index.js';
import { RULE_CODES } from '../result.js';
import { sayRule, saySource } from '../texts/rules.js';
import { sayTier } from '../texts/tiers.js';
import { EXTRA_TIERS, TIERS } from '../types.js';
import { publishRules } from './publish-rules.js';

const COMMITTED = 'docs/classement.md';
const policies = Object.values(DEFAULT_POLICIES).map((policy) => ({ policy, validFrom: null }));
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the published rules', () => {
  it('are those of docs/classement.md: a rule that changes is a text that someone reads (UGO_WRITE_RULES=1 writes it)', () => {
    const published = publishRules({ policies, departement: null });
    if (process.env['UGO_WRITE_RULES']) writeFileSync(COMMITTED, published);
    expect(published).toBe(readFileSync(COMMITTED, 'utf8'));
  });

  it('name every rule with its source and who may waive it', () => {
    const rows = publishRules({ policies, departement: null }).split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.map((row) => row.split('`')[1])).toEqual([...RULE_CODES]);
    for (const { code, source } of RULES) {
      const row = plain(rows.find((line) => line.includes(`\`${code}\``))!);
      expect(row).toContain(plain(sayRule(code)));
      expect(row).toContain(plain(saySource(code)).slice(1));
      if (source.kind === 'law') expect(row).toContain(source.reference.replace('CASF ', ''));
    }
    expect(plain(rows.find((row) => row.includes('`suspended`'))!)).toMatch(/\| Personne\. \|$/);
    expect(plain(rows.find((row) => row.includes('`careKind`'))!)).toMatch(/\| Le oui du lieu d’accueil suffit\. \|$/);
  });

  it('say every rule and every tier in French and in English, with no machine word', () => {
    for (const code of RULE_CODES) {
      for (const language of ['fr', 'en'] as const) {
        for (const sentence of [sayRule(code, language), saySource(code, language)]) expect(sentence).not.toMatch(/undefined|declared\.|Ids\b|[a-z][A-Z]/);
        expect(sayRule(code, language)).toMatch(/^\p{Lu}.*[.…]$/u);
      }
    }
    expect(new Set([...TIERS, ...EXTRA_TIERS].flatMap((tier) => [sayTier(tier), sayTier(tier, 'en')])).size).toBe(20);
  });

  it('follow the policy: its order, its bands, its further tiers, its version and its day', () => {
    const policy = {
      ...PLANNED, version: 4, plans: 5, tiers: ['siblings', 'homes', 'travel', 'whereTheyAre', 'known', 'outsideDepartement', 'needs', 'chance', 'exceptions', 'scarcity'] as const,
      travelBandsMetres: [7_500, 40_000], freshnessBandsHours: [1, 36, 48], siteBandsMetres: [2_000],
    };
    const published = plain(publishRules({ policies: [{ policy, validFrom: '2027-01-01' }], departement: '42 – Loire' }));
    expect(published).toContain('Politiques en vigueur dans le Département : 42 – Loire.');
    expect(published).toContain('Version 4 (`planned`) : signée par le Département, valable depuis le 1er janvier 2027.');
    expect(published).toContain('Les 5 meilleures propositions sont montrées.');
    expect(published).toContain('Paliers : moins de 7,5 km · de 7,5 à moins de 40 km · 40 km ou plus.');
    expect(published).toContain('Paliers : il y a moins de 1 heure · il y a moins de 36 heures · il y a moins de 2 jours · plus ancienne, ou jamais confirmée.');
    expect(published).toContain('Paliers de distance entre deux sites : aucune distance · moins de 2 km · 2 km ou plus.');
    const order = [...published.matchAll(/^(\d+)\. \*\*(.+?)\*\*/gm)].map(([, rank, name]) => `${rank} ${name}`);
    expect(order).toHaveLength(10);
    expect(order.slice(0, 3)).toEqual(['1 La fratrie', '2 Le nombre de lieux d’accueil', '3 Les trajets']);
  });

  it('say nothing of an order that the Département has changed, and one plan as one', () => {
    const policy = { ...TONIGHT, plans: 1, tiers: ['siblings', 'travel', 'known', 'needs', 'exceptions', 'chance', 'scarcity'] as const };
    const published = plain(publishRules({ policies: [{ policy, validFrom: '2027-01-01' }], departement: '42' }));
    expect(published).not.toMatch(/d’abord, après la fratrie|Les 1 /);
    expect(published).toContain('Pour une urgence ou un relais. La meilleure proposition est montrée.');
  });

  it('say for the night what the evening counts for', () => {
    expect(plain(publishRules({ policies: [{ policy: TONIGHT, validFrom: null }], departement: null })))
      .toContain('Paliers : d’astreinte cette nuit, ou confirmée depuis 18 h · confirmée dans la journée · il y a moins de 3 jours · plus ancienne, ou jamais confirmée.');
  });

  it('say what is never used and who decides', () => {
    const published = plain(publishRules({ policies, departement: null }));
    for (const said of ['origine', 'nationalité', 'religion', 'prix', 'prédiction', 'refusé', 'art. 22', 'tirage au sort', 'une personne nommée décide']) expect(published).toContain(said);
  });
});
