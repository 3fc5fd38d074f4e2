import type { ReactElement } from 'react';
import { useTexts } from '../texts/language.js';
import { service } from './service.js';

/** The name of the service, with the Département's logo where it has one. */
export function Brand(): ReactElement {
  const texts = useTexts();
  return <>{service.hasLogo && <img src="/logo" alt="" className="logo" />}{service.name ?? texts.product}</>;
}
