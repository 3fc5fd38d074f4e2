import { expect } from '@jest/globals';
import type { Loire } from './loire.js';
import { ANSWER, requestChange, TAKE } from './placement-operations.js';
import { ADMIT } from './stay-operations.js';
import type { TestApplication } from './test-application.js';

type Json = Record<string, any>;

/** A host with its staff's token. */
export interface Place {
  readonly hostId: string;
  readonly staff: string;
}

/** From a request to held places and to stays, in named steps: for specs that begin there. */
export class Placing {
  worker = '';
  private keys = 0;

  constructor(private readonly ugo: TestApplication, private readonly loire: Loire) {}

  key(): string {
    return `placing-${String(this.keys += 1).padStart(5, '0')}`;
  }

  async send(query: string, input: Json, token = this.worker): Promise<Json> {
    return this.ask(query, { input: { idempotencyKey: this.key(), ...input } }, token);
  }

  async ask(query: string, variables: Json = {}, token = this.worker): Promise<Json> {
    const { data, errors } = await this.ugo.query(query, variables, token);
    expect(errors).toBeUndefined();
    return Object.values(data!)[0] as Json;
  }

  async place(name: string, places = 2): Promise<Place> {
    const { hostId, establishmentId } = await this.loire.unit(name, { places });
    return { hostId, staff: await this.loire.signedIn('hostStaff', '42', { establishmentId }) };
  }

  people(...names: string[]): Json[] {
    return names.map((name, index) => ({ key: name, sex: index % 2 ? 'male' : 'female', birthMonth: `201${5 + index}-04` }));
  }

  request(more: Json = {}): Promise<Json> {
    return this.send(requestChange('requestPlacement'), {
      departement: '42', reference: 'R-1', urgency: 'immediate', relativesAssessed: 'emergency', measure: 'prosecutorOpp', care: 'emergency', from: { postcode: '42300' }, sleepsAt: 'police',
      people: this.people('A'), lastNight: '2026-11-22', ...more,
    });
  }

  /** Asked, agreed and taken: the referral. */
  async held(request: Json, { hostId, staff }: Place, keys: string[] = request['people'].map(({ key }: Json) => key), more: Json = {}): Promise<string> {
    const asked = await this.send(requestChange('askHosts'), { requestId: request['id'], asks: [{ hostId, personKeys: keys, passedReason: 'hostAgrees' }], splitReason: 'noPlaceTogether' }); // counts only where the group is split
    expect(asked).toMatchObject({ __typename: 'PlacementRequestView' });
    const referralId = asked['referrals'].find((one: Json) => one.hostId === hostId && one.state === 'sent').id;
    expect(await this.send(ANSWER, { referralId, yes: true, ...more }, staff)).toMatchObject({ state: 'yes' });
    expect(await this.send(TAKE, { referralId })).toMatchObject({ __typename: 'PlacementRequestView' });
    return referralId;
  }

  admit(referralId: string, token: string, more: Json = {}): Promise<Json> {
    return this.send(ADMIT, { referralId, ...more }, token);
  }

  /** A request whose people live at a place: their stays. */
  async living(place: Place, more: Json = {}, admission: Json = {}): Promise<Json[]> {
    const admitted = await this.admit(await this.held(await this.request(more), place), place.staff, admission);
    expect(admitted['__typename']).toBe('Admission');
    return admitted['stays'];
  }
}

/** A refusal, as one looks at it. */
export const problemsOf = ({ code, problems }: Json): string[] => [code, ...(problems ?? []).map((one: Json) => `${one.field} ${one.code}`)];
