/* What is set, and where. */

views.settings = {
  needs: [data.readSettings],

  make() {
    const own = el('input', {type: 'checkbox', onchange: () => this.show()});
    this.own = own;
    this.table = makeTable(byId('setting-table'), {
      caption: 'Settings',
      filter: 'Filter by key or meaning',
      extra: el('label', {class: 'check'}, own, ' Only what was set'),
      nothing: 'Everything is as it is by default.',
      keyOf: setting => setting.key,
      textOf: setting => [setting.key, setting.meaning, setting.value, setting.source].join(' '),
      row: (setting, row) => setAttributes(row, {class: isSet(setting) ? 'set' : null}),
      columns: [
        {title: 'Key', cell: text(setting => setting.key), value: setting => setting.key, mono: true, kind: 'key'},
        {title: 'Value', cell: text(setting => shownValue(setting.value)), value: setting => setting.value, mono: true, wide: true},
        {title: 'Source', cell: text(setting => setting.source), value: setting => setting.source},
        {title: 'Default', cell: text(setting => isSet(setting) ? shownValue(setting.default) : '–'), mono: true, kind: 'default'},
        {title: 'Live', cell: text(setting => setting.live === true ? 'yes' : setting.live === false ? 'no' : setting.live), value: setting => String(setting.live)},
        {title: 'Meaning', cell: text(setting => setting.meaning), wide: true, kind: 'meaning'}
      ]
    });
  },

  show() {
    const settings = data.settings || [];
    this.table.show(this.own.checked ? settings.filter(isSet) : settings);
  }
};

const isSet = setting => setting.source !== 'default';

const shownValue = value => value === '' || value === null ? 'empty' : value;
