/* Every bump that the agent remembers, on a time line and as a table. */

views.bumps = {
  needs: [],
  hidden: new Set(),
  picked: null,

  make() {
    this.timeline = makeTimeline(byId('bump-timeline'), bump => this.pick(bump.sequence));
    byId('bump-span').addEventListener('change', () => this.show());
    this.table = makeTable(byId('bump-table'), {
      caption: 'Bumps, newest first',
      filter: 'Filter by table, statement or line',
      most: 200,
      nothing: 'No bump yet: nothing was written since the agent started.',
      keyOf: bump => bump.sequence,
      textOf: bump => [bump.cause, bump.tables.join(' '), bump.statement, bump.line].join(' '),
      row: (bump, row) => setAttributes(row, {id: 'bump-' + bump.sequence, tabindex: -1}),
      columns: [
        {title: 'Time', cell: once(bump => bump.at, bump => timeElement(bump.at)), value: bump => bump.sequence, num: true},
        {title: 'Cause', cell: once(bump => bump.cause, bump => el('span', {class: 'with-icon', title: causeOf(bump.cause).words}, causeIcon(bump.cause), bump.cause)), value: bump => bump.cause},
        {title: 'Tables', cell: text(tableNames), value: tableNames, mono: true},
        {title: 'Statement', cell: text(bump => statementOf(bump) || '–'), value: bump => bump.statement, wide: true, mono: true},
        {title: 'Code line', cell: text(bump => bump.line || '–'), value: bump => bump.line, mono: true, wide: true},
        {title: 'Made stale', cell: text(bump => number(bump.pagesStale)), value: bump => bump.pagesStale, num: true},
        {title: 'Generation', cell: text(bump => number(bump.generation)), value: bump => bump.generation, num: true}
      ]
    });
  },

  show() {
    const now = data.state.now;
    const causes = [...new Set(data.bumps.map(bump => bump.cause))].sort();
    keyed(byId('bump-causes'), causes, cause => cause, cause => this.createChip(cause), (chip, cause) => {
      setAttributes(chip, {'aria-pressed': !this.hidden.has(cause) + ''});
      setText(chip.lastChild, number(data.bumps.filter(bump => bump.cause === cause).length));
    });
    const shown = data.bumps.filter(bump => !this.hidden.has(bump.cause));
    this.timeline.show(shown, now, byId('bump-span').value * 60000);
    this.table.show(shown);
    if (this.picked !== null) this.pick(this.picked);
  },

  createChip(cause) {
    return el('button', {type: 'button', class: 'chip', title: causeOf(cause).words, onclick: () => {
      if (!this.hidden.delete(cause)) this.hidden.add(cause);
      this.show();
    }}, causeIcon(cause), el('span', {}, cause), ' ', el('span', {class: 'num'}));
  },

  /** Goes to the row of a bump. */
  pick(sequence) {
    this.picked = null;
    const row = byId('bump-' + sequence);
    if (!row) return;
    row.scrollIntoView({block: 'center'});
    row.focus({preventScroll: true});
  }
};
