/* What is known of the agent: the last answers, and what has to be collected over several of them. */

const SAMPLE_SPAN_MILLIS = 300000;
/** As many as a server keeps unless told otherwise. */
const MOST_BUMPS = 1000;
const MOST_REQUESTS = 200;

/** Each has what it needs to be read, make() once, and show() after each answer. */
const views = {};

const data = {
  state: null, samples: [], bumps: [], lastBump: 0,
  paths: [], others: 0, verify: null, advice: null, settings: null,
  watched: [], requests: [], lastRequest: 0,
  /** The questions that were answered, or refused: what was not is not known to be empty. */
  answered: new Set(),

  /** Another JVM, or the same one started anew: nothing that was collected goes on. */
  forgetAll() {
    Object.assign(data, {state: null, samples: [], bumps: [], lastBump: 0, paths: [], others: 0, verify: null, advice: null, settings: null,
      watched: [], requests: [], lastRequest: 0, answered: new Set()});
  },

  async readState() {
    const state = await api.read('/api/state');
    if (data.state && data.state.startedAt !== state.startedAt) data.forgetAll();
    data.state = state;
    data.samples.push({at: state.now, hits: state.hits + state.staleHits, all: state.hits + state.staleHits + state.misses});
    while (data.samples[0].at < state.now - SAMPLE_SPAN_MILLIS) data.samples.shift();
  },

  async readBumps() {
    const answer = await api.read('/api/bumps?after=' + data.lastBump);
    if (answer.last < data.lastBump) data.bumps = [];
    data.lastBump = answer.last;
    data.bumps = [...answer.bumps].reverse().concat(data.bumps).slice(0, MOST_BUMPS);
  },

  async readPaths() {
    const answer = await api.read('/api/paths');
    data.paths = answer.paths;
    data.others = answer.others;
  },

  async readVerify() {
    data.verify = await api.read('/api/verify');
  },

  readAdvice: seldom(async () => {
    data.advice = (await api.read('/api/advice')).advice;
  }),

  readSettings: seldom(async () => {
    data.settings = (await api.read('/api/settings')).settings;
  }),

  async readRequests() {
    const answer = await api.read('/api/requests?after=' + data.lastRequest);
    if (answer.last < data.lastRequest) data.requests = [];
    data.lastRequest = answer.last;
    data.watched = answer.watched;
    data.requests = [...answer.requests].reverse().concat(data.requests).slice(0, MOST_REQUESTS);
  }
};

/** What changes slowly and takes some reckoning is asked for with every fifth answer. */
function seldom(read) {
  let left = 0;
  let of = 0;
  return async () => {
    if (left-- > 0 && of === data.state.startedAt) return;
    await read();
    left = 4;
    of = data.state.startedAt;
  };
}

/** Hits and requests between the first and the last sample of the last so many milliseconds. */
function recent(millis) {
  const last = data.samples[data.samples.length - 1];
  const first = data.samples.find(sample => sample.at >= last.at - millis);
  return {hits: last.hits - first.hits, all: last.all - first.all, seconds: (last.at - first.at) / 1000};
}
