import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.js';

/** What is printed once the application is ready, given its address. */
export type Welcome = (address: string) => string;

const LINE = '─'.repeat(78);

/** Says that all is invented, who can sign in, and one search to paste. */
export const welcomeToDemo = (first: boolean): Welcome => (address) => `
${LINE}
DONNÉES FICTIVES : les établissements sont ceux du registre FINESS ; leurs capacités, les
familles d’accueil, les enfants et les comptes sont inventés. / Fictitious data.
${first ? '' : 'La démonstration de ce dossier date de son premier démarrage. / Made at the first start.\n'}
Mot de passe de tous les comptes / password of every account:  ${DEMO_PASSWORD}
${DEMO_ACCOUNTS.map(({ email, is }) => `  ${email.padEnd(30)} ${is}`).join('\n')}

Une recherche à coller : une fratrie de quatre, cette nuit, près de Roanne.
Four siblings, tonight, near Roanne; paste both commands:

${signInCommand(address)}

${searchCommand(address)}
${LINE}`;

/** Keeps the token of the on-call manager in a variable; curl and sed are all it takes. */
const signInCommand = (address: string): string => `UGO=$(curl -s ${address}/graphql -H 'content-type: application/json' -d '${JSON.stringify({
  query: `mutation { signIn(input: {email: "astreinte@loire.example", password: "${DEMO_PASSWORD}"}) { ... on SignedInSession { token } } }`,
})}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`;

const SEARCH = `mutation { search(input: {idempotencyKey: "KEY", departement: "42", measure: "prosecutorOpp",
 people: [{key: "A", completedYears: 4, sex: "female"}, {key: "B", completedYears: 7, sex: "male"}, {key: "C", completedYears: 9, sex: "female"}, {key: "D", completedYears: 12, sex: "male"}],
 from: {postcode: "42300", name: "Roanne"}}) { ... on Refusal { code message problems { field message } }
 ... on SearchView { counts { candidates fitting excluded byRule { rule hosts } }
 plans(first: 3) { edges { node { rank assignments { personKey host { name area telephones { number } } } reasons { sentence { fr } } } } }
 excluded(first: 3) { edges { node { host { name } reasons { sentence { fr } } } } } } } }`.replace(/\n */g, ' ');

const searchCommand = (address: string): string => `curl -s ${address}/graphql -H "authorization: Bearer $UGO" -H 'content-type: application/json' -d '${
  JSON.stringify({ query: SEARCH }).replace('KEY', `'$(date +%s)'`)}' | node -p 'JSON.stringify(JSON.parse(require("fs").readFileSync(0)),null,1)'`;

/** An empty service: how its first administrator comes to be. The embedded database serves one process at a time. */
export const welcomeEmpty: Welcome = () => `
Aucun compte pour l’instant. Arrêtez UGO (Ctrl-C), créez le premier administrateur, qui choisira son mot de passe, puis relancez :
No account yet. Stop UGO (Ctrl-C), create the first administrator, who will choose a password, then start again:

  npm run -s ugo -- account appoint-administrator --departement 42 --email prenom.nom@exemple.fr --name "Prénom Nom"
`;
