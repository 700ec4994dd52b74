import { t } from '../../utils/i18n';

/** What is counted, as a sentence: the sites that the person chose, and other programs if they count. Source: care.md 6.3. */
export function describeScope(countsOtherPrograms: boolean): string {
  return t(countsOtherPrograms ? 'scope.all' : 'scope.sites');
}
