/** French, then English. */
type Sentences = readonly [french: string, english: string];

/** A kind of message. */
export interface Template {
  readonly subject: Sentences;
  readonly body: Sentences;
  /** The link answers without signing in; the subject is what it answers. */
  readonly oneTap?: true;
}

/**
 * Every message, by its code, for whoever it is sent to. None says anything of a child: no name, no reference, no age, no commune, nothing of
 * why, nor which host; a screen shows that to whoever may see it.
 */
export const TEMPLATES = {
  freeNow: {
    subject: ['UGO : de la place ce soir ?', 'UGO: places tonight?'],
    body: [
      'Avez-vous de la place ce soir ? Répondez en un geste, sans vous connecter. Un oui ne réserve rien.',
      'Do you have places tonight? Answer in one tap, without signing in. A yes holds nothing.',
    ],
    oneTap: true,
  },
  requestWaiting: {
    subject: ['Une demande vous attend dans UGO', 'A request is waiting for you in UGO'],
    body: ['Une demande vous attend dans UGO.', 'A request is waiting for you in UGO.'],
  },
  requestChanged: {
    subject: ['Une demande a changé dans UGO', 'A request has changed in UGO'],
    body: ['Une demande qui vous était adressée a changé : relisez-la.', 'A request sent to you has changed: please read it again.'],
  },
  requestWithdrawn: {
    subject: ['Une demande est retirée dans UGO', 'A request is withdrawn in UGO'],
    body: ['Une demande qui vous était adressée est retirée : il n’y a plus rien à faire.', 'A request sent to you is withdrawn: nothing is left to do.'],
  },
  otherHostTaken: {
    subject: ['Un autre lieu est retenu dans UGO', 'Another host was taken in UGO'],
    body: ['Un autre lieu est retenu pour une demande qui vous était adressée : vos places sont libres.', 'Another host was taken for a request sent to you: your places are free.'],
  },
  answerTaken: {
    subject: ['Votre accord est retenu dans UGO', 'Your yes was taken in UGO'],
    body: ['Votre accord est retenu : les places sont gardées jusqu’à l’arrivée.', 'Your yes was taken: the places are kept until the arrival.'],
  },
  questionAsked: {
    subject: ['Une question vous attend dans UGO', 'A question is waiting for you in UGO'],
    body: ['Un lieu d’accueil pose une question sur une demande que vous suivez.', 'A host asks a question about a request you follow.'],
  },
  questionAnswered: {
    subject: ['Votre question a sa réponse dans UGO', 'Your question is answered in UGO'],
    body: ['La question que vous avez posée a sa réponse.', 'The question you asked is answered.'],
  },
  answerReceived: {
    subject: ['Une réponse vous attend dans UGO', 'An answer is waiting for you in UGO'],
    body: ['Un lieu d’accueil a répondu à une demande que vous suivez.', 'A host has answered a request you follow.'],
  },
  reunionPossible: {
    subject: ['Une place pourrait convenir, dans UGO', 'A place may suit, in UGO'],
    body: ['Une place publiée pourrait convenir à une situation que vous suivez.', 'A published place may suit a situation you follow.'],
  },
  optionEnded: {
    subject: ['Une sollicitation est restée sans réponse dans UGO', 'A referral was not answered in UGO'],
    body: ['Un lieu d’accueil n’a pas répondu à temps à une demande que vous suivez.', 'A host has not answered a request you follow in time.'],
  },
  holdEnding: {
    subject: ['Des places bientôt rendues dans UGO', 'Places soon given back in UGO'],
    body: ['Des places gardées vont bientôt être rendues : prolongez-les, ou enregistrez l’arrivée.', 'Places that are kept will soon be given back: extend them, or record the arrival.'],
  },
  holdEnded: {
    subject: ['Des places ne sont plus gardées dans UGO', 'Places are no longer kept in UGO'],
    body: ['Des places qui étaient gardées ne le sont plus.', 'Places that were kept are kept no longer.'],
  },
  admissionToday: {
    subject: ['Une arrivée est prévue aujourd’hui dans UGO', 'An arrival is expected today in UGO'],
    body: ['Une arrivée est prévue aujourd’hui.', 'An arrival is expected today.'],
  },
  requestHandedOver: {
    subject: ['Une demande vous est confiée dans UGO', 'A request is handed over to you in UGO'],
    body: ['Une demande vous est confiée : vous la suivez désormais.', 'A request is handed over to you: you follow it from now on.'],
  },
  clockSoon: {
    subject: ['Un délai arrive à son terme dans UGO', 'A delay is about to run out in UGO'],
    body: ['Un délai d’une demande que vous suivez arrive à son terme.', 'A delay of a request you follow is about to run out.'],
  },
} as const satisfies Readonly<Record<string, Template>>;

/** Code of a message. */
export type TemplateCode = keyof typeof TEMPLATES;
