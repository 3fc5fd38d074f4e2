import { Inject, Injectable } from '@nestjs/common';
import { type Actor, IDS, invalid, notFound, problem, type Refusal, Refused, Work } from '@ugo/access';
import type { Ids } from '@ugo/domain/kernel';
import { ANSWERS_TO, keepsPlaces, type QuestionAnswer } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';
import { answerable } from './answer-referral.use-case.js';
import { ReferralQuestion, type ReferralQuestionRow } from './answers.schema.js';
import type { ReferralQuestionView } from './answers.types.js';
import { questionView } from './answers.view.js';
import type { AnswerQuestionInput, AskQuestionInput } from './dto/answers.input.js';
import { RequestNote } from './note.schema.js';
import { referralOver } from './placement-request.errors.js';
import { seesHosts } from './placement-request.policy.js';
import { PlacementRequest } from './placement-request.schema.js';
import type { PlacementRequestView, ReceivedReferral } from './placement-request.types.js';
import { requestView } from './placement-request.view.js';
import { ReferralAsHost } from './referral-as-host.js';
import { RequestWork } from './request-work.js';
import { TellPeople } from './tell-people.js';

/** Open questions a referral bears: more are asked by telephone. */
const MOST_OPEN = 5;

/** A host asks before it answers, or contests an answer that was written down in its name; the worker answers. */
@Injectable()
export class Questions {
  constructor(private readonly work: Work, private readonly hosts: ReferralAsHost, private readonly requests: RequestWork, private readonly tell: TellPeople, @Inject(IDS) private readonly ids: Ids) {}

  ask(actor: Actor, input: AskQuestionInput): Promise<ReceivedReferral | Refusal> {
    return this.hosts.on(actor, 'askQuestion', input, async (em, { now, request }, referral) => {
      const contests = input.question === 'contested';
      if (!contests && !keepsPlaces(referral.state)) throw new Refused(referralOver(referral.state));
      if (contests && referral.channel !== 'telephone') throw new Refused(invalid([problem('question', 'nothingToContest', NOTHING_TO_CONTEST)]));
      const open = await em.find(ReferralQuestion, { referralId: referral.id, answeredAt: null }, { disableIdentityMap: true });
      if (open.some(({ code }) => code === input.question)) throw new Refused(invalid([problem('question', 'alreadyAsked', ['Cette question attend déjà sa réponse.', 'This question already waits for its answer.'])]));
      if (open.length >= MOST_OPEN) throw new Refused(invalid([problem('question', 'tooMany', ['Trop de questions en attente : téléphonez.', 'Too many questions waiting: please call.'])]));
      await em.insert(ReferralQuestion, {
        id: this.ids.next(), departement: referral.departement, hostDepartement: referral.hostDepartement, referralId: referral.id, requestId: request.id,
        code: input.question, askedAt: now, askedBy: actor.accountId, answer: null, answeredAt: null, answeredBy: null,
      });
      await this.tell.follower(em, request, 'questionAsked');
      return { question: input.question };
    });
  }

  async answer(actor: Actor, input: AnswerQuestionInput): Promise<PlacementRequestView | Refusal> {
    const seen = await this.work.read(actor, (em) => em.findOne(ReferralQuestion, { id: input.questionId }));
    if (!seen) return notFound();
    return this.requests.onRequest(actor, seen.requestId, { action: 'answerQuestion', input }, async (em, subject) => {
      if (seen.answer == null) await this.checkAnswer(em, seen, input.answer, subject.now);
      const answered = await em.nativeUpdate(ReferralQuestion, { id: seen.id, answeredAt: null }, { answer: input.answer, answeredAt: subject.now, answeredBy: actor.accountId });
      if (answered === 0) throw new Refused(invalid([problem('questionId', 'alreadyAnswered', ['Cette question a déjà sa réponse.', 'This question has been answered.'])]));
      await this.tell.host(em, subject.referrals.find(({ id }) => id === seen.referralId)!, 'questionAnswered');
      return { answer: requestView(subject, actor), details: { question: seen.code, answer: input.answer } };
    });
  }

  /** An answer suits its question, and nobody is sent to a note that is not there. @throws Refused */
  private async checkAnswer(em: Em, { code, requestId }: ReferralQuestionRow, answer: QuestionAnswer, now: Date): Promise<void> {
    if (!ANSWERS_TO[code].includes(answer)) throw new Refused(invalid([NOT_ITS_ANSWER]));
    if (answer === 'inTheNote' && await em.count(RequestNote, { requestId, expiresAt: { $gt: now } }) === 0) throw new Refused(invalid([NO_NOTE]));
  }

  /** Of a request, for whoever may read where it goes; otherwise none. */
  ofRequest(actor: Actor, requestId: string): Promise<ReferralQuestionView[]> {
    return this.work.read(actor, async (em) => {
      const request = await em.findOne(PlacementRequest, { id: requestId });
      if (!request || !seesHosts(actor, request)) return [];
      return (await em.find(ReferralQuestion, { requestId }, { orderBy: { id: 'asc' } })).map(questionView);
    });
  }

  /** Of a referral, for the host that asked; otherwise none. */
  ofReferral(actor: Actor, referralId: string): Promise<ReferralQuestionView[]> {
    return this.work.read(actor, async (em) => {
      if (!await answerable(em, actor, referralId)) return [];
      return (await em.find(ReferralQuestion, { referralId }, { orderBy: { id: 'asc' } })).map(questionView);
    });
  }
}

const NOT_ITS_ANSWER = problem('answer', 'notItsAnswer', ['Cette réponse ne convient pas à cette question.', 'This answer does not suit this question.']);
const NO_NOTE = problem('answer', 'noNote', ['Il n’y a pas de note à lire : écrivez-la d’abord.', 'There is no note to read: write it first.']);
const NOTHING_TO_CONTEST = ['Aucune réponse n’a été notée par téléphone en votre nom.', 'No answer was written down by telephone in your name.'] as const;
