/** A day of the week, which may be the one that was or the one that comes. */
export const weekdayNamed =
  /(?:周|星期|礼拜|禮拜)[一二三四五六日天末]|\b(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b/i;
