import { sessionItem } from '../extensionStorage';

/** What the popup shows before the background is awake, read there by its name (`entrypoints/headline`). */
const KEPT_HEADLINE = sessionItem('headline');

/** `null`: the background alone can tell. */
export function keepHeadline(headline: object | null): Promise<void> {
  return KEPT_HEADLINE.write(headline);
}
