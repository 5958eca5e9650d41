/* Numbers, times and sizes as a person reads them. */

const NUMBER = new Intl.NumberFormat('en', {maximumFractionDigits: 0});
const FINE_NUMBER = new Intl.NumberFormat('en', {maximumFractionDigits: 1});
const CLOCK = new Intl.DateTimeFormat('en-GB', {hour: '2-digit', minute: '2-digit', second: '2-digit'});
const MINUTE = new Intl.DateTimeFormat('en-GB', {hour: '2-digit', minute: '2-digit'});
const DAY_AND_CLOCK = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit'});
const DAY_MILLIS = 86400000;

const number = value => NUMBER.format(value);

function counted(value, one, many) {
  return number(value) + ' ' + (value === 1 ? one : many || one + 's');
}

function percent(part, whole) {
  if (!whole) return '–';
  const share = part * 100 / whole;
  // 99.97 % is not all.
  return (share > 99.9 && share < 100 ? '99.9' : FINE_NUMBER.format(share)) + ' %';
}

function bytes(value) {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let unit = 0;
  let rest = value;
  while (rest >= 1024 && unit < units.length - 1) {
    rest /= 1024;
    unit++;
  }
  return FINE_NUMBER.format(rest) + ' ' + units[unit];
}

function millis(value) {
  if (value === null || value === undefined) return '–';
  return (value < 10 ? FINE_NUMBER.format(value) : number(value)) + ' ms';
}

/** A length of time in its two largest units: '4 min 12 s'. */
function duration(seconds) {
  if (seconds < 1) return number(seconds * 1000) + ' ms';
  if (seconds < 10) return FINE_NUMBER.format(seconds) + ' s';
  const whole = Math.round(seconds);
  const parts = [[Math.floor(whole / 86400), 'd'], [Math.floor(whole / 3600) % 24, 'h'], [Math.floor(whole / 60) % 60, 'min'], [whole % 60, 's']];
  const first = parts.findIndex(part => part[0] > 0);
  return parts.slice(first, first + 2).filter(part => part[0] > 0).map(part => part.join(' ')).join(' ');
}

/** A moment: with the day unless it is of the last 24 hours. */
function clock(at, now) {
  return ((now || Date.now()) - at > DAY_MILLIS ? DAY_AND_CLOCK : CLOCK).format(at);
}

function ago(at, now) {
  const seconds = Math.max(0, (now - at) / 1000);
  return seconds < 1 ? 'just now' : duration(Math.floor(seconds)) + ' ago';
}

function timeElement(at) {
  return el('time', {datetime: new Date(at).toISOString(), title: DAY_AND_CLOCK.format(at)}, clock(at));
}
