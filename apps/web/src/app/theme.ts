import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { service } from '../ui/service.js';

const OWN: MantineColorsTuple = ['#e9f5f4', '#d3e8e6', '#a6d2cf', '#76bbb6', '#4fa7a1', '#369b95', '#278f89', '#1f5c5a', '#174b49', '#0d3a38'];
const OWN_ON_DARK = '#8fd0cb';
/** How far each shade is from the colour itself: towards white, then towards black. The server has checked that the colour can be read. */
const TOWARDS_WHITE = [0.92, 0.84, 0.7, 0.58, 0.45, 0.3, 0.15, 0] as const;
const TOWARDS_BLACK = [0.15, 0.3] as const;

/** Calm and dense; a Département may give its own name, colours and logo. */
export const theme = createTheme({
  primaryColor: 'ugo',
  primaryShade: 7,
  colors: { ugo: service.colour ? shadesOf(service.colour) : OWN },
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  autoContrast: true,
  // Hints under their fields: fields side by side stay on one line.
  components: {
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    // What a field offers opens beside it, inside the page's main part, where who reads by landmarks finds it.
    Autocomplete: { defaultProps: { comboboxProps: { withinPortal: false } } }, MultiSelect: { defaultProps: { comboboxProps: { withinPortal: false } } },
  },
});

/** Readable everywhere: 4.5 to 1 at least (WCAG 1.4.3). */
export const variables: CSSVariablesResolver = () => ({ variables: {}, light: {}, dark: { '--mantine-color-anchor': service.colourOnDark ?? OWN_ON_DARK } });

function shadesOf(colour: string): MantineColorsTuple {
  return [...TOWARDS_WHITE.map((share) => mixed(colour, 255, share)), ...TOWARDS_BLACK.map((share) => mixed(colour, 0, share))] as unknown as MantineColorsTuple;
}

function mixed(colour: string, towards: number, share: number): string {
  const parts = [1, 3, 5].map((at) => Math.round(Number.parseInt(colour.slice(at, at + 2), 16) * (1 - share) + towards * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
