import { readFileSync } from 'node:fs';
import { extname } from 'node:path';

/** How a Département shows the service as its own. What is not given stays as it is. */
export interface Theme {
  readonly name: string | null;
  /** Buttons and links on white, `#rrggbb`. */
  readonly colour: string | null;
  /** Links on the dark background. */
  readonly colourOnDark: string | null;
  readonly logo: { readonly type: string; readonly bytes: Buffer } | null;
}

/** Readable: 4.5 to 1 at least (WCAG 1.4.3). */
const LEAST_CONTRAST = 4.5;
const WHITE = '#ffffff';
/** The dark background of the component library. */
const DARK = '#242424';
const LOGO_TYPES: Readonly<Record<string, string>> = { '.svg': 'image/svg+xml', '.png': 'image/png' };
const LARGEST_LOGO = 200 * 1024;
const LONGEST_NAME = 40;

/** Reads the theme; a colour that people could not read, or a logo that is none, is a problem at start and not a page nobody can use. */
export function readTheme(env: NodeJS.ProcessEnv, problems: string[]): Theme {
  const name = env['UGO_SERVICE_NAME']?.trim() || null;
  if (name && [...name].length > LONGEST_NAME) problems.push(`UGO_SERVICE_NAME : ${LONGEST_NAME} caractères au plus / at most ${LONGEST_NAME} characters`);
  return {
    name,
    colour: readColour(env, 'UGO_COLOUR', [WHITE, 'blanc / white'], problems),
    colourOnDark: readColour(env, 'UGO_COLOUR_ON_DARK', [DARK, `${DARK}, le fond sombre / the dark background`], problems),
    logo: readLogo(env['UGO_LOGO'], problems),
  };
}

function readColour(env: NodeJS.ProcessEnv, variable: string, [on, named]: readonly [string, string], problems: string[]): string | null {
  const text = env[variable];
  if (!text) return null;
  const colour = text.toLowerCase();
  if (!/^#[\da-f]{6}$/.test(colour)) problems.push(`${variable} = « ${text} » : une couleur comme #1f5c5a est attendue / a colour such as #1f5c5a is expected`);
  else if (contrast(colour, on) < LEAST_CONTRAST) problems.push(`${variable} = « ${text} » : contraste de ${contrast(colour, on).toFixed(1)} sur ${named} ; ${LEAST_CONTRAST} au moins / contrast; at least ${LEAST_CONTRAST}`);
  return colour;
}

function readLogo(path: string | undefined, problems: string[]): Theme['logo'] {
  if (!path) return null;
  const type = LOGO_TYPES[extname(path).toLowerCase()];
  try {
    const bytes = readFileSync(path);
    const isOne = type === 'image/png' ? bytes.subarray(1, 4).toString() === 'PNG' : type !== undefined && /<svg[\s>]/.test(bytes.toString());
    if (type && isOne && bytes.length <= LARGEST_LOGO) return { type, bytes };
  } catch { /* said below */ }
  problems.push('UGO_LOGO : un fichier SVG ou PNG de 200 ko au plus est attendu / an SVG or PNG file of at most 200 kB is expected');
  return null;
}

/** Contrast of two colours `#rrggbb`, 1 to 21 (WCAG 2.1). */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
