import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { CommandRefusal } from './refusals.js';

/** The bytes of a file to import. Refused before anything is opened when it is missing, a folder, or not ours to read. */
export async function inputFile(path: string): Promise<AsyncIterable<Uint8Array>> {
  let found;
  try {
    found = await stat(path);
  } catch {
    throw new CommandRefusal(`Le fichier « ${path} » n’existe pas.`, `The file "${path}" does not exist.`);
  }
  if (found.isDirectory()) throw new CommandRefusal(`« ${path} » est un dossier : donnez un fichier.`, `"${path}" is a folder: give a file.`);
  try {
    await access(path, constants.R_OK);
  } catch {
    throw new CommandRefusal(`Le fichier « ${path} » ne peut pas être lu.`, `The file "${path}" can't be read.`);
  }
  return createReadStream(path);
}
