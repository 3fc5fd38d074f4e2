import { parsePolicyDraft, type Policy } from '@ugo/domain/matching';
import { inputFile } from './input-file.js';
import { CommandRefusal } from './refusals.js';

/** A policy is a page; a file of another size is another file. */
const LARGEST_BYTES = 100_000;

/** Reads a policy from a JSON file. Refused with every field that is wrong; the version may be left out. */
export async function policyFile(path: string): Promise<Policy> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of await inputFile(path)) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > LARGEST_BYTES) throw new CommandRefusal(`« ${path} » est trop grand pour une politique.`, `"${path}" is too large for a policy.`);
  }
  const parsed = parsePolicyDraft(json(Buffer.concat(chunks).toString('utf8').replace(/^\uFEFF/, ''), path));
  if (parsed.ok) return parsed.policy;
  const sentences = (language: 'fr' | 'en', colon: string) => parsed.problems.map(({ field, message }) => `  ${field || '(fichier)'}${colon}${message[language]}`);
  throw new CommandRefusal(['Politique refusée, rien n’a été signé.', ...sentences('fr', ' : ')].join('\n'), ['Policy refused, nothing was signed.', ...sentences('en', ': ')].join('\n'));
}

function json(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CommandRefusal(`« ${path} » n’est pas du JSON.`, `"${path}" is not JSON.`);
  }
}
