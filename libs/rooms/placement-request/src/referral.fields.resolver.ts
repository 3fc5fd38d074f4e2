import { Inject, Injectable } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CLOCK, CurrentActor } from '@ugo/access';
import { DirectoryLoaders, telephonesAt } from '@ugo/directory';
import type { Clock } from '@ugo/domain/kernel';
import { AskedHost } from './asked-host.types.js';
import { FreeNowView, ReferralView } from './placement-request.types.js';

const DESCRIPTION = 'Le lieu, tel que l’annuaire le montre ; vide s’il ne se voit plus.';

/** Hosts beside a request's referrals, all read at once. */
@Injectable()
export class AskedHosts {
  constructor(private readonly loaders: DirectoryLoaders, @Inject(CLOCK) private readonly clock: Clock) {}

  async load(request: object, actor: Actor, hostId: string): Promise<AskedHost | null> {
    const card = await this.loaders.of(request, actor).hosts.load(hostId);
    return card && { ...card, siteName: card.siteName ?? null, telephonesNow: telephonesAt(card, this.clock.now()) };
  }
}

@Can('placement.follow')
@Resolver(() => ReferralView)
export class ReferralFieldsResolver {
  constructor(private readonly hosts: AskedHosts) {}

  @ResolveField(() => AskedHost, { nullable: true, description: DESCRIPTION })
  host(@Parent() { hostId }: ReferralView, @Context() request: object, @CurrentActor() actor: Actor): Promise<AskedHost | null> {
    return this.hosts.load(request, actor, hostId);
  }
}

@Can('placement.follow')
@Resolver(() => FreeNowView)
export class FreeNowFieldsResolver {
  constructor(private readonly hosts: AskedHosts) {}

  @ResolveField(() => AskedHost, { nullable: true, description: DESCRIPTION })
  host(@Parent() { hostId }: FreeNowView, @Context() request: object, @CurrentActor() actor: Actor): Promise<AskedHost | null> {
    return this.hosts.load(request, actor, hostId);
  }
}
