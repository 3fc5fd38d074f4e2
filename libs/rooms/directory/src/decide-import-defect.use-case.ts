import { Injectable } from '@nestjs/common';
import { type Actor, notFound, type Refusal } from '@ugo/access';
import { DirectoryWork } from './directory-work.js';
import { ImportDefect } from './directory.schema.js';
import type { DecideImportDefectInput } from './dto/decisions.inputs.js';
import { defectView } from './import-defect.view.js';
import type { ImportDefectView } from './share.types.js';

/** Takes note that someone has decided on a defect: the next import does not ask again. */
@Injectable()
export class DecideImportDefect {
  constructor(private readonly directory: DirectoryWork) {}

  async execute(actor: Actor, input: DecideImportDefectInput): Promise<ImportDefectView | Refusal> {
    const { defectId: id } = input;
    const known = await this.directory.read(actor, (em) => em.findOne(ImportDefect, { id }));
    if (!known) return notFound();
    return this.directory.onPlace(actor, known.departement, { permission: 'directory.decide', action: 'decideImportDefect', input, details: { defect: known.defect } }, async (em) => {
      const defect = await em.findOneOrFail(ImportDefect, { id });
      const decidedAt = defect.decidedAt ?? this.directory.now();
      await em.nativeUpdate(ImportDefect, { id }, { decidedAt });
      const { departement, source, subject, defect: code, line, foundAt } = defect;
      return { answer: defectView({ id, departement, source, subject, defect: code, line, foundAt, decidedAt }), subjectType: 'importDefect', subjectId: id };
    });
  }
}
