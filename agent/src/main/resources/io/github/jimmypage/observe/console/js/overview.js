/* What an operator sees first. */

const OVERVIEW_SPAN_MILLIS = 900000;
const MOST_SHOWN_AT_FIRST = 6;

const TILES = [
  {name: 'Hit ratio', value: state => recentRatio() || everRatio(state), under: state => recentRatio() ? 'in the last minutes; ' + everRatio(state) + ' of ' + counted(asked(state), 'request') + ' since the start' : 'of ' + counted(asked(state), 'request') + ' since the start; none in the last minutes'},
  {name: 'Rendering saved', value: state => duration(state.savedSeconds), under: state => 'of rendering saved by ' + counted(served(state), 'hit') + (state.staleHits ? ', ' + number(state.staleHits) + ' of them stale' : '')},
  {name: 'Memory', value: state => bytes(state.bytes), under: state => counted(state.pages, 'page') + ' of at most ' + bytes(state.maxBytes), meter: state => ({part: state.bytes, whole: state.maxBytes})},
  {name: 'Generation', value: state => number(state.generation), under: state => counted(state.bumps, 'bump') + (data.bumps.length ? ', the last ' + ago(data.bumps[0].at, state.now) : '')},
  {name: 'Evictions', value: state => number(state.evictions), under: state => state.evictions ? 'pages dropped for want of room' : 'no page was dropped for want of room'},
  {name: 'Up', value: state => duration((state.now - state.startedAt) / 1000), under: state => 'since ' + clock(state.startedAt, state.now)}
];

const served = state => state.hits + state.staleHits;
const asked = state => served(state) + state.misses;
const everRatio = state => percent(served(state), asked(state));

function recentRatio() {
  const {hits, all} = recent(SAMPLE_SPAN_MILLIS);
  return all > 0 ? percent(hits, all) : null;
}

views.overview = {
  needs: [data.readAdvice],

  make() {
    this.timeline = makeTimeline(byId('overview-timeline'), bump => {
      location.hash = '#bumps';
      views.bumps.picked = bump.sequence;
    });
  },

  show() {
    const state = data.state;
    showCluster(state);
    showListen(state);
    keyed(byId('tiles'), TILES, tile => tile.name, createTile, (element, tile) => updateTile(element, tile, state));
    const {all, seconds} = recent(SAMPLE_SPAN_MILLIS);
    setText(byId('ratio-word'), data.samples.length < 2 ? 'Collecting…' : counted(all, 'request') + ' in ' + duration(seconds));
    drawRatio(byId('ratio-chart'), data.samples, data.bumps, state.now);
    this.timeline.show(data.bumps, state.now, OVERVIEW_SPAN_MILLIS);
    showBars(byId('top-refusals'), sortedRefusals(state).slice(0, MOST_SHOWN_AT_FIRST));
    showAdvice(byId('top-advice'), (data.advice || []).slice(0, 3), 'Nothing to advise so far.');
  }
};

function createTile(tile) {
  return el('div', {class: 'tile card'}, el('dt', {}, tile.name), el('dd', {class: 'value'}),
    tile.meter && el('dd', {class: 'meter', role: 'meter', 'aria-label': tile.name, 'aria-valuemin': 0, 'aria-valuemax': 100}, el('span', {})),
    el('dd', {class: 'muted under'}));
}

function updateTile(element, tile, state) {
  setText(element.querySelector('.value'), tile.value(state));
  setText(element.querySelector('.under'), tile.under(state));
  if (tile.meter) {
    const {part, whole} = tile.meter(state);
    const share = whole ? Math.min(100, part * 100 / whole) : 0;
    const meter = element.querySelector('.meter');
    setAttributes(meter, {'aria-valuenow': share.toFixed(1), 'aria-valuetext': tile.value(state) + ' of ' + bytes(whole)});
    meter.firstChild.style.width = share + '%';
  }
}

function sortedRefusals(state) {
  return Object.entries(state.refusals).filter(entry => entry[1] > 0).sort((a, b) => b[1] - a[1]).map(([reason, count]) => ({reason, count}));
}

function showBars(list, rows) {
  const most = Math.max(1, ...rows.map(row => row.count));
  keyed(list, orNothing(rows, 'Every page that was rendered could be kept.'), row => row.nothing || row.reason,
    row => row.nothing ? el('li', {class: 'muted'}, row.nothing)
      : el('li', {}, el('span', {class: 'bar-name', title: REFUSALS[row.reason] || null}, row.reason), el('span', {class: 'bar'}, el('span', {})), el('span', {class: 'num'})),
    (item, row) => {
      if (row.nothing) return;
      item.querySelector('.bar').firstChild.style.width = row.count * 100 / most + '%';
      setText(item.lastChild, number(row.count));
    });
}
