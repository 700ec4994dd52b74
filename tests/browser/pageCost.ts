import type { CDPSession, Page } from 'playwright-core';

/** What runs in a page, and what of it an extension brought. Counts; `heapBytes` after a collection. */
export interface PageCost {
  /** Scripts of an extension. */
  readonly scripts: number;
  /** Worlds of an extension: where its scripts would run, apart from the page's own. */
  readonly worlds: number;
  readonly listeners: number;
  readonly nodes: number;
  readonly heapBytes: number;
}

const OF_EXTENSION = /^(chrome|moz)-extension:/;

/** Weighs a page. It may be weighed twice: nothing of the first time is left in it. */
export async function weigh(page: Page): Promise<PageCost> {
  const session = await page.context().newCDPSession(page);
  const [scripts, worlds] = [new Set<string>(), new Set<string>()];
  session.on('Debugger.scriptParsed', ({ scriptId, url }) => {
    if (OF_EXTENSION.test(url)) scripts.add(scriptId);
  });
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (OF_EXTENSION.test(context.origin)) worlds.add(context.uniqueId);
  });
  // Each tells of all that is there already.
  await session.send('Debugger.enable');
  await session.send('Runtime.enable');
  const counts = await metrics(session);
  await session.detach();
  return {
    scripts: scripts.size,
    worlds: worlds.size,
    listeners: counts.JSEventListeners ?? Number.NaN,
    nodes: counts.Nodes ?? Number.NaN,
    heapBytes: counts.JSHeapUsedSize ?? Number.NaN,
  };
}

async function metrics(session: CDPSession): Promise<Record<string, number>> {
  await session.send('Performance.enable');
  // The second collection takes what the first one's finalizers released.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics: all } = await session.send('Performance.getMetrics');
  return Object.fromEntries(all.map(({ name, value }) => [name, value]));
}

/** What the browser goes through to know where things stand: all of a page, or what of it stands apart. */
type Layout = 'the page' | 'a part';

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly args: {
    readonly beginData?: { readonly frame: string; readonly partialLayout: boolean };
  };
}

/** Watches each time that a page is laid out, until the function that it returns is asked. */
export async function layoutsIn(page: Page, browser: CDPSession): Promise<() => Promise<Layout[]>> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  await session.detach();
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  browser.on('Tracing.dataCollected', collect);
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  return async () => {
    const complete = new Promise((resolve) => browser.once('Tracing.tracingComplete', resolve));
    await browser.send('Tracing.end');
    await complete;
    browser.off('Tracing.dataCollected', collect);
    return events
      .filter(({ name, args }) => name === 'Layout' && args.beginData?.frame === frameTree.frame.id)
      .sort((one, other) => one.ts - other.ts)
      .map(({ args }) => (args.beginData?.partialLayout ? 'a part' : 'the page'));
  };
}
