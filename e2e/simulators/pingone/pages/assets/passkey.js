const status = document.querySelector('[role=status]');

for (const button of document.querySelectorAll('button[data-user-id]')) {
  button.addEventListener('click', () => createPasskey(button.dataset.userId));
}

async function createPasskey(userId) {
  try {
    const options = await post('/simulator/passkey/options', { userId });
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    const credential = await navigator.credentials.create({ publicKey });
    await post('/simulator/passkey', { userId, response: credential.toJSON() });
    status.textContent = 'The passkey is created. It takes the place of the one before.';
  } catch (error) {
    status.textContent = `No passkey was created: ${error.message}`;
  }
}

async function post(path, body) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message);
  return answer;
}
