/* Talks to the agent. The token stays in this tab: not in the address bar, not in a cookie. */

const TOKEN_KEY = 'jimmypage.token';
const PATIENCE_MILLIS = 10000;

/** The token is none, or is none any more. */
class SignedOut extends Error {}

/** Nobody answered. */
class NoAnswer extends Error {}

/** The agent said what is wrong. */
class Refused extends Error {}

const api = {
  token: null,

  /** Takes the token out of the address, where it would stand in the history, or out of this tab's memory. */
  findToken() {
    const given = /^#token=(.+)$/.exec(location.hash);
    if (given) {
      history.replaceState(null, '', location.pathname);
      api.keepToken(decoded(given[1]));
    } else {
      api.token = sessionStorage.getItem(TOKEN_KEY);
    }
    return api.token;
  },

  keepToken(token) {
    api.token = token;
    sessionStorage.setItem(TOKEN_KEY, token);
  },

  forgetToken() {
    api.token = null;
    sessionStorage.removeItem(TOKEN_KEY);
  },

  read: path => ask(path, {}),

  /** Does something; the answer has whether it was done, and words. */
  act: (path, fields) => ask(path, {method: 'POST', body: new URLSearchParams(fields)})
};

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (notEncoded) {
    return text;
  }
}

async function ask(path, options) {
  if (!api.token) throw new SignedOut();
  let headers;
  try {
    headers = new Headers({Authorization: 'Bearer ' + api.token});
  } catch (noHeader) {
    throw new SignedOut('A token has letters, digits and signs only.');
  }
  let response;
  let answer;
  try {
    response = await fetch(path, {...options, headers, cache: 'no-store', credentials: 'omit', redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MILLIS)});
    answer = await response.json().catch(() => null);
  } catch (gone) {
    throw new NoAnswer();
  }
  if (response.status === 401) throw new SignedOut();
  if (!response.ok) throw new Refused((answer && answer.error) || 'The agent answered ' + response.status + ' to ' + path + '.');
  if (answer === null) throw new NoAnswer();
  return answer;
}
