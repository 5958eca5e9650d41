/* This JVM among the others that write to the same database. */

const CLUSTER_FACTS = [
  {name: 'JVMs', value: cluster => number(cluster.nodes), hint: 'that take part, this one included'},
  {name: 'Lag', value: cluster => cluster.lagMillis === null ? '–' : duration(cluster.lagMillis / 1000), hint: 'since this JVM last knew that it had heard of every write'},
  {name: 'Still to be told', value: cluster => counted(cluster.pending, 'bump'), hint: 'of this JVM, that the others do not know of'},
  {name: 'Gaps', value: cluster => number(cluster.gaps), hint: 'times that bumps of others were missed, and made up for'},
  {name: 'Reconnects', value: cluster => number(cluster.reconnects), hint: 'connections that were made again'},
  {name: 'Not serving', value: cluster => duration(cluster.notServingMillis / 1000), hint: 'altogether, since pages could be served for the first time'},
  {name: 'Shared generation', value: cluster => cluster.sharedGeneration === null ? '–' : number(cluster.sharedGeneration), hint: 'up to which this JVM has heard of bumps'}
];

const knowsNoOthers = state => state.cluster !== null && !state.cluster.confirmed;

function showCluster(state) {
  byId('cluster').hidden = state.cluster === null;
  if (state.cluster === null) return;
  showOthers('cluster', knowsNoOthers(state), 'joined', {...state.cluster, sharedGeneration: state.sharedGeneration}, CLUSTER_FACTS, 'This JVM knows what the others wrote, and may serve pages.');
}

function showOthers(id, bad, good, facts, kinds, word) {
  setText(byId(id + '-badge'), bad ? 'no pages are served' : good);
  setAttributes(byId(id + '-badge'), {class: 'badge ' + (bad ? 'bad' : 'good')});
  setAttributes(byId(id), {class: bad ? 'card alarm' : 'card'});
  setText(byId(id + '-word'), bad ? 'The application renders every page: ' + facts.trouble + '.' : word);
  keyed(byId(id + '-facts'), kinds, fact => fact.name,
    fact => el('div', {title: fact.hint}, el('dt', {}, fact.name), el('dd', {class: 'num'})),
    (element, fact) => setText(element.lastChild, fact.value(facts)));
}
