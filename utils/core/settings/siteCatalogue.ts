/**
 * Sites that many people work on, to choose from. Names are proper names, the same in every language, and
 * hold no other word; the groups' are in `locales/`.
 */
import { normalizerFor } from '../base/searchText';
import { SYNONYMS } from './siteSynonyms';

export const SITE_GROUPS = [
  'mail',
  'documents',
  'code',
  'boards',
  'chat',
  'meetings',
  'design',
  'data',
  'sales',
  'support',
  'learning',
  'writing',
  'assistants',
] as const;
export type SiteGroup = (typeof SITE_GROUPS)[number];

export interface CatalogueSite {
  readonly host: string;
  readonly name: string;
  readonly group: SiteGroup;
}

/** `[host, name]`, the most common first in each group. */
const TABLE: Record<SiteGroup, readonly (readonly [host: string, name: string])[]> = {
  mail: [
    ['mail.google.com', 'Gmail'],
    ['outlook.office.com', 'Outlook'],
    ['outlook.live.com', 'Outlook.com'],
    ['calendar.google.com', 'Google Calendar'],
    ['mail.proton.me', 'Proton Mail'],
    ['app.fastmail.com', 'Fastmail'],
    ['mail.yahoo.com', 'Yahoo Mail'],
    ['mail.zoho.com', 'Zoho Mail'],
    ['mail.yandex.com', 'Yandex Mail'],
    ['app.hey.com', 'HEY'],
    ['app.tuta.com', 'Tuta'],
    ['mail.superhuman.com', 'Superhuman'],
  ],
  documents: [
    ['docs.google.com', 'Google Docs, Sheets'],
    ['drive.google.com', 'Google Drive'],
    ['notion.so', 'Notion'],
    ['office.com', 'Microsoft 365'],
    ['sharepoint.com', 'SharePoint'],
    ['onedrive.live.com', 'OneDrive'],
    ['dropbox.com', 'Dropbox'],
    ['coda.io', 'Coda'],
    ['quip.com', 'Quip'],
    ['box.com', 'Box'],
    ['evernote.com', 'Evernote'],
    ['feishu.cn', 'Feishu'],
    ['larksuite.com', 'Lark'],
    ['yuque.com', 'Yuque'],
    ['shimo.im', 'Shimo'],
  ],
  code: [
    ['github.com', 'GitHub'],
    ['gitlab.com', 'GitLab'],
    ['bitbucket.org', 'Bitbucket'],
    ['stackoverflow.com', 'Stack Overflow'],
    ['dev.azure.com', 'Azure DevOps'],
    ['codeberg.org', 'Codeberg'],
    ['gitee.com', 'Gitee'],
    ['replit.com', 'Replit'],
    ['codesandbox.io', 'CodeSandbox'],
    ['console.aws.amazon.com', 'AWS Console'],
    ['console.cloud.google.com', 'Google Cloud'],
    ['portal.azure.com', 'Azure Portal'],
    ['vercel.com', 'Vercel'],
    ['sentry.io', 'Sentry'],
    ['localhost', 'localhost'],
  ],
  boards: [
    ['atlassian.net', 'Jira, Confluence'],
    ['trello.com', 'Trello'],
    ['linear.app', 'Linear'],
    ['app.asana.com', 'Asana'],
    ['monday.com', 'monday.com'],
    ['app.clickup.com', 'ClickUp'],
    ['basecamp.com', 'Basecamp'],
    ['app.todoist.com', 'Todoist'],
    ['airtable.com', 'Airtable'],
    ['youtrack.cloud', 'YouTrack'],
    ['app.shortcut.com', 'Shortcut'],
    ['smartsheet.com', 'Smartsheet'],
    ['wrike.com', 'Wrike'],
    ['backlog.com', 'Backlog'],
  ],
  chat: [
    ['app.slack.com', 'Slack'],
    ['teams.microsoft.com', 'Microsoft Teams'],
    ['chat.google.com', 'Google Chat'],
    ['discord.com', 'Discord'],
    ['web.whatsapp.com', 'WhatsApp Web'],
    ['web.telegram.org', 'Telegram Web'],
    ['zulipchat.com', 'Zulip'],
    ['app.element.io', 'Element'],
    ['chatwork.com', 'Chatwork'],
    ['linkedin.com', 'LinkedIn'],
  ],
  meetings: [
    ['meet.google.com', 'Google Meet'],
    ['app.zoom.us', 'Zoom'],
    ['webex.com', 'Webex'],
    ['meet.jit.si', 'Jitsi Meet'],
    ['whereby.com', 'Whereby'],
    ['calendly.com', 'Calendly'],
  ],
  design: [
    ['figma.com', 'Figma'],
    ['canva.com', 'Canva'],
    ['miro.com', 'Miro'],
    ['mural.co', 'Mural'],
    ['excalidraw.com', 'Excalidraw'],
    ['framer.com', 'Framer'],
    ['webflow.com', 'Webflow'],
    ['photopea.com', 'Photopea'],
    ['express.adobe.com', 'Adobe Express'],
    ['penpot.app', 'Penpot'],
  ],
  data: [
    ['lookerstudio.google.com', 'Looker Studio'],
    ['analytics.google.com', 'Google Analytics'],
    ['app.powerbi.com', 'Power BI'],
    ['colab.research.google.com', 'Colab'],
    ['kaggle.com', 'Kaggle'],
    ['tableau.com', 'Tableau'],
    ['databricks.com', 'Databricks'],
    ['snowflake.com', 'Snowflake'],
    ['grafana.net', 'Grafana Cloud'],
  ],
  sales: [
    ['lightning.force.com', 'Salesforce'],
    ['app.hubspot.com', 'HubSpot'],
    ['pipedrive.com', 'Pipedrive'],
    ['admin.shopify.com', 'Shopify'],
    ['dashboard.stripe.com', 'Stripe'],
    ['app.qbo.intuit.com', 'QuickBooks'],
    ['go.xero.com', 'Xero'],
    ['ads.google.com', 'Google Ads'],
    ['business.facebook.com', 'Meta Business Suite'],
    ['myworkday.com', 'Workday'],
  ],
  support: [
    ['zendesk.com', 'Zendesk'],
    ['app.intercom.com', 'Intercom'],
    ['freshdesk.com', 'Freshdesk'],
    ['service-now.com', 'ServiceNow'],
    ['app.frontapp.com', 'Front'],
    ['secure.helpscout.net', 'Help Scout'],
  ],
  learning: [
    ['classroom.google.com', 'Google Classroom'],
    ['instructure.com', 'Canvas'],
    ['moodlecloud.com', 'MoodleCloud'],
    ['coursera.org', 'Coursera'],
    ['scholar.google.com', 'Google Scholar'],
    ['arxiv.org', 'arXiv'],
    ['jstor.org', 'JSTOR'],
    ['youtube.com', 'YouTube'],
  ],
  writing: [
    ['overleaf.com', 'Overleaf'],
    ['medium.com', 'Medium'],
    ['substack.com', 'Substack'],
    ['wordpress.com', 'WordPress.com'],
    ['app.grammarly.com', 'Grammarly'],
    ['deepl.com', 'DeepL'],
    ['ghost.io', 'Ghost'],
  ],
  assistants: [
    ['chatgpt.com', 'ChatGPT'],
    ['claude.ai', 'Claude'],
    ['gemini.google.com', 'Gemini'],
    ['copilot.microsoft.com', 'Copilot'],
    ['perplexity.ai', 'Perplexity'],
    ['chat.mistral.ai', 'Le Chat'],
  ],
};

export const CATALOGUE: readonly CatalogueSite[] = SITE_GROUPS.flatMap((group) =>
  TABLE[group].map(([host, name]) => ({ host, name, group })),
);

/** What most people who work in a browser choose. Our choice, in this order: a dozen fits one look. */
const COMMONEST = [
  'mail.google.com',
  'outlook.office.com',
  'calendar.google.com',
  'docs.google.com',
  'office.com',
  'teams.microsoft.com',
  'app.slack.com',
  'notion.so',
  'github.com',
  'atlassian.net',
  'figma.com',
  'chatgpt.com',
];
export const COMMON_SITES: readonly CatalogueSite[] = COMMONEST.flatMap((host) =>
  CATALOGUE.filter((site) => site.host === host),
);

/** Names and hosts are the same in every language, and so are their letters. */
const normalize = (text: string) => normalizerFor('en')(text);

/** Whether a word of the site's name, or of what people call it, begins with `query`, which is no part of it alone. */
export function isCalled({ name, host }: CatalogueSite, query: string): boolean {
  const wanted = normalize(query.trim());
  const words = normalize(`${name} ${SYNONYMS[host] ?? ''}`).split(/[\s(]+/);
  return wanted !== '' && words.some((word) => word.startsWith(wanted));
}

/**
 * Sites that people call `query`, then those whose name begins a word with it, then those whose host does, then
 * those that hold it anywhere. Empty: all.
 */
export function searchCatalogue(query: string): CatalogueSite[] {
  const wanted = normalize(query.trim());
  if (wanted === '') return [...CATALOGUE];
  const isMeant = ([, words]: [string, string]) => normalize(words).split(' ').includes(wanted);
  const meant = Object.entries(SYNONYMS).filter(isMeant);
  const texts = CATALOGUE.map((site) => ({ site, text: normalize(`${site.name} ${site.host}`) }));
  const begins = ({ text }: { text: string }) =>
    text.split(/[\s.()-]+/).some((word) => word.startsWith(wanted));
  const found = [
    ...meant.flatMap(([host]) => CATALOGUE.filter((site) => site.host === host)),
    ...CATALOGUE.filter((site) => isCalled(site, query)),
    ...texts.filter(begins).map(({ site }) => site),
    ...texts.filter(({ text }) => text.includes(wanted)).map(({ site }) => site),
  ];
  return [...new Set(found)];
}

/** The group of a host of the list, subdomains included; `null` for any other. */
export function siteGroupOf(host: string): SiteGroup | null {
  const known = CATALOGUE.find((site) => host === site.host || host.endsWith(`.${site.host}`));
  return known?.group ?? null;
}
