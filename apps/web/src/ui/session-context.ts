import { createContext, useContext } from 'react';
import type { Session } from './session.types.js';

export const SessionContext = createContext<Session | null>(null);

/** The token of this tab’s session, for what is not asked through GraphQL. */
export const useToken = (): string => useContext(SessionContext)?.token ?? '';
