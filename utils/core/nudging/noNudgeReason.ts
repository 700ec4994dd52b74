/** Why Enough is silent. The locale file has a sentence for each that a person may see. */
export const NO_NUDGE_REASONS = [
  'trackingOff', // counting is off
  'nudgesOff', // nudges are off
  'snooze', // the person asked for quiet
  'call', // the person announced a call
  'quietHours', // the person's own hours of silence
  'dayClosed', // the person closed the day
  'pause', // the person has a pause
  'frequencyQuestion', // ten in a row went by: the popup asks first
  'nothingDue', // no pattern has anything to say
  'early', // the first minutes of a day
  'afterBreak', // the first minutes after a real break
  'alreadyShown', // this was said, in this stretch or today
  'withheld', // chance withheld it, in a trial that the person turned on
  'later', // the person said later
  'noLull', // no lull came in time
  'spacing', // another nudge was a short while ago
  'afterPause', // a pause was a short while ago
  'cap', // the day's or the month's nudges are used up
  'ignored', // several in a row went by: quiet until tomorrow
  'notAtWork', // nobody is at a work site
  'otherProgram', // another program is in front, and counts: no page is there to come to
  'sound', // the tab in front is talking
  'fullScreen',
  'noScript', // the page in front takes no script
] as const;

export type NoNudgeReason = (typeof NO_NUDGE_REASONS)[number];
