// Forms with data-passkey ("get" to sign in, "create" to enrol): asks the server for a challenge, the browser for the passkey, then posts the form.

const text = (value) => value === undefined || value === null;

function refuse(form, words) {
  const place = form.querySelector('[data-passkey-fault]');
  place.textContent = words;
  place.hidden = false;
}

async function challengeOf(form) {
  const answer = await fetch(form.dataset.challenge, { method: 'POST', body: new FormData(form), credentials: 'same-origin' });
  if (!answer.ok) {
    throw new Error((await answer.text()) || 'The server gave no challenge. Reload the page and try again.');
  }
  return answer.json();
}

async function credentialFor(form) {
  const options = await challengeOf(form);
  return form.dataset.passkey === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

async function onSubmit(event) {
  const form = event.currentTarget;
  if (form.credential.value !== '') return;
  event.preventDefault();
  if (text(window.PublicKeyCredential) || text(PublicKeyCredential.parseRequestOptionsFromJSON)) {
    refuse(form, 'This browser has no passkeys. Use your password, or a newer browser.');
    return;
  }
  try {
    form.credential.value = JSON.stringify(await credentialFor(form));
    form.submit();
  } catch (fault) {
    refuse(form, fault.name === 'NotAllowedError' ? 'No passkey was chosen. Try again, or use your password.' : fault.message);
  }
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  form.addEventListener('submit', onSubmit);
}
