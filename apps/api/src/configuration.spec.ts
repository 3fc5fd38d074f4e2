import { describe, expect, it } from '@jest/globals';
import { readConfiguration } from './configuration.js';

const refused = (env: Record<string, string>): string => {
  try {
    readConfiguration(env);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('a configuration', () => {
  it.each(['DATABASE_URL', 'UGO_ADMIN_DATABASE_URL', 'UGO_GEOCODER_URL', 'UGO_PUBLIC_URL', 'UGO_SMTP_URL'])('names a wrong %s and does not repeat it: it may hold a password', (name) => {
    const sentence = refused({ [name]: 'mysql://ugo:tr0uv3z-moi@base.example/ugo' });
    expect(sentence).toContain(name);
    expect(sentence).not.toContain('tr0uv3z-moi');
  });

  it('says all that is wrong at once, with what would be right', () => {
    expect(refused({ PORT: 'trois', UGO_LOG_LEVEL: 'loud' })).toMatch(/UGO_LOG_LEVEL = « loud »[^]*PORT = « trois » : un nombre entier/);
  });
});
