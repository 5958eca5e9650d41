/* Paths with what became of their requests, and refusals with the paths they fell on. */

const requests = path => path.hits + path.staleHits + path.misses;

views.paths = {
  needs: [data.readPaths],

  make() {
    this.table = makeTable(byId('path-table'), {
      caption: 'Paths',
      filter: 'Filter by path or reason',
      most: 500,
      sort: 1,
      descending: true,
      nothing: 'No request for a page so far.',
      keyOf: path => path.path,
      textOf: path => [path.path, path.lastRefusal, path.lastRefusalDetail, path.quarantined].join(' '),
      columns: [
        {title: 'Path', cell: text(path => path.path), value: path => path.path, mono: true, kind: 'path'},
        {title: 'Requests', cell: text(path => number(requests(path))), value: requests, num: true},
        {title: 'Hits', cell: text(path => percent(path.hits + path.staleHits, requests(path))), value: path => (path.hits + path.staleHits) / Math.max(1, requests(path)), num: true},
        {title: 'Stale', cell: text(path => number(path.staleHits)), value: path => path.staleHits, num: true},
        {title: 'Rendered', cell: text(path => number(path.misses)), value: path => path.misses, num: true},
        {title: 'A render', cell: text(path => path.misses ? millis(path.renderMillis) : '–'), value: path => path.renderMillis, num: true},
        {title: 'Saved', cell: text(path => path.savedSeconds ? duration(path.savedSeconds) : '–'), value: path => path.savedSeconds, num: true},
        {title: 'Refused', cell: once(path => [path.refused, path.lastRefusal, path.lastRefusalDetail, path.quarantined].join('|'), refusalCell), value: path => path.refused, wide: true},
        {title: 'Do', cell: once(path => path.path + '|' + path.quarantined, pathButtons)}
      ]
    });
  },

  show() {
    this.table.show(data.paths);
  }
};

function refusalCell(path) {
  return [
    path.refused ? number(path.refused) + ' ' : path.quarantined ? '' : '–',
    path.lastRefusal ? el('b', {title: REFUSALS[path.lastRefusal] || null}, path.lastRefusal + ' ') : null,
    path.lastRefusalDetail ? el('span', {class: 'muted'}, path.lastRefusalDetail + ' ') : null,
    path.quarantined ? [el('span', {class: 'badge bad'}, 'quarantine'), ' ' + path.quarantined] : null
  ];
}

/** What can be done with a path; the row of all others together is no path. */
function pathButtons(path) {
  if (!path.path.startsWith('/')) return '';
  return el('div', {class: 'buttons tight'},
    el('button', {type: 'button', class: 'small', 'aria-label': 'Refresh ' + path.path, onclick: () => operate('/api/refresh', {path: path.path}, 'Refresh ' + path.path)}, 'Refresh'),
    el('button', {type: 'button', class: 'small', 'aria-label': 'Explain ' + path.path, onclick: () => explain(path.path)}, 'Explain'),
    quarantineButton(path.path, path.quarantined));
}

function quarantineButton(path, quarantined) {
  const [does, word] = quarantined ? ['/api/release', 'Release'] : ['/api/quarantine', 'Quarantine'];
  return el('button', {type: 'button', class: 'small', 'aria-label': word + ' ' + path, onclick: () => operate(does, {path}, word + ' ' + path)}, word);
}

views.refusals = {
  needs: [data.readPaths],
  make() {},

  show() {
    const rows = sortedRefusals(data.state);
    const all = rows.reduce((sum, row) => sum + row.count, 0);
    keyed(byId('refusal-list'), orNothing(rows, 'Every page that was rendered could be kept.'), row => row.nothing || row.reason,
      row => row.nothing ? el('p', {class: 'card muted'}, row.nothing)
        : el('section', {class: 'card refusal', 'aria-label': row.reason},
          el('div', {class: 'card-head'}, el('h2', {}, row.reason), el('p', {class: 'num'})),
          el('p', {}, REFUSALS[row.reason] || ''), el('ul', {class: 'plain seen-on'})),
      (card, row) => {
        if (row.nothing) return;
        setText(card.querySelector('.num'), counted(row.count, 'time') + ', ' + percent(row.count, all));
        const paths = data.paths.filter(path => path.lastRefusal === row.reason).slice(0, 8);
        keyed(card.querySelector('.seen-on'), paths, path => path.path, () => el('li', {}, el('code', {}), ' ', el('span', {class: 'muted'})), (item, path) => {
          setText(item.firstChild, path.path);
          setText(item.lastChild, path.lastRefusalDetail || '');
        });
      });
  }
};
