/* Signing in, going from view to view, and asking the agent again and again while somebody looks. */

const POLL_MILLIS = 2000;

let view = null;
let timer = 0;
let asking = false;
let askAgain = false;
let lastAnswer = 0;

function start() {
  for (const each of Object.values(views)) each.make();
  byId('sign-in-form').addEventListener('submit', event => {
    event.preventDefault();
    api.keepToken(byId('token').value.trim());
    byId('token').value = '';
    signIn('This is not the token.');
  });
  byId('sign-out').addEventListener('click', () => {
    api.forgetToken();
    data.forgetAll();
    signedOut('Signed out.');
  });
  document.querySelector('.skip').addEventListener('click', event => {
    event.preventDefault();
    byId(byId('app').hidden ? 'token' : 'main').focus();
  });
  addEventListener('hashchange', () => {
    if (location.hash.startsWith('#token=')) {
      api.findToken();
      signIn('This is not the token.');
    } else {
      goTo(location.hash, true);
    }
  });
  document.addEventListener('visibilitychange', pollNow);
  addEventListener('resize', () => { if (view && data.state) show(); });
  if (api.findToken()) {
    signIn('The agent does not take this token. After a start without console.token-file the log has a new one.');
  } else {
    signedOut('');
  }
}

async function signIn(wordIfWrong) {
  clearTimeout(timer);
  try {
    await data.readState();
    setText(byId('sign-in-word'), '');
    byId('sign-in').hidden = true;
    byId('app').hidden = false;
    lastAnswer = Date.now();
    goTo(location.hash, false);
  } catch (failed) {
    if (failed instanceof SignedOut) {
      signedOut(failed.message || wordIfWrong);
    } else {
      signInLater(failed, wordIfWrong);
    }
  }
}

/** The token may be right: it is tried until somebody can say. */
function signInLater(failed, wordIfWrong) {
  byId('sign-in').hidden = false;
  setText(byId('sign-in-word'), failed instanceof NoAnswer ? 'Nobody answers here at present; trying again.' : failed.message);
  timer = setTimeout(() => signIn(wordIfWrong), POLL_MILLIS);
}

/** Back to the form. */
function signedOut(word = 'The agent does not take the token any more. After a start without console.token-file the log has a new one.') {
  clearTimeout(timer);
  api.forgetToken();
  byId('clear-dialog').close();
  byId('app').hidden = true;
  byId('sign-in').hidden = false;
  setText(byId('sign-in-word'), word);
  document.title = 'Jimmypage console';
  byId('token').focus();
}

function goTo(hash, moveFocus) {
  const name = views[hash.slice(1)] ? hash.slice(1) : 'overview';
  view = views[name];
  for (const each of Object.keys(views)) byId('view-' + each).hidden = each !== name;
  for (const link of document.querySelectorAll('.side a')) setAttributes(link, {'aria-current': link.hash === '#' + name ? 'page' : null});
  document.title = byId(name + '-title').textContent + ' – Jimmypage console';
  if (moveFocus) {
    scrollTo(0, 0);
    byId('main').focus({preventScroll: true});
  }
  if (data.state) show();
  pollNow();
}

function show() {
  const state = data.state;
  const mode = servesNothing(state) ? UNCONFIRMED : MODES[state.mode] || {words: '', kind: 'note'};
  setText(byId('version'), state.version);
  setText(byId('mode-badge'), 'mode ' + state.mode + (state.mode === state.configuredMode ? '' : ', set to ' + state.configuredMode)
    + (servesNothing(state) ? ', serving nothing' : ''));
  setAttributes(byId('mode-badge'), {class: 'badge ' + mode.kind, title: mode.words});
  showCount('nav-advice', data.advice ? data.advice.length : 0, 'pieces');
  showCount('nav-verify', data.verify ? data.verify.paths.filter(path => path.different > 0).length : 0, 'paths that differ');
  const asking = questions().some(read => !data.answered.has(read));
  setAttributes(document.querySelector('#main > section:not([hidden])'), {'aria-busy': asking});
  if (!asking) view.show();
}

const questions = () => [data.readBumps, ...view.needs];

function showCount(id, count, what) {
  byId(id).hidden = !count;
  setText(byId(id), number(count));
  setAttributes(byId(id), {title: number(count) + ' ' + what});
}

/** One chain of questions at a time: an agent that is slow is not asked faster than it answers. */
async function poll() {
  clearTimeout(timer);
  if (document.hidden || byId('app').hidden) return;
  if (asking) {
    askAgain = true;
    return;
  }
  asking = true;
  try {
    await data.readState();
    const refused = [];
    for (const read of questions()) {
      await read().catch(failed => note(failed, refused));
      data.answered.add(read);
    }
    lastAnswer = Date.now();
    // Without figures: an alert that changes is read aloud each time.
    if (servesNothing(data.state)) refused.push('No pages are served: this JVM does not know what others wrote. The overview says more.');
    banner(refused.join(' '));
    setText(byId('live'), 'live');
    setAttributes(byId('live'), {class: 'live'});
    if (!byId('app').hidden) show();
  } catch (failed) {
    trouble(failed);
  } finally {
    asking = false;
    clearTimeout(timer);
    timer = setTimeout(poll, askAgain ? 0 : POLL_MILLIS);
    askAgain = false;
  }
}

/** What the agent refuses to tell must not hide the rest. */
function note(failed, refused) {
  if (!(failed instanceof Refused)) throw failed;
  refused.push(failed.message);
}

function pollNow() {
  poll();
}

function trouble(failed) {
  if (failed instanceof SignedOut) {
    signedOut();
  } else if (failed instanceof NoAnswer) {
    banner('No answer since ' + CLOCK.format(lastAnswer) + '. What is shown is of then; the console goes on by itself.');
    setText(byId('live'), 'no answer');
    setAttributes(byId('live'), {class: 'live gone'});
  } else if (failed instanceof Refused) {
    banner(failed.message);
  } else {
    throw failed;
  }
}

function banner(words) {
  byId('banner').hidden = !words;
  setText(byId('banner'), words);
}

start();
