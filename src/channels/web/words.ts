/** What the page offers to ask first (dialogs/web.yaml). */
import { z } from 'zod';
import { dialogFile, readForce } from '../../content/folder.ts';
import { readContent } from '../../content/read-yaml.ts';

const schema = z.strictObject({
  suggested: z.array(z.strictObject({ label: z.string(), ask: z.string() })).max(8),
});

export type WebContent = Readonly<z.infer<typeof schema>>;

export function loadWebContent(folder: string): WebContent {
  const content = readContent(dialogFile(folder, 'web.yaml'), schema);
  const { suggested } = readForce(folder);
  return suggested.length > 0 ? { suggested } : content;
}
