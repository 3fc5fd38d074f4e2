import { Module } from '@nestjs/common';
import { CountFosterHomes } from './count-foster-homes.use-case.js';
import { DirectoryLoaders } from './directory.loaders.js';
import { EstablishmentResolver } from './establishment.resolver.js';
import { FindCommunes } from './find-communes.use-case.js';
import { Contours } from './geography/index.js';
import { FinessDirectory } from './finess-directory.port.js';
import { DatabaseFinessDirectory } from './finess-directory.repository.js';
import { HostsDirectory } from './hosts-directory.port.js';
import { DatabaseHostsDirectory } from './hosts-directory.repository.js';
import { HostFieldsResolver } from './host.fields.resolver.js';
import { HostResolver } from './host.resolver.js';
import { ImportFiness } from './import-finess.use-case.js';
import { ImportHosts } from './import-hosts.use-case.js';
import { LoadCommunes } from './load-communes.use-case.js';
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
    { provide: FinessDirectory, useClass: DatabaseFinessDirectory },
    { provide: HostsDirectory, useClass: DatabaseHostsDirectory },
    ListHosts, ListEstablishments, ListOrganisations, ListTerritories, FindCommunes, CountFosterHomes, ReadHomeAddress, LoadCommunes, ImportFiness, ImportHosts, DirectoryLoaders,
    HostResolver, HostFieldsResolver, EstablishmentResolver, ReferenceResolver,
  ],
  exports: [Contours, LoadCommunes, ImportFiness, ImportHosts],
})
export class DirectoryModule {}
