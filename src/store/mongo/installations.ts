/** The workspaces that have installed the bot, in MongoDB. */
import type { Installation, Installations } from '../installations.ts';
import type { Collections } from './collections.ts';
import { persistently } from './faults.ts';

export class MongoInstallations implements Installations {
  readonly #collections: () => Promise<Collections>;

  constructor(collections: () => Promise<Collections>) {
    this.#collections = collections;
  }

  async save({ id, body }: Installation): Promise<void> {
    const { installations } = await this.#collections();
    await persistently(() => installations.replaceOne({ _id: id }, { body: JSON.stringify(body) }, { upsert: true }));
  }

  async find(id: string): Promise<Installation | null> {
    const { installations } = await this.#collections();
    const found = await persistently(() => installations.findOne({ _id: id }));
    return found ? { id, body: JSON.parse(found.body) } : null;
  }

  async remove(id: string): Promise<void> {
    const { installations } = await this.#collections();
    await persistently(() => installations.deleteOne({ _id: id }));
  }
}
