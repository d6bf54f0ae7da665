/** Has the lab page in a frame; lets it call, and shows what it tells. */

const { contentWindow } = document.querySelector('iframe');

document.querySelector('button').addEventListener('click', () => contentWindow.postMessage('call', '*'));
addEventListener('message', ({ data }) => {
  document.querySelector('main').innerHTML = data;
  document.title = 'Lab is ready';
});
