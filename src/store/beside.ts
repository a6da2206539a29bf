/** A force's store whose conversations are kept in another one, so that what a person said is in one place. */
import type { Store } from './store.ts';

/** What speaks of people and of what they asked. */
const OF_PEOPLE: Readonly<Partial<Record<keyof Store, true>>> = {
  conversation: true,
  saveConversation: true,
  forgetConversation: true,
  recordExchange: true,
  questionsOf: true,
  giveFeedback: true,
  exchanges: true,
  erasePerson: true,
  traces: true,
  identity: true,
  inbox: true,
  installations: true,
  digests: true,
};

export function withConversationsIn(home: Store, reports: Store): Store {
  return new Proxy(reports, {
    get(_, name) {
      const from = OF_PEOPLE[name as keyof Store] ? home : reports;
      const member: unknown = Reflect.get(from, name, from);
      return typeof member === 'function' ? member.bind(from) : member;
    },
  });
}
