/* What an operator can do. Each answer is said aloud, and listed. */

const done = [];

/** Does something, and says what came of it; whether it was done. */
async function operate(path, fields, what) {
  let words;
  let good = false;
  try {
    const answer = await api.act(path, fields);
    good = answer.done;
    words = what + ': ' + (answer.words || (answer.done ? 'done' : 'nothing to do'));
  } catch (failed) {
    if (failed instanceof SignedOut) {
      signedOut();
      return false;
    }
    words = what + ': ' + (failed instanceof NoAnswer ? 'no answer, so it is not known whether it was done' : failed.message);
  }
  done.unshift({number: done.length, at: Date.now(), words, good});
  say(words, good);
  showDone();
  pollNow();
  return good;
}

let silence;

function say(words, good = true) {
  const toast = byId('word');
  setAttributes(toast, {class: good ? 'toast' : 'toast bad'});
  setText(toast, words);
  clearTimeout(silence);
  silence = setTimeout(() => setText(toast, ''), 8000);
}

function showDone() {
  keyed(byId('done-list'), done.slice(0, 20), item => item.number,
    item => el('li', {class: item.good ? null : 'bad-text'}, timeElement(item.at), ' ', item.words), () => {});
}

views.operations = {
  needs: [],
  touched: false,

  make() {
    this.onSubmit('mode-form', form => operate('/api/mode', {mode: form.elements.mode.value}, 'Switched').then(() => { this.touched = false; }));
    byId('mode-form').addEventListener('change', () => { this.touched = true; });
    this.onSubmit('bump-form', () => {
      const tables = byId('bump-tables').value.trim();
      return operate('/bump', tables ? {tables} : {}, 'Bump of ' + (tables || 'any table'));
    });
    this.onSubmit('refresh-form', () => withPath('refresh-path', path => operate('/api/refresh', {path}, 'Refresh ' + path)));
    this.onSubmit('hold-form', (form, event) => withPath('hold-path', path =>
      event.submitter && event.submitter.value === 'release' ? operate('/api/release', {path}, 'Release ' + path) : operate('/api/quarantine', {path}, 'Quarantine ' + path)));
    const dialog = byId('clear-dialog');
    this.onSubmit('clear-form', () => {
      setText(byId('clear-word'), counted(data.state.pages, 'page') + ' (' + bytes(data.state.bytes) + ') will be rendered again as they are asked for.');
      dialog.showModal();
    });
    byId('clear-no').addEventListener('click', () => dialog.close());
    this.onSubmit('clear-confirm', () => {
      dialog.close();
      return operate('/api/clear', {}, 'Clear');
    });
  },

  onSubmit(id, act) {
    byId(id).addEventListener('submit', event => {
      event.preventDefault();
      act(event.target, event);
    });
  },

  show() {
    if (this.touched) return;
    for (const choice of byId('mode-form').elements.mode) choice.checked = choice.value === data.state.configuredMode;
  }
};

function withPath(id, act) {
  return act(byId(id).value.trim());
}
