import { Injectable } from '@nestjs/common';
import { type Actor, notFound, type Problem, type Refusal } from '@ugo/access';
import type { Em } from '@ugo/persistence';
import { checkSite } from './check-site.js';
import { DirectoryWork, orTaken, refuseIf } from './directory-work.js';
import { wrong } from './directory-problems.js';
import { Establishment, type EstablishmentRow, Host } from './directory.schema.js';
import { reachOfPlace } from './directory.policy.js';
import type { UpdateEstablishmentInput } from './dto/establishment.inputs.js';
import { establishmentChanged, hostsOfSite } from './establishment-changed.js';
import type { EstablishmentChanged } from './establishment.types.js';
import { Contours } from './geography/index.js';
import { linesOf } from './telephone-lines.js';

/** Corrects what the directory says of an establishment; what is not given stays as it is. */
@Injectable()
export class UpdateEstablishment {
  constructor(private readonly directory: DirectoryWork, private readonly contours: Contours) {}

  async execute(actor: Actor, input: UpdateEstablishmentInput): Promise<EstablishmentChanged | Refusal> {
    const { establishmentId } = input;
    const known = await this.directory.read(actor, (em) => em.findOne(Establishment, { id: establishmentId }));
    if (!known) return notFound();
    const reach = reachOfPlace(known.departement, { organisationId: known.organisationId, establishmentId });
    const command = { permission: 'directory.manage', action: 'updateEstablishment', input } as const;
    return orTaken('finess', this.directory.onPlace(actor, reach, command, async (em) => {
      await em.execute('select id from establishment where id = ? for no key update', [establishmentId]);
      await em.nativeUpdate(Establishment, { id: establishmentId }, await this.changes(em, known, input));
      await this.directory.hostsTouched(em, await hostsOfSite(em, establishmentId));
      return establishmentChanged(em, actor, establishmentId, []);
    }));
  }

  private async changes(em: Em, known: EstablishmentRow, { idempotencyKey: _, establishmentId, telephones, name, ...given }: UpdateEstablishmentInput): Promise<Partial<EstablishmentRow>> {
    const moved = given.communeInsee !== undefined || given.postcode !== undefined;
    const { problems, commune } = await checkSite(em, this.contours, known.departement, {
      ...given, name, ...(moved ? { communeInsee: given.communeInsee ?? known.communeInsee ?? '', postcode: given.postcode === undefined ? known.postcode : given.postcode } : {}),
    });
    refuseIf([...problems, ...await kindProblems(em, known, given.kind), ...await finessTaken(em, establishmentId, given.finess)]);
    return Object.fromEntries(Object.entries({
      ...given, name: name?.trim(), telephones: telephones && linesOf(telephones),
      ...(given.communeInsee === undefined ? {} : { town: commune!.name, ...(given.point ? {} : { point: commune!.point }) }),
    }).filter(([, value]) => value !== undefined));
  }
}

/** A site with units does not become a service, nor a service with homes a site. */
async function kindProblems(em: Em, known: EstablishmentRow, kind: string | undefined): Promise<Problem[]> {
  if (kind === undefined || (kind === 'fosterHome') === (known.kind === 'fosterHome')) return [];
  if (kind === 'fosterHome') return await em.count(Host, { establishmentId: known.id }) > 0 ? [wrong('kind', 'serviceHasNoUnits')] : [];
  return await em.count(Host, { serviceId: known.id }) > 0 ? [wrong('kind', 'homesWithoutService')] : [];
}

async function finessTaken(em: Em, id: string, finess: string | null | undefined): Promise<Problem[]> {
  return finess && await em.count(Establishment, { finess, id: { $ne: id } }) > 0 ? [wrong('finess', 'taken')] : [];
}
