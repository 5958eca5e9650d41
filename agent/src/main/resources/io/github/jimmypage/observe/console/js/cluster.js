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

/** Serving nothing is a disturbance, whatever the mode says. */
const servesNothing = state => state.cluster !== null && !state.cluster.confirmed;

function showCluster(state) {
  byId('cluster').hidden = state.cluster === null;
  if (state.cluster === null) return;
  const bad = servesNothing(state);
  const facts = {...state.cluster, sharedGeneration: state.sharedGeneration};
  setText(byId('cluster-badge'), bad ? 'no pages are served' : 'joined');
  setAttributes(byId('cluster-badge'), {class: 'badge ' + (bad ? 'bad' : 'good')});
  setAttributes(byId('cluster'), {class: bad ? 'card alarm' : 'card'});
  setText(byId('cluster-word'), bad ? 'The application renders every page: ' + facts.trouble + '.' : 'This JVM knows what the others wrote, and may serve pages.');
  keyed(byId('cluster-facts'), CLUSTER_FACTS, fact => fact.name,
    fact => el('div', {title: fact.hint}, el('dt', {}, fact.name), el('dd', {class: 'num'})),
    (element, fact) => setText(element.lastChild, fact.value(facts)));
}
