/** Where a link to choose a password leads. The token is behind the #: no server and no log ever sees it in an address. */
export const RECOVERY_PATH = '/mot-de-passe';
