import { useLayoutEffect, useState } from 'preact/hooks';
import type { Site } from '../../utils/core/settings/sites';
import { t } from '../../utils/i18n';
import type { MessageData, MessageName } from '../../utils/messages';
import { activeTabUrl } from '../../utils/platform/activeTabUrl';
import { isPrivatePage } from '../../utils/platform/privateContext';
import { sendMessage } from '../../utils/platform/sendMessage';
import { MessageError } from '../../utils/sendWithRetry';
import type { Headline, PopupView } from '../../utils/views';
import { addSites } from '../shared/addSites';
import { everyMinute } from '../shared/everyMinute';
import { reportProblems } from '../shared/report';
import '../shared/popupAsked';

/** Sends a message and refreshes the popup. Resolves to false if that failed, which is then shown. */
export type SendAndRefresh = <N extends MessageName>(
  name: N,
  data: MessageData<N>,
) => Promise<boolean>;

export function usePopup() {
  const [state, setState] = useState<PopupView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [jobs, setJobs] = useState(0);

  const [headline, setHeadline] = useState<Headline | null>(null);

  /** Requested again after each action. */
  const refresh = async () => {
    const address = await activeTabUrl();
    setState(await sendMessage('openPopup', { address }));
  };
  /** What was asked for before this script was there is taken once. */
  const open = async () => {
    const asked = globalThis.popupAsked;
    globalThis.popupAsked = undefined;
    if (asked) {
      setHeadline(asked.headline);
      asked.tell = setHeadline;
    }
    const view = (await asked?.view)?.reply;
    if (view) setState(view);
    else await refresh();
  };
  const showProblem = (error: unknown) => {
    console.error(error);
    const isLocked = error instanceof MessageError && error.code === 'locked';
    // Where nothing at all can be read there, the browser is set to remember nothing.
    const forgets = state === null && isPrivatePage();
    const text = forgets ? t('privateWindow.forgets') : t('popup.problem');
    setProblem(isLocked ? t('lock.isLocked') : text);
  };
  const act: SendAndRefresh = async (name, data) => {
    setProblem(null);
    setJobs((others) => others + 1);
    try {
      await sendMessage(name, data);
      await refresh();
      return true;
    } catch (error) {
      showProblem(error);
      return false;
    } finally {
      setJobs((others) => others - 1);
    }
  };

  /** How things stand, and nothing else: what is being read or written below stays as it is. */
  const refreshStatus = async () => {
    const status = await sendMessage('getStatus', {});
    setState((before) => before && { ...before, status });
  };

  // Before the first frame: what is there by then is in it.
  useLayoutEffect(() => {
    open().catch(showProblem);
    return everyMinute(() => void refreshStatus().catch((error: unknown) => console.error(error)));
  }, []);

  return {
    state,
    headline,
    problem,
    report: reportProblems(showProblem),
    /** Whether the first view, or what the person did, is still on its way. */
    isWorking: jobs > 0 || (state === null && problem === null),
    act,
    /** Asks the browser for the site in front. The popup may close meanwhile: the background goes on. */
    async addSite(site: Site): Promise<boolean> {
      const added = await addSites([site], true);
      await refresh();
      return added;
    },
  };
}
