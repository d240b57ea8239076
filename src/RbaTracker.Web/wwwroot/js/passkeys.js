// Passkeys: the browser's own ceremony. The server makes the options and checks the answer; this only carries them.
const supported = typeof PublicKeyCredential !== 'undefined'
    && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

for (const form of document.querySelectorAll('[data-passkey-sign-in], [data-passkey-add]')) {
    const button = form.querySelector('[data-passkey-button]');
    const signsIn = form.hasAttribute('data-passkey-sign-in');
    if (!supported) {
        button.hidden = true;
        continue;
    }

    button.hidden = false;
    button.addEventListener('click', async () => {
        const message = form.querySelector('[data-passkey-message]');
        message.hidden = true;
        try {
            const credential = signsIn ? await ask(form) : await make(form);
            form.querySelector(`[name="${signsIn ? 'Form.Passkey' : 'Passkey.Credential'}"]`).value = JSON.stringify(credential);
            form.submit();
        } catch {
            message.textContent = button.dataset.failed;
            message.hidden = false;
        }
    });
}

async function ask(form) {
    const options = PublicKeyCredential.parseRequestOptionsFromJSON(await post(form, 'account/passkey-request'));
    return (await navigator.credentials.get({ publicKey: options })).toJSON();
}

async function make(form) {
    const options = PublicKeyCredential.parseCreationOptionsFromJSON(await post(form, 'account/passkey-creation'));
    return (await navigator.credentials.create({ publicKey: options })).toJSON();
}

async function post(form, address) {
    const body = new FormData();
    body.append('__RequestVerificationToken', form.querySelector('[name="__RequestVerificationToken"]').value);
    const answer = await fetch(address, { method: 'POST', body });
    if (!answer.ok) {
        throw new Error(`${answer.status}`);
    }

    return answer.json();
}
