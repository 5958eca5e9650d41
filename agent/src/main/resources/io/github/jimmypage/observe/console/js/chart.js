/* The hit ratio of the last minutes as a line, with the requests below it and a tick for each bump. */

const CHART = {height: 168, left: 44, right: 10, top: 10, ratioBottom: 104, loadTop: 114, loadBottom: 144};
/** A ratio of fewer seconds jumps with every request. */
const SMOOTHED_MILLIS = 10000;
/** Between two samples that are further apart nobody was looking. */
const GAP_MILLIS = 20000;
/** A line of the first seconds is not drawn across the whole width. */
const SHORTEST_SPAN_MILLIS = 60000;

function drawRatio(parent, samples, bumps, now) {
  const width = Math.max(240, parent.clientWidth || 600);
  const span = Math.max(SHORTEST_SPAN_MILLIS, now - samples[0].at);
  const x = at => CHART.left + (width - CHART.left - CHART.right) * (1 - (now - at) / span);
  const y = ratio => CHART.ratioBottom - (CHART.ratioBottom - CHART.top) * ratio;
  const drawing = svgEl('svg', {viewBox: '0 0 ' + width + ' ' + CHART.height, height: CHART.height, role: 'img', 'aria-label': chartWords(samples)});
  for (const ratio of [0, 0.5, 1]) {
    drawing.append(svgEl('line', {class: 'grid', x1: CHART.left, x2: width - CHART.right, y1: y(ratio), y2: y(ratio)}),
      svgEl('text', {class: 'tick', x: CHART.left - 6, y: y(ratio) + 4, 'text-anchor': 'end'}, ratio * 100 + ' %'));
  }
  for (const [part, anchor] of [[1, 'start'], [0.5, 'middle'], [0, 'end']]) {
    drawing.append(svgEl('text', {class: 'tick', x: x(now - part * span), y: CHART.height - 6, 'text-anchor': anchor}, part ? CLOCK.format(now - part * span) : 'now'));
  }
  drawLoad(drawing, samples, x);
  for (const bump of bumps) {
    if (bump.at < now - span) break;
    drawing.append(svgEl('line', {class: 'bump-tick cause-' + bump.cause, x1: x(bump.at), x2: x(bump.at), y1: CHART.top, y2: CHART.ratioBottom}));
  }
  for (const line of ratioLines(samples)) {
    const points = line.map(point => x(point.at).toFixed(1) + ' ' + y(point.ratio).toFixed(1));
    drawing.append(svgEl('path', {class: 'area', d: 'M' + x(line[0].at).toFixed(1) + ' ' + y(0) + 'L' + points.join('L') + 'L' + x(line[line.length - 1].at).toFixed(1) + ' ' + y(0) + 'Z'}),
      line.length > 1 ? svgEl('path', {class: 'line', d: 'M' + points.join('L')}) : svgEl('circle', {class: 'dot', cx: x(line[0].at), cy: y(line[0].ratio), r: 2.5}));
  }
  parent.replaceChildren(drawing);
}

/** Where there was no request there is no ratio, and the line is interrupted. */
function ratioLines(samples) {
  const lines = [];
  let line = null;
  for (let i = 1, from = 0; i < samples.length; i++) {
    while (from < i - 1 && samples[i].at - samples[from].at > SMOOTHED_MILLIS) from++;
    const all = samples[i].all - samples[from].all;
    if (samples[i].at - samples[i - 1].at > GAP_MILLIS) line = null;
    if (all <= 0) {
      line = null;
      continue;
    }
    if (!line) lines.push(line = []);
    line.push({at: samples[i].at, ratio: (samples[i].hits - samples[from].hits) / all});
  }
  return lines;
}

function drawLoad(drawing, samples, x) {
  const rates = [];
  for (let i = 1; i < samples.length; i++) {
    const seconds = (samples[i].at - samples[i - 1].at) / 1000;
    if (seconds > 0 && seconds * 1000 <= GAP_MILLIS) {
      rates.push({from: samples[i - 1].at, to: samples[i].at, rate: (samples[i].all - samples[i - 1].all) / seconds});
    }
  }
  const most = Math.max(1, ...rates.map(rate => rate.rate));
  const tall = CHART.loadBottom - CHART.loadTop;
  for (const {from, to, rate} of rates) {
    const height = tall * rate / most;
    if (height > 0) {
      drawing.append(svgEl('rect', {class: 'load', x: x(from).toFixed(1), width: Math.max(1, x(to) - x(from) - 1).toFixed(1), y: (CHART.loadBottom - height).toFixed(1), height: height.toFixed(1)}));
    }
  }
  drawing.append(svgEl('text', {class: 'tick', x: CHART.left - 6, y: CHART.loadTop + 8, 'text-anchor': 'end'}, FINE_NUMBER.format(most) + '/s'));
}

function chartWords(samples) {
  if (samples.length < 2) return 'Hit ratio: collecting';
  const {hits, all, seconds} = recent(SAMPLE_SPAN_MILLIS);
  return 'Hit ratio of the last ' + duration(seconds) + ': ' + (all ? percent(hits, all) + ' of ' + counted(all, 'request') : 'no request');
}
