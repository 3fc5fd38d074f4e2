import { resolve } from 'node:path';
import { readTheme, type Theme } from './web/theme.js';

/** The process' configuration, read once at start. Every variable is listed in `docs/operations.md`. */
export interface Configuration {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | undefined;
  readonly adminDatabaseUrl: string | undefined;
  readonly dataFolder: string;
  /** File, outside the database, to which the head of the audit chain is written. */
  readonly auditAnchor: string;
  /** File, outside the database, that holds the key of the audit entries' codes. */
  readonly auditKeyFile: string;
  /** File, outside the database, that keeps which children were erased. */
  readonly erasuresFile: string;
  /** File, outside the database, that holds the key that seals identities and notes. */
  readonly sealKeyFile: string;
  readonly production: boolean;
  readonly logLevel: string;
  /** Searches that may run at once; more wait shortly, then are refused with a retry hint. */
  readonly concurrentSearches: number;
  readonly poolSize: number;
  /** Base address of a geocoding service; absent = communes only, no network. */
  readonly geocoderUrl: string | undefined;
  /** Address of the service, as the links in messages carry it. */
  readonly publicUrl: string;
  /** File to which messages go for which no server is configured. */
  readonly outboxFile: string;
  readonly smtp: { readonly url: string; readonly from: string } | null;
  readonly theme: Theme;
}

/** A variable that can't be used, with what would be right. */
export class ConfigurationRefusal extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigurationRefusal';
  }
}

/** Reads the configuration from the environment; refuses with every problem at once. */
export function readConfiguration(env: NodeJS.ProcessEnv): Configuration {
  const problems: string[] = [];
  const fail = (name: string, right: string): void => { problems.push(`${name} = « ${env[name]} » : ${right}`); };
  const whole = (name: string, preset: number, min: number, max: number): number => {
    const text = env[name];
    if (text === undefined || text === '') return preset;
    const value = Number(text);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    fail(name, `un nombre entier de ${min} à ${max} est attendu / a whole number from ${min} to ${max} is expected`);
    return preset;
  };
  /** An address may hold a password: the variable is named, its value not repeated. */
  const address = (name: string, protocols: RegExp, example: string): string | undefined => {
    const text = env[name];
    if (!text) return undefined;
    if (!URL.canParse(text) || !protocols.test(text)) problems.push(`${name} : une adresse comme ${example} est attendue / an address such as ${example} is expected`);
    return text;
  };
  const logLevel = env['UGO_LOG_LEVEL'] || (env['NODE_ENV'] === 'production' ? 'info' : 'warn');
  if (!LOG_LEVELS.includes(logLevel)) fail('UGO_LOG_LEVEL', `attendu / expected: ${LOG_LEVELS.join(', ')}`);
  const dataFolder = resolve(env['UGO_DATA_DIR'] || '.data');
  const [port, host] = [whole('PORT', 3000, 0, 65_535), env['UGO_HOST'] || '127.0.0.1'];
  const configuration: Configuration = {
    port,
    host,
    databaseUrl: address('DATABASE_URL', /^postgres(ql)?:/, 'postgres://ugo:secret@localhost:5432/ugo'),
    adminDatabaseUrl: address('UGO_ADMIN_DATABASE_URL', /^postgres(ql)?:/, 'postgres://owner:secret@localhost:5432/ugo'),
    dataFolder,
    auditAnchor: resolve(env['UGO_AUDIT_ANCHOR'] || `${dataFolder}/audit-anchor.jsonl`),
    auditKeyFile: resolve(env['UGO_AUDIT_KEY_FILE'] || `${dataFolder}/audit-key`),
    erasuresFile: resolve(env['UGO_ERASURES_FILE'] || `${dataFolder}/erasures.jsonl`),
    sealKeyFile: resolve(env['UGO_SEAL_KEY_FILE'] || `${dataFolder}/seal-key`),
    production: env['NODE_ENV'] === 'production',
    logLevel,
    concurrentSearches: whole('UGO_CONCURRENT_SEARCHES', 8, 1, 1000),
    poolSize: whole('UGO_POOL_SIZE', 10, 2, 200),
    geocoderUrl: address('UGO_GEOCODER_URL', /^https?:/, 'https://geocoder.example'),
    publicUrl: address('UGO_PUBLIC_URL', /^https?:/, 'https://ugo.example') ?? `http://${host}:${port}`,
    outboxFile: `${dataFolder}/outbox.jsonl`,
    smtp: readSmtp(env, problems),
    theme: readTheme(env, problems),
  };
  if (problems.length > 0) throw new ConfigurationRefusal(problems);
  return configuration;
}

const SMTP_URL = /^smtps?:\/\/[^/\s]+/;
const MAIL_ADDRESS = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/;

/** The mail server and the sender; neither = no e-mail leaves. The address holds a password: it is not repeated. */
function readSmtp(env: NodeJS.ProcessEnv, problems: string[]): Configuration['smtp'] {
  const [url, from] = [env['UGO_SMTP_URL'], env['UGO_MAIL_FROM']];
  if (!url && !from) return null;
  if (!url || !URL.canParse(url) || !SMTP_URL.test(url)) {
    problems.push('UGO_SMTP_URL : une adresse comme smtp://ugo:secret@courriel.example:587 est attendue / an address such as smtp://ugo:secret@mail.example:587 is expected');
  }
  if (!from || !MAIL_ADDRESS.test(from)) {
    problems.push('UGO_MAIL_FROM : l’adresse de l’expéditeur est attendue, comme ugo@departement.example / the sender’s address is expected, such as ugo@departement.example');
  }
  return { url: url ?? '', from: from ?? '' };
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
