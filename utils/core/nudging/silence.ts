/** Why Enough is silent. The locale file has a sentence for each that a person may see. */
export const SILENCES = [
  'stopped', // counting is off
  'off', // nudges are off
  'quiet', // the person asked for quiet
  'call', // the person announced a call
  'silentHours', // the person's own hours of silence
  'done', // the person closed the day
  'pause', // a pause is under way
  'asking', // ten in a row went by: the popup asks first
  'nothing', // no pattern has anything to say
  'early', // the first minutes of a day
  'back', // the first minutes after a real break
  'spoken', // this was said, in this stretch or today
  'held', // chance held it out, in a trial that the person turned on
  'later', // the person said later
  'over', // no lull came in time
  'spacing', // another nudge was a short while ago
  'paused', // a pause was a short while ago
  'cap', // the day's or the month's nudges are used up
  'ignored', // several in a row went by: quiet until tomorrow
  'away', // nobody is at a work site
  'sound', // the tab in front is talking
  'fullScreen',
  'noScript', // the page in front takes no script
] as const;

export type Silence = (typeof SILENCES)[number];
