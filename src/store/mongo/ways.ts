/** What MongoDB's own tools do instead of this project's commands; null for what is done alike on either store. */
export function mongoWay(command: string, folder: string): string | null {
  switch (command) {
    case 'backup':
      return `MongoDB is backed up by its own tool, as of one instant while it is used: mongodump --uri "$MONGODB_URI" --out "${folder}". Keep IDENTITY_KEY apart from it.`;
    case 'restore':
      return `MongoDB is restored by its own tool: stop the bot, mongorestore --uri "$MONGODB_URI" --drop "${folder}", start the bot, and erase again whoever was erased since the backup.`;
    case 'compact':
      return 'MongoDB uses free space again by itself. To give it back to the disk, run compact on each secondary: https://www.mongodb.com/docs/manual/reference/command/compact/';
    default:
      return null;
  }
}
