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

  it('takes a Département’s name and colours, and refuses those that people could not read', () => {
    expect(readConfiguration({ UGO_SERVICE_NAME: 'Places 42', UGO_COLOUR: '#1F5C5A', UGO_COLOUR_ON_DARK: '#8fd0cb' }).theme).toEqual({ name: 'Places 42', colour: '#1f5c5a', colourOnDark: '#8fd0cb', logo: null });
    expect(refused({ UGO_COLOUR: '#8fd0cb' })).toMatch(/UGO_COLOUR = « #8fd0cb » : contraste de 1\.\d sur blanc/);
    expect(refused({ UGO_COLOUR_ON_DARK: '#1f5c5a' })).toMatch(/UGO_COLOUR_ON_DARK .* le fond sombre/);
    expect(refused({ UGO_COLOUR: 'red', UGO_LOGO: 'README.md', UGO_SERVICE_NAME: 'x'.repeat(41) })).toMatch(/SERVICE_NAME[^]*UGO_COLOUR = « red »[^]*UGO_LOGO/);
    expect(readConfiguration({ UGO_LOGO: 'apps/web/public/favicon.svg' }).theme.logo).toMatchObject({ type: 'image/svg+xml' });
  });
});
