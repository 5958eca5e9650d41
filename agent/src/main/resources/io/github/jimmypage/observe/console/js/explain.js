/* How single requests were decided. */

views.explain = {
  needs: [data.readRequests],

  make() {
    byId('explain-form').addEventListener('submit', event => {
      event.preventDefault();
      explain(byId('explain-path').value.trim());
    });
  },

  show() {
    setText(byId('explain-watched'), data.watched.length ? 'Watched: ' + data.watched.join(', ') : 'No path is watched at present; nothing is noted.');
    keyed(byId('explain-requests'), data.requests, request => request.sequence, request =>
      el('li', {class: 'card'}, el('div', {class: 'card-head'}, el('h2', {}, el('code', {}, request.path)), el('p', {class: 'muted'}, timeElement(request.at))),
        el('ol', {class: 'steps'}, request.steps.map(step => el('li', {}, step)))), () => {});
  }
};

async function explain(path) {
  byId('explain-path').value = path;
  if (await operate('/api/explain', {path}, 'Watch ' + path)) location.hash = '#explain';
}
