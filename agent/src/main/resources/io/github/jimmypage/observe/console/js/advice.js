/* Advice, and settings that can be copied. */

views.advice = {
  needs: [data.readAdvice],
  make() {},
  show() {
    showAdvice(byId('advice-list'), data.advice || [], 'Nothing to advise so far. Advice needs some traffic to be drawn from.');
  }
};

function showAdvice(list, advice, words) {
  keyed(list, orNothing(advice, words), item => item.nothing || item.kind + '|' + item.text,
    item => item.nothing ? el('li', {class: 'muted'}, item.nothing)
      : el('li', {}, el('span', {class: 'badge note'}, item.kind.replaceAll('-', ' ')), el('div', {class: 'advice-text'}, el('p', {}, item.text), item.setting ? settingLine(item.setting) : null)),
    () => {});
}

function settingLine(line) {
  const code = el('code', {}, line);
  return el('p', {class: 'setting-line'}, code, el('button', {type: 'button', class: 'small', 'aria-label': 'Copy ' + line, onclick: () => copy(code)}, 'Copy'));
}

/** Without the browser's leave the text is selected, for the keyboard. */
async function copy(code) {
  try {
    await navigator.clipboard.writeText(code.textContent);
    say('Copied: ' + code.textContent);
  } catch (notAllowed) {
    getSelection().selectAllChildren(code);
    say('Selected; copy it with the keyboard.');
  }
}
