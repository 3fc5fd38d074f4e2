import { createTheme } from '@mantine/core';

/** Calm and dense; a Département may give its own name, colours and logo. */
export const theme = createTheme({
  primaryColor: 'ugo',
  primaryShade: 7,
  colors: { ugo: ['#e9f5f4', '#d3e8e6', '#a6d2cf', '#76bbb6', '#4fa7a1', '#369b95', '#278f89', '#1f5c5a', '#174b49', '#0d3a38'] },
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  autoContrast: true,
});
