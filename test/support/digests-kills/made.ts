/** Digests that are approved already, for what posts many of them. */
import { type Digest, type Edition, noEdits, type Place } from '../../../src/digests/model.ts';
import { TEAM } from '../slack/web-api.ts';

export const AUTHOR = `slack:${TEAM}/U0AUTHOR`;
export const APPROVER = `slack:${TEAM}/U0APPROVER`;

/** Half of them in Slack, half in Teams. */
export const placesOf = (count: number): Place[] =>
  [...Array(count).keys()].map((number) =>
    number % 2 === 0
      ? { channel: 'slack', id: `${TEAM}/C${String(number).padStart(3, '0')}` }
      : { channel: 'teams', id: `19:c${String(number).padStart(3, '0')}@thread.tacv2` },
  );

/** `seen`: what is published, as it is for an edition that was drawn up from it. */
export function approvedDigest(
  number: number,
  due: string,
  places: readonly Place[],
  seen: readonly string[] = [],
): { digest: Digest; edition: Edition } {
  const id = `d${number}`;
  const title = `Digest ${number}`;
  const common = { title, author: AUTHOR, places, history: [] };
  return {
    digest: {
      ...common,
      id,
      contents: { priorities: [], areas: [], topics: [], length: 'short', quietWeek: 'one line', commentary: '' },
      schedule: { repeats: 'weekly', weekday: 1, time: '09:00', zone: 'Europe/London' },
      // Its own runs are not what is looked at.
      state: 'paused',
      skipped: [],
      handled: due,
    },
    edition: {
      ...common,
      id: `${id}@${due}`,
      digest: id,
      due,
      commentary: `What digest ${number} says.`,
      state: 'approved',
      lines: [],
      edits: noEdits,
      quiet: false,
      marking: null,
      seen,
      submittedBy: AUTHOR,
      approver: APPROVER,
      remark: null,
      correction: null,
    },
  };
}
