// Shows what the simulator says and posts what the person chooses. All HTML comes escaped from the simulator.

/** The HTML that each list item shows, to leave alone what did not change: it may be open, or hold the focus. */
const shown = new WeakMap();

const connection = document.getElementById('connection');
const news = document.getElementById('news');

const reconnectAfterMs = 1_000;
follow();

document.getElementById('switches').addEventListener('change', ({ target }) => {
  void post(target.name, { value: target.value });
});

document.addEventListener('click', ({ target }) => {
  const button = target.closest('button[data-post]');
  if (button) void post(button.dataset.post, JSON.parse(button.dataset.body));
});

/** Anew after each failure: some browsers give up on an EventSource when nothing is on the port, others wait long. */
function follow() {
  const events = new EventSource('/simulator/api/events');
  events.addEventListener('open', () => say(connection, 'Connected'));
  events.addEventListener('message', ({ data }) => show(JSON.parse(data)));
  events.addEventListener('error', () => {
    events.close();
    say(connection, 'No connection. Is the simulator still running?');
    setTimeout(follow, reconnectAfterMs);
  });
}

function show({ behaviour, reply, network, lists, news: latest }) {
  check('behaviour', behaviour);
  check('reply', reply);
  document.querySelector('select[name=network]').value = network;
  for (const [id, items] of Object.entries(lists)) reconcile(document.getElementById(id), items);
  say(news, latest);
}

function check(name, value) {
  for (const radio of document.getElementsByName(name)) radio.checked = radio.value === value;
}

/** Repeating the same text would make a screen reader repeat it too. */
function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function reconcile(list, items) {
  const present = new Map(Array.from(list.children, (element) => [element.dataset.key, element]));
  const hadFocus = list.contains(document.activeElement);
  items.forEach(({ key, html }, index) => {
    const element = present.get(key) ?? newItem(key);
    present.delete(key);
    fill(element, html);
    if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null);
  });
  for (const gone of present.values()) gone.remove();
  if (hadFocus && !list.contains(document.activeElement)) list.closest('section').focus();
}

function newItem(key) {
  const element = document.createElement('li');
  element.dataset.key = key;
  return element;
}

function fill(element, html) {
  if (shown.get(element) === html) return;
  const open = element.querySelector('details')?.open ?? false;
  element.innerHTML = html;
  shown.set(element, html);
  if (open) element.querySelector('details').open = true;
}

async function post(name, body) {
  const response = await fetch(`/simulator/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (!response?.ok) say(connection, 'That did not work. Please try again.');
}
