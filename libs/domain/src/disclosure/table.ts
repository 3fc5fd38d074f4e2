/** What may be seen of a child and of the places: the rows of the disclosure table (CNIL référentiel of 20 January 2022, CASF L.226-2-2). */
export const DATA = [
  /** Reference, month of birth, sex, need tags. */
  'caseSummary',
  /** The short, expiring note for the hosts asked. */
  'hostNote',
  /** Names, day of birth, legal guardians: entered only when a yes is taken, encrypted per child. */
  'identity',
  /** Which host has this child. */
  'hostOfChild',
  /** An establishment's address and telephone. */
  'establishmentAddress',
  'fosterHomeAddress',
  /** A foster home's commune and the telephone of its service. */
  'fosterHomeCommune',
] as const;
export type Datum = (typeof DATA)[number];

/** Who looks: what the person is to this request, this child or this host, never a role alone. */
export const VIEWERS = [
  'workerWhoFollows', 'otherWorker', 'hostAsked', 'hostTaken', 'manager', 'observer',
  /** The host itself, or the service that employs the family, where no request links it to the child. */
  'ownerHost',
  'administrator',
] as const;
export type Viewer = (typeof VIEWERS)[number];

/** What a cell of the table says. */
export type Cell =
  | 'yes' | 'no'
  /** Figures only. */
  | 'counts'
  /** Figures in which no secret stay is counted. */
  | 'countsUnlessSecret'
  /** Within the viewer's territory. */
  | 'withinTerritory'
  /** Unless the judge ordered that this child's place stay secret (Code civil 375-7 al. 6). */
  | 'unlessSecret'
  /** Unless the address is confidential. */
  | 'unlessConfidential'
  /** Of the viewer's own host only. */
  | 'own'
  /** Until the note expires. */
  | 'untilExpiry'
  /** Once the host's yes is taken for this child. */
  | 'fromTakenYes';

type Row = Readonly<Record<Viewer, Cell>>;

/** The table. What it does not name is not seen. */
export const DISCLOSURE: Readonly<Record<Datum, Row>> = {
  caseSummary: {
    workerWhoFollows: 'yes', otherWorker: 'withinTerritory', hostAsked: 'yes', hostTaken: 'yes', manager: 'counts', observer: 'no', ownerHost: 'no', administrator: 'no',
  },
  hostNote: {
    workerWhoFollows: 'yes', otherWorker: 'no', hostAsked: 'untilExpiry', hostTaken: 'yes', manager: 'no', observer: 'no', ownerHost: 'no', administrator: 'no',
  },
  identity: {
    workerWhoFollows: 'yes', otherWorker: 'no', hostAsked: 'no', hostTaken: 'yes', manager: 'no', observer: 'no', ownerHost: 'no', administrator: 'no',
  },
  hostOfChild: {
    workerWhoFollows: 'yes', otherWorker: 'unlessSecret', hostAsked: 'no', hostTaken: 'own', manager: 'countsUnlessSecret', observer: 'no', ownerHost: 'no', administrator: 'no',
  },
  // The administrator keeps the directory of establishments; a foster home's address is served to nobody but its owner.
  establishmentAddress: {
    workerWhoFollows: 'yes', otherWorker: 'yes', hostAsked: 'own', hostTaken: 'own', manager: 'yes', observer: 'unlessConfidential', ownerHost: 'own', administrator: 'yes',
  },
  fosterHomeAddress: {
    workerWhoFollows: 'fromTakenYes', otherWorker: 'no', hostAsked: 'own', hostTaken: 'own', manager: 'no', observer: 'no', ownerHost: 'own', administrator: 'no',
  },
  fosterHomeCommune: {
    workerWhoFollows: 'yes', otherWorker: 'yes', hostAsked: 'own', hostTaken: 'own', manager: 'yes', observer: 'counts', ownerHost: 'own', administrator: 'yes',
  },
};

/** Rows that are data about a child: every read of them is logged. */
export const ABOUT_A_CHILD: readonly Datum[] = ['caseSummary', 'hostNote', 'identity', 'hostOfChild'];
