import { CATALOGUE } from '../../utils/core/settings/siteCatalogue';
import { type Site, sameSite } from '../../utils/core/settings/sites';

/** `undefined` if the site is unknown, or if its name is just its address. */
export function nameInCatalogue(site: Site): string | undefined {
  return CATALOGUE.find(({ host, name }) => name !== host && sameSite({ host }, site))?.name;
}
