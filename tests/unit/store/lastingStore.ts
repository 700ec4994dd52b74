import { clear, createStore, entries, setMany } from 'idb-keyval';

/** What lasts beside the record and the journal, as it lies there. */
const STORE = createStore('enough-settings', 'values');

export const lasting = {
  set: (values: object) => setMany(Object.entries(values), STORE),
  get: async (): Promise<Record<string, unknown>> => Object.fromEntries(await entries(STORE)),
  clear: () => clear(STORE),
};
