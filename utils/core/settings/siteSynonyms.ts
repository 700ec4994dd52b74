/**
 * What people call sites of the catalogue beside their names, in any language: their parts, what they are for,
 * and a common slip of the pen. Searched for, never shown. Our choice: few words, for what most people look for.
 */

const MAIL =
  'mail email e-mail correo courriel posta poczta メール 電子メール 메일 이메일 邮箱 邮件 بريد דואר מייל';
const CALENDAR =
  'calendar calender kalender calendrier agenda calendario calendário kalendarz カレンダー 予定表 캘린더 달력 日历 تقويم יומן';
const MEETING =
  'meeting video videocall besprechung réunion reunión reunião riunione spotkanie ビデオ会議 会議 회의 会议 اجتماع פגישה';
const TEXTS = 'document dokument documento 文書 문서 文档 مستند מסמך';
const TABLES =
  'spreadsheet tabelle tableur tabla planilha foglio arkusz 表計算 スプレッドシート 스프레드시트 表格 جدول גיליון';

/** By host, what is meant most often first. */
export const SYNONYMS: Readonly<Record<string, string>> = {
  'mail.google.com': `google ${MAIL}`,
  'calendar.google.com': CALENDAR,
  'outlook.office.com': `microsoft ${MAIL} ${CALENDAR}`,
  'outlook.live.com': 'hotmail',
  'office.com': `office excel word powerpoint エクセル ワード 엑셀 워드 파워포인트 إكسل وورد אקסל וורד ${TABLES} ${TEXTS}`,
  'docs.google.com': `slides forms ${TEXTS} ${TABLES}`,
  'onedrive.live.com': 'microsoft cloud',
  'drive.google.com': 'cloud',
  'meet.google.com': `hangouts ${MEETING}`,
  'app.zoom.us': MEETING,
  'teams.microsoft.com': MEETING,
  'atlassian.net': 'atlassian',
  'console.aws.amazon.com': 'amazon',
  'chatgpt.com': 'openai ai ki ia',
  'claude.ai': 'anthropic',
  'copilot.microsoft.com': 'bing',
  'lightning.force.com': 'crm',
  'service-now.com': 'tickets',
};
