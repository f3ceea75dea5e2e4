/**
 * "Exit this page", on every page: at once by a click, or by pressing Shift three times. Without this script the link
 * does the same, as fast as the network allows. What is shown and announced is as govuk-frontend's component does it.
 */
const PRESSES = 3;
const PRESSES_LAST_MS = 5000;
const REMAINING = ['', 'Shift, press 1 more time to exit.', 'Shift, press 2 more times to exit.'];

const link = document.querySelector<HTMLAnchorElement>('.govuk-js-exit-this-page-button');

/** Nothing may be left to see, neither while the next page loads nor when somebody comes back. */
function exit(address: string): void {
  const loading = document.createElement('p');
  loading.setAttribute('role', 'alert');
  loading.textContent = 'Loading.';
  document.body.replaceChildren(loading);
  location.replace(address);
}

if (link !== null) {
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  status.className = 'govuk-visually-hidden';
  const lights = document.createElement('span');
  lights.className = 'govuk-exit-this-page__indicator';
  lights.setAttribute('aria-hidden', 'true');
  for (let light = 0; light < PRESSES; light += 1) {
    lights.appendChild(document.createElement('span')).className = 'govuk-exit-this-page__indicator-light';
  }
  link.append(lights);
  link.after(status);

  let presses = 0;
  let forgetting = 0;
  let shiftAlone = true;

  const count = (now: number): void => {
    presses = now;
    lights.classList.toggle('govuk-exit-this-page__indicator--visible', now > 0);
    Array.from(lights.children).forEach((light, index) => {
      light.classList.toggle('govuk-exit-this-page__indicator-light--on', index < now);
    });
    window.clearTimeout(forgetting);
    if (now === 0) return;
    status.textContent = REMAINING[PRESSES - now] ?? '';
    forgetting = window.setTimeout(() => {
      status.textContent = 'Exit this page expired.';
      count(0);
    }, PRESSES_LAST_MS);
  };

  link.addEventListener('click', (event) => {
    event.preventDefault();
    exit(link.href);
  });
  // Shift held down to type a capital letter is no call for help.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Shift') {
      shiftAlone = false;
      if (presses > 0) count(0);
    } else if (!event.repeat) {
      shiftAlone = true;
    }
  });
  document.addEventListener('keyup', (event) => {
    if (event.key !== 'Shift' || !shiftAlone) return;
    if (presses + 1 < PRESSES) count(presses + 1);
    else exit(link.href);
  });
}

// A page that the browser keeps for "back" is not shown as it was: the conversation may have ended meanwhile.
window.addEventListener('pagehide', (event) => {
  if (event.persisted) document.body.hidden = true;
});
window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
