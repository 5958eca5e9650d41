/* What the agent's names stand for, in words of their own. */

/** Causes of bumps: each has a shape and a colour, so that no one needs to tell colours apart. Shapes are drawn around 0,0. */
const CAUSES = {
  commit: {words: 'a transaction that wrote was committed', shape: 'M0-5A5 5 0 1 1 0 5A5 5 0 1 1 0-5Z'},
  rollback: {words: 'what was written was taken back', shape: 'M-5.5-4.5H5.5L0 5.5Z'},
  ddl: {words: 'a statement changed the schema', shape: 'M-4.6-4.6H4.6V4.6H-4.6Z'},
  unknown: {words: 'a statement that is not understood', shape: 'M0-6.2L6.2 0L0 6.2L-6.2 0Z'},
  exit: {words: 'a request that wrote ended', shape: 'M-4.5-5.5L5.5 0L-4.5 5.5Z'},
  context: {words: 'an attribute of the web application changed', shape: 'M-3-5.2H3L6 0L3 5.2H-3L-6 0Z'},
  outside: {words: 'another program said that it wrote', shape: 'M0-6.5L1.7-2H6.3L2.7 1L4 5.8L0 3L-4 5.8L-2.7 1L-6.3-2H-1.7Z'},
  cluster: {words: 'another JVM wrote', shape: 'M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z'},
  operator: {words: 'an operator asked for it', shape: 'M0-6L5.5 4.5H-5.5Z'}
};

function causeOf(name) {
  return CAUSES[name] || {words: name, shape: CAUSES.unknown.shape};
}

function causeIcon(name) {
  return svgEl('svg', {class: 'cause cause-' + name, viewBox: '-8 -8 16 16', 'aria-hidden': 'true'}, svgEl('path', {d: causeOf(name).shape}));
}

/** Why a page was not kept, and what helps. */
const REFUSALS = {
  'status': 'The status was not 200.',
  'no-store': 'The application forbids it, with Cache-Control or Pragma.',
  'vary': 'Vary is * or names Cookie.',
  'set-cookie': 'The response set a cookie, or a session was created or ended.',
  'session-state': 'A session attribute was set or removed, or one was read that may change unseen.',
  'csrf': 'A token against forged requests, or a nonce, was read or stands in the page.',
  'flash': 'Messages that are shown once are waiting for this client.',
  'secret': 'The session id, a cookie’s value or another credential stands in the page.',
  'request-attribute': 'The page read an object that a filter had put on the request and that may change unseen.',
  'outer-attribute': 'A filter read an object that the page had put on the request and that may change unseen.',
  'variants': 'There are as many variants of the page as cache.max-variants allows.',
  'not-shared': 'The page came out differently for two clients that nothing told apart. Each has its own now.',
  'wrote': 'The request wrote to the database, or changed an attribute of the web application.',
  'database-error': 'A JDBC call failed: the page may show an outage as an empty list.',
  'no-database': 'Nothing of the path was seen using the database, so no write could make it stale. cache.include can name it all the same.',
  'content-type': 'The content type is not on cache.content-types.',
  'incomplete': 'The response did not come to a regular end.',
  'too-large': 'The body is larger than cache.max-page-bytes.',
  'quarantined': 'A page of the path was not what the application renders. It waits to be released.'
};

const MODES = {
  on: {words: 'Pages are served from memory', kind: 'good'},
  verify: {words: 'Everything is rendered and compared; nothing is served', kind: 'note'},
  off: {words: 'Nothing is served or kept', kind: 'bad'}
};

const UNCONFIRMED = {words: 'No page is served until it is known what others wrote', kind: 'bad'};
