import { Module } from '@nestjs/common';
import { AvailabilityModule } from '@ugo/availability';
import { PlacementRequestModule } from '@ugo/placement-request';
import { SearchModule } from '@ugo/search';
import { Admit } from './admit.use-case.js';
import { CorrectExit } from './correct-exit.use-case.js';
import { FormerStays } from './former-stays.js';
import { ImportStays } from './import-stays.use-case.js';
import { LookForReunions } from './look-for-reunions.use-case.js';
import { OverNumber } from './over-number.js';
import { PlanExit } from './plan-exit.use-case.js';
import { ReadStays } from './read-stays.use-case.js';
import { RecordAbsence } from './record-absence.use-case.js';
import { RecordExit } from './record-exit.use-case.js';
import { RecordNotice } from './record-notice.use-case.js';
import { CountReservedStays } from './reserved-stays.use-case.js';
import { SiblingsApart } from './siblings-apart.use-case.js';
import { PossibleReunionFieldsResolver, SiblingsPlaceFieldsResolver } from './siblings.fields.resolver.js';
import { SiblingsResolver } from './siblings.resolver.js';
import { StayJobs } from './stay-jobs.js';
import { StayResolver } from './stay.resolver.js';
import { StayWork } from './stay-work.js';

@Module({
  imports: [AvailabilityModule, PlacementRequestModule, SearchModule],
  providers: [StayWork, FormerStays, Admit, RecordExit, CorrectExit, PlanExit, RecordNotice, RecordAbsence, ReadStays, ImportStays, OverNumber, CountReservedStays, StayResolver, SiblingsApart, LookForReunions, SiblingsResolver, SiblingsPlaceFieldsResolver, PossibleReunionFieldsResolver, StayJobs],
})
export class StayModule {}
