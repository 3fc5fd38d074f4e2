import { useEffect } from 'react';
import { service } from './service.js';

/** Names the window or tab: the page, then the service (WCAG 2.4.2). Never what is on the page: the browser keeps titles. */
export function useTitle(title: string): void {
  useEffect(() => { document.title = `${title} – ${service.name ?? 'UGO'}`; }, [title]);
}
