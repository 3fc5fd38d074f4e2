/** Whose service this is, as the page was told by the server. */
export interface Service {
  /** A Département's own name for it; null = UGO. */
  readonly name: string | null;
  readonly colour: string | null;
  readonly colourOnDark: string | null;
  readonly hasLogo: boolean;
  /** Invented data: every screen says so. */
  readonly isDemo: boolean;
}

const NOTHING_TOLD: Service = { name: null, colour: null, colourOnDark: null, hasLogo: false, isDemo: false };

export const service: Service = read();

function read(): Service {
  try {
    return { ...NOTHING_TOLD, ...JSON.parse(document.querySelector<HTMLMetaElement>('meta[name="ugo-service"]')?.content ?? '{}') as Partial<Service> };
  } catch {
    return NOTHING_TOLD; // Vite's own server fills nothing in
  }
}
