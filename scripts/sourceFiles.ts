import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What nobody needs to build the extension: pictures for people. */
const PICTURES = ['docs/pictures/**', 'docs/store/**'];
/** What the commands make in a folder of sources. */
const MADE = ['**/node_modules', 'dist/**', '.wxt/**', 'pictures/**'];

/** Names in the words of WXT's `zip`: globs, from the project's folder. */
export interface SourceFiles {
  readonly includeSources: string[];
  readonly excludeSources: string[];
}

/**
 * What goes into the zip of sources: all that git tracks, so that a note or a key that lies beside it
 * stays here. The unpacked zip has no git; there it is all that no command made.
 *
 * @param root the project's folder
 * @throws Error where there is a repository that git does not read
 */
export function sourceFiles(root: string): SourceFiles {
  if (!existsSync(join(root, '.git'))) {
    return { includeSources: ['**/*'], excludeSources: [...PICTURES, ...MADE] };
  }
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  const names = tracked.split('\0').filter((name) => name !== '');
  return { includeSources: names.map(literally), excludeSources: PICTURES };
}

/** A name as the glob that fits it alone. */
function literally(name: string): string {
  return name.replace(/[\\()[\]{}!*+?@$^|]/g, '\\$&');
}
