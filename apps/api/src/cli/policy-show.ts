import { DEFAULT_POLICIES, type Policy, sayTier, type SearchMode } from '@ugo/domain/matching';
import { ListPolicies, type PolicyVersion } from '@ugo/search';
import { type Command, InvalidArgumentError } from 'commander';
import { type CliContext, onApplication } from './context.js';
import { departementOption, JSON_LINE } from './options.js';

const STATUSES: Readonly<Record<PolicyVersion['status'], string>> = { running: 'en vigueur', coming: 'à venir', past: 'passée' };

/** `ugo policy show [--departement 42] [--name planned] [--json]`: the running policies; with a Département, its other versions too. */
export function policyShow(parent: Command, context: CliContext): void {
  parent.command('show')
    .description('les politiques de classement / the ranking policies')
    .option('--departement <code>', 'celles d’un Département ; absent : celles par défaut / a Département’s; absent: the defaults', departementOption)
    .option('--name <tonight|planned>', 'une seule / one only', nameOption)
    .option(...JSON_LINE)
    .action(async ({ departement, name, json = false }: { departement?: string; name?: SearchMode; json?: boolean }) => {
      const versions = (await policiesOf(context, departement)).filter(({ policy }) => name === undefined || policy.name === name);
      const running = versions.filter(({ status }) => status === 'running').map(({ policy }) => policy);
      // One order is what `check` and `apply` read; both are an object by name.
      if (json) context.out(JSON.stringify(name ? running[0] : Object.fromEntries(running.map((policy) => [policy.name, policy]))));
      else for (const line of versions.flatMap((version) => [...linesOf(version)])) context.out(line);
    });
}

/** Every version of a Département, or the two defaults, which need no database. */
export async function policiesOf(context: CliContext, departement: string | undefined): Promise<PolicyVersion[]> {
  if (departement !== undefined) return onApplication(context, (app) => app.get(ListPolicies, { strict: false }).asSystem(departement));
  return Object.values(DEFAULT_POLICIES).map((policy) => ({ policy, from: null, signedBy: null, signedAt: null, status: 'running' }));
}

function nameOption(text: string): SearchMode {
  if (!Object.hasOwn(DEFAULT_POLICIES, text)) throw new InvalidArgumentError('« tonight » ou « planned ». / "tonight" or "planned".');
  return text as SearchMode;
}

/** The running one in full; of the others, when they hold and who signed them. */
function* linesOf({ policy, from, signedBy, signedAt, status }: PolicyVersion): Generator<string> {
  const signed = from === null ? 'par défaut' : `${status === 'coming' ? 'à partir du' : 'depuis le'} ${from}, signée par le compte ${signedBy ?? '(inconnu)'} le ${signedAt ?? '(inconnu)'}`;
  yield `${policy.name}  version ${policy.version}  ${STATUSES[status]}  ${signed}`;
  if (status === 'running') yield* orderOf(policy);
}

function* orderOf({ tiers, travelBandsMetres, siteBandsMetres, freshnessBandsHours, plans }: Policy): Generator<string> {
  yield `  critères : ${tiers.map((tier) => `${sayTier(tier)} (${tier})`).join(' > ')}`;
  yield `  paliers : trajets ${travelBandsMetres.join(', ')} m ; entre sites ${siteBandsMetres.join(', ')} m ; confirmation ${freshnessBandsHours.join(', ')} h ; ${plans} propositions`;
}
