/* Tables that can be sorted by the buttons in their heads, and filtered by a box above. */

/**
 * A table, empty at first.
 *
 * @param options caption: what a screen reader calls it; columns: each {title, cell(item, td), value(item) to sort by, num, wide, mono, kind: one more class};
 *     keyOf(item); sort: index of the column that it is sorted by at first, or -1 for the order given; descending; filter: label of the
 *     box, absent for none; textOf(item): what the box looks in; most: rows shown; nothing: words for an empty table; extra: elements beside the box
 */
function makeTable(parent, options) {
  const state = {sort: options.sort === undefined ? -1 : options.sort, descending: Boolean(options.descending), filter: '', items: []};
  const body = el('tbody');
  const heads = options.columns.map((column, index) => headCell(column, index));
  const found = el('p', {class: 'muted found', role: 'status'});
  if (options.filter || options.extra) {
    const box = el('input', {type: 'search', spellcheck: 'false', autocapitalize: 'off', 'aria-label': options.filter, placeholder: options.filter,
      oninput: event => { state.filter = event.target.value.trim().toLowerCase(); show(); }});
    parent.append(el('div', {class: 'table-tools'}, options.filter && box, options.extra || null, found));
  }
  parent.append(el('div', {class: 'scroll card', tabindex: '0', role: 'region', 'aria-label': options.caption},
    el('table', {}, el('caption', {class: 'unseen'}, options.caption), el('thead', {}, el('tr', {}, heads)), body)));

  function headCell(column, index) {
    const kind = {scope: 'col', class: column.num ? 'num' : null};
    if (!column.value) return el('th', kind, column.title);
    return el('th', kind, el('button', {type: 'button', class: 'sort', onclick: () => sortBy(index)}, column.title));
  }

  function sortBy(index) {
    const column = options.columns[index];
    state.descending = state.sort === index ? !state.descending : Boolean(column.num);
    state.sort = index;
    show();
  }

  function show() {
    heads.forEach((head, index) => setAttributes(head, {'aria-sort': index !== state.sort ? null : state.descending ? 'descending' : 'ascending'}));
    const matching = state.filter ? state.items.filter(item => options.textOf(item).toLowerCase().includes(state.filter)) : state.items;
    const shown = sorted(matching).slice(0, options.most || matching.length);
    setText(found, shown.length < state.items.length ? number(shown.length) + ' of ' + number(state.items.length) : '');
    if (shown.length) {
      keyed(body, shown, options.keyOf, createRow, updateRow);
    } else {
      const words = state.items.length ? 'Nothing matches.' : options.nothing;
      keyed(body, [words], text => 'nothing ' + text, () => el('tr', {}, el('td', {colspan: heads.length, class: 'muted'}, words)), () => {});
    }
  }

  function sorted(items) {
    if (state.sort < 0) return items;
    const value = options.columns[state.sort].value;
    const sign = state.descending ? -1 : 1;
    return [...items].sort((a, b) => sign * compare(value(a), value(b)));
  }

  function createRow() {
    return el('tr', {}, options.columns.map((column, index) =>
      el(index === 0 ? 'th' : 'td', {scope: index === 0 ? 'row' : null, class: [column.num && 'num', column.wide && 'wide', column.mono && 'mono', column.kind].filter(Boolean).join(' ') || null})));
  }

  function updateRow(row, item) {
    options.columns.forEach((column, index) => column.cell(item, row.children[index]));
    if (options.row) options.row(item, row);
  }

  return {
    show(items) {
      state.items = items;
      show();
    }
  };
}

/** Absent values come first; texts as a person sorts them. */
function compare(a, b) {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a === null || a === undefined ? '' : a).localeCompare(String(b === null || b === undefined ? '' : b), 'en', {numeric: true});
}

/** A cell of text. */
const text = of => (item, cell) => setText(cell, of(item));

/** A cell whose elements are made again only when what they show has changed. */
function once(keyOf, make) {
  return (item, cell) => {
    const key = keyOf(item);
    if (cell.shownKey !== key) {
      cell.shownKey = key;
      cell.replaceChildren(...[make(item)].flat(2).filter(child => child !== null));
    }
  };
}
