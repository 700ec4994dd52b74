// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { RequestSiteAccess } from '../../../../components/sites/RequestSiteAccess';
import { t } from '../../../../utils/i18n';
import { click, findElement, show } from '../render';

describe('the button that allows sites', () => {
  it('waits for a site, says so before it is pressed, and once more when it is', () => {
    const onAllow = vi.fn(async () => true);
    const page = show(<RequestSiteAccess sites={[]} onAllow={onAllow} />);
    const button = findElement<HTMLButtonElement>(page, 'button');
    expect(button.className).not.toContain('main');
    const why = () => findElement(page, `#${button.getAttribute('aria-describedby')}`);
    expect(why().textContent).toBe(t('site.chooseOne'));
    expect(why().getAttribute('role')).toBeNull();
    click(button);
    expect(why().getAttribute('role')).toBe('alert');
    expect(onAllow).not.toHaveBeenCalled();
  });

  it('is the main one once there is a site', () => {
    const sites = [{ host: 'docs.test' }];
    const onAllow = vi.fn(async () => true);
    const page = show(<RequestSiteAccess sites={sites} onAllow={onAllow} />);
    const button = findElement<HTMLButtonElement>(page, 'button');
    expect(button.className).toBe('main');
    expect(page.textContent).toContain(t('site.whatTheBrowserAsks'));
    click(button);
    expect(onAllow).toHaveBeenCalledWith(sites);
  });
});
