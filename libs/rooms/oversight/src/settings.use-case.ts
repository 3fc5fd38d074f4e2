import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, forbidden, grantsFor, invalid, isWholeDepartement, problem, type Refusal, Refused, Work } from '@ugo/access';
import { type Clock, type Day, dayIn, type DepartementCode, zoneOf } from '@ugo/domain/kernel';
import type { SettingRow } from '@ugo/domain/placement';
import { DepartementSetting, type Em } from '@ugo/persistence';
import type { SetSettingInput } from './dto/setting.input.js';
import { KNOWN_SETTINGS, readSetting, settingView } from './setting-terms.js';
import type { SettingView } from './setting.types.js';

/** The dated numbers of a Département, for whoever answers for the whole of it. What has counted on a day that is past is never changed. */
@Injectable()
export class Settings {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  list(actor: Actor, departement: DepartementCode): Promise<SettingView[]> {
    this.check(actor, departement);
    return this.work.read(actor, async (em) => {
      const rows = await settingRows(em, departement);
      return [...KNOWN_SETTINGS].map(([key, terms]) => settingView(key, terms, rows, this.today(departement)));
    });
  }

  set(actor: Actor, input: SetSettingInput): Promise<SettingView | Refusal> {
    const { departement, key, from } = input;
    this.check(actor, departement);
    return this.work.change(actor, { action: 'setSetting', idempotencyKey: input.idempotencyKey, input, departement }, async (em) => {
      const terms = KNOWN_SETTINGS.get(key);
      if (!terms) throw new Refused(invalid([problem('key', 'unknownSetting', ['Ce réglage n’existe pas.', 'There is no such setting.'])]));
      const value = readSetting(terms, input.value);
      if (terms.check(value) !== null) throw new Refused(invalid([problem('value', 'outOfBounds', ['Cette valeur sort de ce que le réglage permet : voyez ses bornes.', 'This value is not one that the setting allows: see its bounds.'])]));
      const [rows, today] = [await settingRows(em, departement), this.today(departement)];
      const own = rows.filter((row) => row.key === key);
      if (from < today && own.length > 0) throw new Refused(invalid([problem('from', 'inThePast', ['Ce réglage a déjà compté ces jours-là : choisissez aujourd’hui ou plus tard.', 'This setting has counted on those days: choose today or later.'])]));
      await em.execute('insert into departement_setting (departement, key, valid_from, value) values (?, ?, ?, ?::jsonb) on conflict (departement, key, valid_from) do update set value = excluded.value', [departement, key, from, JSON.stringify(value)]);
      const before = own.find((row) => row.from === from)?.value ?? null;
      const after = [...rows.filter((row) => row.key !== key || row.from !== from), { key, from, value }];
      return { answer: settingView(key, terms, after, today), subjectType: 'departementSetting', subjectId: key, details: { from, value, before } };
    });
  }

  private check(actor: Actor, departement: DepartementCode): void {
    if (!grantsFor(actor, 'setting.manage', departement).some(isWholeDepartement)) throw forbidden();
  }

  private today(departement: DepartementCode): Day {
    return dayIn(this.clock.now(), zoneOf(departement));
  }
}

/** Every dated setting of a Département, of whatever subject. */
export async function settingRows(em: Em, departement: DepartementCode): Promise<SettingRow[]> {
  return (await em.find(DepartementSetting, { departement }, { disableIdentityMap: true })).map(({ key, from, value }) => ({ key, from, value }));
}
