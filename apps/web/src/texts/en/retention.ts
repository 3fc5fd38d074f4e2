import type { retention as French } from '../fr/retention.js';

export const retention: typeof French = {
  holds: {
    title: 'Kept for a procedure', intro: 'A request is purged at its term. As long as a judge, an inquiry or a request for access needs it, it may be kept: it is then neither purged nor erased (GDPR art. 17-3). Each act is written in the audit.',
    set: 'Keep a request', confirm: 'Keep', request: 'Number of the request', requestHint: 'The one that the enfance worker gives you, or the address of its page. You will read nothing of the request.', noNumber: 'No number of a request here: copy the address of the page of the request.',
    reason: 'Why', held: 'Kept at the moment', none: 'No request is kept beyond its term.', number: (id) => `request ${id}`, since: (day) => `since ${day}`, byYou: 'set by you',
    lift: 'End the hold', liftReason: 'Why end it', isSet: 'The request is kept.', isLifted: 'The hold has ended: the next purge will take what has had its time.',
  },
};
