/* Bumps on a time line: a lane for each cause, a mark for each bump. The marks are one stop of the Tab key, like a toolbar. */

const LANE = {height: 26, label: 78, right: 14, axis: 22};
const MOST_MARKS = 400;
const SHORTEST_LINE_MILLIS = 120000;
/** From here on minutes are enough. */
const MINUTES_MILLIS = 600000;

/**
 * @param onPick what happens when a mark is chosen
 */
function makeTimeline(parent, onPick) {
  const grid = svgEl('g', {});
  const marks = svgEl('g', {role: 'toolbar', 'aria-label': 'Bumps, newest last'});
  const drawing = svgEl('svg', {}, grid, marks);
  const detail = el('p', {class: 'timeline-detail'});
  parent.append(drawing, detail);
  let shown = [];
  let current = null;
  let pointed = null;

  marks.addEventListener('keydown', event => {
    const index = shown.findIndex(bump => bump.sequence === current);
    const next = {ArrowLeft: index - 1, ArrowUp: index - 1, ArrowRight: index + 1, ArrowDown: index + 1, Home: 0, End: shown.length - 1}[event.key];
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (shown[index]) onPick(shown[index]);
    } else if (next !== undefined) {
      event.preventDefault();
      const bump = shown[Math.max(0, Math.min(shown.length - 1, next))];
      if (bump) focusOn(bump.sequence);
    }
  });

  function focusOn(sequence) {
    current = sequence;
    tabStops();
    marks.childByKey.get(sequence).focus();
  }

  function tabStops() {
    for (const [sequence, mark] of marks.childByKey) {
      setAttributes(mark, {tabindex: sequence === current ? 0 : -1});
    }
  }

  function createMark(bump) {
    return svgEl('g', {class: 'mark cause-' + bump.cause, role: 'button', 'aria-label': bumpWords(bump),
      onclick: () => onPick(bump),
      onfocus: () => { current = pointed = bump.sequence; tabStops(); showDetail(); },
      onblur: () => { pointed = null; showDetail(); },
      onmouseenter: () => { pointed = bump.sequence; showDetail(); },
      onmouseleave: () => { pointed = null; showDetail(); }},
      svgEl('circle', {class: 'halo', r: 10}), svgEl('path', {d: causeOf(bump.cause).shape}));
  }

  function showDetail() {
    const bump = shown.find(candidate => candidate.sequence === pointed);
    const stale = shown.reduce((sum, candidate) => sum + candidate.pagesStale, 0);
    setText(detail, bump ? bumpWords(bump) : shown.length ? counted(shown.length, 'bump') + ' made ' + counted(stale, 'page') + ' stale.' : 'No bump in this time.');
    setAttributes(detail, {class: bump ? 'timeline-detail told' : 'timeline-detail'});
  }

  return {
    /** Of the last so many milliseconds, but from no earlier than when the agent started: there were no bumps before. */
    show(bumps, now, longestMillis) {
      const spanMillis = Math.min(longestMillis, Math.max(SHORTEST_LINE_MILLIS, now - data.state.startedAt));
      shown = bumps.filter(bump => bump.at >= now - spanMillis).slice(0, MOST_MARKS).reverse();
      const lanes = Object.keys(CAUSES).filter(cause => shown.some(bump => bump.cause === cause));
      for (const bump of shown) {
        if (!lanes.includes(bump.cause)) lanes.push(bump.cause);
      }
      const width = Math.max(240, parent.clientWidth || 600);
      const bottom = Math.max(1, lanes.length) * LANE.height + 4;
      const x = at => LANE.label + (width - LANE.label - LANE.right) * Math.min(1, 1 - (now - at) / spanMillis);
      setAttributes(drawing, {viewBox: '0 0 ' + width + ' ' + (bottom + LANE.axis), height: bottom + LANE.axis});
      drawGrid(grid, lanes, width, bottom, x, now, spanMillis);
      if (!shown.some(bump => bump.sequence === current)) current = shown.length ? shown[shown.length - 1].sequence : null;
      keyed(marks, shown, bump => bump.sequence, createMark, (mark, bump) =>
        setAttributes(mark, {transform: 'translate(' + x(bump.at).toFixed(1) + ' ' + (lanes.indexOf(bump.cause) * LANE.height + LANE.height / 2 + 2) + ')'}));
      tabStops();
      showDetail();
    }
  };
}

function drawGrid(grid, lanes, width, bottom, x, now, spanMillis) {
  const parts = [];
  lanes.forEach((cause, lane) => {
    const middle = lane * LANE.height + LANE.height / 2 + 2;
    parts.push(svgEl('line', {class: 'grid', x1: LANE.label, x2: width, y1: middle, y2: middle}),
      svgEl('text', {class: 'lane', x: 0, y: middle + 4}, cause));
  });
  const steps = width < 480 ? 2 : 5;
  for (let step = 0; step <= steps; step++) {
    const at = now - spanMillis * step / steps;
    parts.push(svgEl('line', {class: 'grid', x1: x(at), x2: x(at), y1: 0, y2: bottom}),
      svgEl('text', {class: 'tick', x: x(at), y: bottom + 16, 'text-anchor': step === 0 ? 'end' : step === steps ? 'start' : 'middle'}, step === 0 ? 'now' : (spanMillis < MINUTES_MILLIS ? CLOCK : MINUTE).format(at)));
  }
  grid.replaceChildren(...parts);
}

/** One bump in a line. */
function bumpWords(bump) {
  return [clock(bump.at), bump.cause + ' (' + causeOf(bump.cause).words + ')', tableNames(bump), statementOf(bump), bump.line,
    counted(bump.pagesStale, 'page') + ' made stale'].filter(Boolean).join(' · ');
}

/** The first statement that caused it, and how many more did. */
function statementOf(bump) {
  return bump.statement && bump.more ? bump.statement + ' and ' + number(bump.more) + ' more' : bump.statement;
}

function tableNames(bump) {
  return bump.tables.map(table => table === '*' ? 'any table' : table).join(', ');
}
