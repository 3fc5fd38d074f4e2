import { Module } from '@nestjs/common';
import { AddDerogation } from './add-derogation.use-case.js';
import { AddLeave } from './add-leave.use-case.js';
import { AdministrationResolver } from './administration.resolver.js';
import { CloseEstablishment } from './close-establishment.use-case.js';
import { CountFosterHomes } from './count-foster-homes.use-case.js';
import { CreateEstablishment } from './create-establishment.use-case.js';
import { CreateFosterHome } from './create-foster-home.use-case.js';
import { CreateOrganisation } from './create-organisation.use-case.js';
import { CreateUnit } from './create-unit.use-case.js';
import { DecideImportDefect } from './decide-import-defect.use-case.js';
import { DecisionsResolver } from './decisions.resolver.js';
import { DirectoryWork } from './directory-work.js';
import { DirectoryLoaders } from './directory.loaders.js';
import { EndSuspension } from './end-suspension.use-case.js';
import { EstablishmentResolver } from './establishment.resolver.js';
import { FindCommunes } from './find-communes.use-case.js';
import { FindNearestCommune } from './find-nearest-commune.use-case.js';
import { FindPlace } from './find-place.use-case.js';
import { FinessDirectory } from './finess-directory.port.js';
import { DatabaseFinessDirectory } from './finess-directory.repository.js';
import { Contours } from './geography/index.js';
import { HostFieldsResolver } from './host.fields.resolver.js';
import { HostResolver } from './host.resolver.js';
import { HostsDirectory } from './hosts-directory.port.js';
import { DatabaseHostsDirectory } from './hosts-directory.repository.js';
import { ImportFiness } from './import-finess.use-case.js';
import { ImportHosts } from './import-hosts.use-case.js';
import { ImportOwnList } from './import-own-list.use-case.js';
import { ListEstablishments } from './list-establishments.use-case.js';
import { ListHostShares } from './list-host-shares.use-case.js';
import { ListHosts } from './list-hosts.use-case.js';
import { ListImportDefects } from './list-import-defects.use-case.js';
import { ListOrganisations } from './list-organisations.use-case.js';
import { ListTerritories } from './list-territories.use-case.js';
import { LoadCommunes } from './load-communes.use-case.js';
import { ReadHomeAddress } from './read-home-address.use-case.js';
import { readContours } from './reference-data.js';
import { ReferenceResolver } from './reference.resolver.js';
import { SetApproval } from './set-approval.use-case.js';
import { SetAuthorisation } from './set-authorisation.use-case.js';
import { SetTerritory } from './set-territory.use-case.js';
import { ShareHosts } from './share-hosts.use-case.js';
import { SharesResolver } from './shares.resolver.js';
import { SuspendApproval } from './suspend-approval.use-case.js';
import { UpdateEstablishment } from './update-establishment.use-case.js';
import { UpdateFosterHome } from './update-foster-home.use-case.js';
import { UpdateUnit } from './update-unit.use-case.js';

@Module({
  providers: [
    { provide: Contours, useFactory: readContours },
    { provide: FinessDirectory, useClass: DatabaseFinessDirectory },
    { provide: HostsDirectory, useClass: DatabaseHostsDirectory },
    ListHosts, ListEstablishments, ListOrganisations, ListTerritories, FindCommunes, FindNearestCommune, FindPlace, CountFosterHomes, ReadHomeAddress, LoadCommunes, ImportFiness, ImportHosts, ImportOwnList, DirectoryLoaders,
    DirectoryWork, CreateOrganisation, CreateEstablishment, UpdateEstablishment, CloseEstablishment, CreateUnit, UpdateUnit, CreateFosterHome, UpdateFosterHome,
    SetTerritory, SetAuthorisation, SetApproval, AddDerogation, SuspendApproval, EndSuspension, AddLeave, ShareHosts, ListHostShares, ListImportDefects, DecideImportDefect,
    HostResolver, HostFieldsResolver, EstablishmentResolver, ReferenceResolver,
    AdministrationResolver, DecisionsResolver, SharesResolver,
  ],
  exports: [Contours, DirectoryLoaders, LoadCommunes, ImportFiness, ImportHosts, ImportOwnList],
})
export class DirectoryModule {}
