/* What came of comparing, and the last difference of each path. */

views.verify = {
  needs: [data.readVerify],

  make() {
    this.table = makeTable(byId('verify-table'), {
      caption: 'Paths that were compared',
      filter: 'Filter by path or cause',
      sort: 2,
      descending: true,
      nothing: 'No page was compared yet.',
      keyOf: path => path.path,
      textOf: path => [path.path, path.last && path.last.words, path.quarantined].join(' '),
      columns: [
        {title: 'Path', cell: text(path => path.path), value: path => path.path, mono: true, kind: 'path'},
        {title: 'Same', cell: text(path => number(path.same)), value: path => path.same, num: true},
        {title: 'Different', cell: once(path => path.different, path => path.different ? el('b', {class: 'bad-text'}, number(path.different)) : '0'), value: path => path.different, num: true},
        {title: 'Undecided', cell: text(path => number(path.undecided)), value: path => path.undecided, num: true},
        {title: 'Not looked at', cell: text(path => number(path.dropped)), value: path => path.dropped, num: true},
        {title: 'Guess', cell: text(path => path.last ? path.last.words : '–'), value: path => path.last && path.last.words, wide: true},
        {title: 'Do', cell: once(path => path.path + '|' + path.quarantined, path => !path.path.startsWith('/') ? '' : el('div', {class: 'buttons tight'},
          path.quarantined ? el('span', {class: 'badge bad', title: path.quarantined}, 'quarantine') : null, quarantineButton(path.path, path.quarantined)))}
      ]
    });
  },

  show() {
    if (!data.verify) return;
    setText(byId('verify-words'), data.verify.words);
    this.table.show(data.verify.paths);
    const different = data.verify.paths.filter(path => path.last);
    keyed(byId('verify-differences'), orNothing(different, 'No page came out differently.'), path => path.nothing || path.path,
      path => path.nothing ? el('p', {class: 'muted'}, path.nothing) : el('article', {class: 'card difference', 'aria-label': 'Difference of ' + path.path}),
      (card, path) => {
        if (!path.nothing) once(item => JSON.stringify([item.last, item.quarantined]), difference)(path, card);
      });
  }
};

function difference(path) {
  const last = path.last;
  return [
    el('div', {class: 'card-head'}, el('h3', {}, el('code', {}, path.path)), el('p', {}, el('span', {class: 'badge note'}, String(last.cause).toLowerCase().replaceAll('_', ' ')), last.at ? [' ', timeElement(last.at)] : null)),
    el('p', {}, el('b', {}, last.words), last.place ? el('span', {class: 'muted'}, ' at ' + last.place) : null),
    last.excerpt ? el('pre', {class: 'diff', tabindex: 0, 'aria-label': 'Kept with -, rendered with +'}, last.excerpt.replace(/^\n/, '').split('\n').map(diffLine))
      : el('p', {class: 'muted'}, 'No text is shown: the page is private, or what differs may be somebody’s.'),
    el('div', {class: 'buttons'}, quarantineButton(path.path, path.quarantined), path.quarantined ? el('span', {class: 'muted'}, ' In quarantine: ' + path.quarantined) : null)
  ];
}

function diffLine(line) {
  return el('span', {class: line.startsWith('-') ? 'gone' : line.startsWith('+') ? 'came' : 'kept'}, line + '\n');
}
