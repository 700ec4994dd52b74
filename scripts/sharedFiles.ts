/** What the bundler tells of a module: who imports it from the start, and who later. */
interface Module {
  readonly importers: readonly string[];
}
interface Modules {
  getModuleInfo(id: string): Module | null;
}

/**
 * The files of what several of the background and the pages begin with, those first that take what they need along.
 * Everything in them is needed by each that is waited for: the background takes apart no byte that it does not run,
 * and the popup has three files to open. What other pages alone share is left to the bundler.
 */
export const sharedFiles = (['shared', 'store', 'page'] as const).map((name) => ({
  debugName: name,
  name: (id: string, modules: Modules) => (fileOf(id, usersOf(id, modules)) === name ? name : null),
}));

function fileOf(id: string, users: ReadonlySet<string>) {
  if (users.size < 2) return null;
  // What most pages are styled by comes before what is of one alone.
  if (/\.css$/.test(id)) return users.size > 2 ? 'page' : null;
  if (users.has('background')) return users.has('popup') ? 'shared' : 'store';
  return users.has('popup') ? 'page' : null;
}

/** Of the background and the pages, those that begin with this module, by their folders. */
function usersOf(id: string, modules: Modules): ReadonlySet<string> {
  const seen = new Set<string>();
  const follow = (module: string) => {
    if (seen.has(module)) return;
    seen.add(module);
    modules.getModuleInfo(module)?.importers.forEach(follow);
  };
  follow(id);
  const user = /\/entrypoints\/(\w+)\/(?:index|main)\./;
  return new Set([...seen].flatMap((module) => user.exec(module)?.[1] ?? []));
}
