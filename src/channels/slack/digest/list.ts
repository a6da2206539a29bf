/** What a person has to do with digests, as blocks for the Home tab and for /digest: theirs, and those that wait for them. */
import type { Button } from '@slack/types';
import type { Actions } from '../../../digests/actions.ts';
import { digestActs, digestsShown, editionActs, type Possible, type Shown } from '../../../digests/desk.ts';
import type { Person } from '../../../digests/model.ts';
import { ROLES, type Role } from '../../../digests/roles.ts';
import type { Standing } from '../audience.ts';
import { LIMITS } from '../blocks/limits.ts';
import type { SlackBlock } from '../blocks/message.ts';
import { button } from '../blocks/parts/buttons.ts';
import { section } from '../blocks/parts/section.ts';
import { plainText } from '../blocks/text.ts';
import { ACTION } from './blocks.ts';

const MOST_DIGESTS = 10;

/** Guests have none, whoever names them: what is still being written is not for them. */
export async function rolesOf(person: Person, standing: Standing, { parts }: Actions): Promise<ReadonlySet<Role>> {
  if (standing === 'guest') return new Set();
  const had = await Promise.all(ROLES.map(async (role) => ((await parts.roles.has(person, role)) ? [role] : [])));
  return new Set(had.flat());
}

/** Null for who has no role: digests are none of their business. */
export async function digestList(
  person: Person,
  standing: Standing,
  actions: Actions,
  region: string,
): Promise<readonly SlackBlock[] | null> {
  const { wording } = actions.parts;
  const roles = await rolesOf(person, standing, actions);
  if (roles.size === 0) return null;
  const lists = (await digestsShown(person, actions, region, MOST_DIGESTS)).map((one) =>
    digestBlocks(one, person, actions),
  );
  return [
    { type: 'header', text: plainText(wording.desk('heading'), LIMITS.header) },
    ...(lists.length > 0 ? lists.flat() : [section(wording.desk('none'))]),
    ...(roles.has('analyst')
      ? [{ type: 'actions', elements: [button(`${ACTION}new`, wording.offer('new'), 'new')] } as SlackBlock]
      : []),
  ];
}

function digestBlocks({ digest, editions, lines }: Shown, person: Person, actions: Actions): readonly SlackBlock[] {
  const { wording } = actions.parts;
  const of = (act: 'preview' | 'me'): Possible => ({ act, value: digest.id, label: wording.offer(act) });
  const [latest] = editions;
  const possible = [
    of('preview'),
    ...digestActs(digest, person, actions),
    ...(latest ? editionActs(latest, person, actions) : [of('me')]),
  ];
  return [section(lines.join('\n')), { type: 'actions', elements: buttons(possible) }];
}

export const buttons = (possible: readonly Possible[]): Button[] =>
  possible.map(({ act, label, value }) => button(`${ACTION}${act}`, label, value));
