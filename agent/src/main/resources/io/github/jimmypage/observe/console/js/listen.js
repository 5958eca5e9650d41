/* Others who write to the database, and say so by NOTIFY. */

const LISTEN_FACTS = [
  {name: 'Channel', value: listen => listen.channel, hint: 'on which this JVM listens'},
  {name: 'Lag', value: listen => listen.lagMillis === null ? '–' : duration(listen.lagMillis / 1000), hint: 'since this JVM last knew that it had heard every notification'},
  {name: 'Notifications', value: listen => number(listen.notifications), hint: 'that were heard'},
  {name: 'Reconnects', value: listen => number(listen.reconnects), hint: 'connections that were made again'}
];

const hearsNobody = state => state.listen !== null && !state.listen.confirmed;

/** Serving nothing is a disturbance, whatever the mode says. */
const servesNothing = state => knowsNoOthers(state) || hearsNobody(state);

function showListen(state) {
  byId('listen').hidden = state.listen === null;
  if (state.listen === null) return;
  showOthers('listen', hearsNobody(state), 'heard', state.listen, LISTEN_FACTS, 'This JVM hears who else writes to the database, and may serve pages.');
}
