/** Who runs a command. */
import { userInfo } from 'node:os';

/** Who acts: as given by --by, or the user of the operating system, taken at their word. */
export function operator(given: string | undefined): string {
  if (given?.trim()) return given.trim();
  try {
    return userInfo().username;
  } catch {
    // A container's user may have no name.
    return `user ${process.getuid?.() ?? 'unknown'}`;
  }
}
