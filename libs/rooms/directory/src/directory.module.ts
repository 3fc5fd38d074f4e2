import { Module } from '@nestjs/common';
import { CountFosterHomes } from './count-foster-homes.use-case.js';
import { DirectoryLoaders } from './directory.loaders.js';
import { EstablishmentResolver } from './establishment.resolver.js';
import { FindCommunes } from './find-communes.use-case.js';
import { Contours } from './geography/index.js';
import { HostFieldsResolver } from './host.fields.resolver.js';
import { HostResolver } from './host.resolver.js';
import { ListEstablishments } from './list-establishments.use-case.js';
import { ListHosts } from './list-hosts.use-case.js';
import { ListOrganisations } from './list-organisations.use-case.js';
import { ListTerritories } from './list-territories.use-case.js';
import { ReadHomeAddress } from './read-home-address.use-case.js';
import { readContours } from './reference-data.js';
import { ReferenceResolver } from './reference.resolver.js';

@Module({
  providers: [
    { provide: Contours, useFactory: readContours },
    ListHosts, ListEstablishments, ListOrganisations, ListTerritories, FindCommunes, CountFosterHomes, ReadHomeAddress, DirectoryLoaders,
    HostResolver, HostFieldsResolver, EstablishmentResolver, ReferenceResolver,
  ],
  exports: [Contours],
})
export class DirectoryModule {}
