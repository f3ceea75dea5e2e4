/**
 * Makes the conversation smooth: no reload, what somebody says appears at once, what cannot be sent waits and is not
 * lost. The forms underneath do the same without this script.
 */
interface Addition {
  readonly entries: string;
  readonly prompt: string;
  readonly replacesLog: boolean;
  readonly title: string;
}

/** Why the server did not take a message, such as too many at once. */
interface Refusal {
  readonly error: { readonly message: string };
}

interface Unsent {
  readonly fields: URLSearchParams;
  readonly entry: HTMLElement;
  readonly words: string;
  /** Chosen, not typed: then the keyboard of a phone stays away. */
  readonly tapped: boolean;
}

type Button = HTMLButtonElement | null;

/** Signals of a failing network come late; longer than this, in milliseconds, nobody waits. */
const PATIENCE_MS = 20_000;
/** Marks the answer to words that can be shortened and sent again. */
const TOO_LONG = 'data-message="notice.too_long"';
/** Screen readers speak of the new focus first; what is announced earlier is cut off. */
const AFTER_FOCUS_MS = 150;

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const fromTemplate = (id: string): HTMLElement =>
  (byId(id) as HTMLTemplateElement).content.firstElementChild?.cloneNode(true) as HTMLElement;

const log = byId('log');
const prompt = byId('prompt');
const announcer = byId('announcer');

let unsent: Unsent | null = null;
let sending = false;
let lastPressed: Button = null;

const announce = (text: string): void => {
  announcer.textContent = '';
  window.setTimeout(() => {
    announcer.textContent = text;
  }, AFTER_FOCUS_MS);
};

const isLarge = (): boolean => document.documentElement.classList.contains('large-text');

const wordsBox = (): HTMLInputElement | HTMLTextAreaElement | null =>
  prompt.querySelector<HTMLInputElement | HTMLTextAreaElement>('#text');

// === Sending

function fieldsOf(form: HTMLFormElement, pressed: Button): URLSearchParams {
  const fields = new URLSearchParams();
  new FormData(form).forEach((value, name) => {
    fields.append(name, String(value));
  });
  if (pressed?.name) fields.append(pressed.name, pressed.value);
  fields.set('size', isLarge() ? 'large' : 'usual');
  return fields;
}

/** What the log will say that the person did, until the server has said it. */
function wordsFor(form: HTMLFormElement, pressed: Button): string {
  if (form.querySelector('#text')) return wordsBox()?.value.trim() ?? '';
  const ticked = Array.from(form.querySelectorAll<HTMLInputElement>('input:checked'));
  if (ticked.length > 0) return ticked.map(({ labels }) => labels?.[0]?.textContent?.trim()).join('\n');
  if (pressed === null || pressed.name === '') return '';
  return (pressed.querySelector('.choice__label') ?? pressed).textContent?.trim() ?? '';
}

function submit(form: HTMLFormElement, pressed: Button): void {
  if (sending) return;
  const tapped = form.querySelector('#text') === null;
  if (unsent !== null) {
    // Somebody who chooses again means the last choice; words not yet sent stay in their box.
    if (!tapped || !unsent.tapped) return void send(unsent);
    unsent.entry.remove();
  }
  const entry = fromTemplate('sent');
  const words = wordsFor(form, pressed);
  (entry.querySelector('[data-words]') as HTMLElement).textContent = words;
  entry.hidden = words === '';
  unsent = { fields: fieldsOf(form, pressed), entry, words, tapped };
  log.append(entry);
  const box = wordsBox();
  if (!tapped && box !== null) box.value = '';
  entry.focus({ preventScroll: true });
  entry.scrollIntoView({ block: 'nearest' });
  void send(unsent);
}

async function send(message: Unsent): Promise<void> {
  const { fields, entry } = message;
  sending = true;
  prompt.classList.add('prompt--busy');
  entry.classList.remove('entry--failed');
  entry.querySelector('.entry__problem')?.remove();
  const abort = new AbortController();
  const patience = window.setTimeout(() => abort.abort(), PATIENCE_MS);
  try {
    const response = await fetch('/say', {
      method: 'POST',
      body: fields,
      headers: { Accept: 'application/json' },
      signal: abort.signal,
    });
    if (response.ok) {
      const addition: Addition = await response.json();
      unsent = null;
      show(addition, message);
    } else {
      const refusal: Refusal = await response.json();
      showNotSent(message, refusal.error.message);
    }
  } catch {
    showNotSent(message, '');
  } finally {
    window.clearTimeout(patience);
    sending = false;
    prompt.classList.remove('prompt--busy');
  }
}

function showNotSent({ entry }: Unsent, reason: string): void {
  const problem = fromTemplate('not-sent');
  (problem.querySelector('[data-reason]') as HTMLElement).textContent = reason;
  entry.append(problem);
  entry.hidden = false;
  entry.classList.add('entry--failed');
  announce(problem.textContent?.trim() ?? '');
  problem.querySelector('button')?.focus();
}

// === Showing

function show({ entries, prompt: html, replacesLog, title }: Addition, { entry, words, tapped }: Unsent): void {
  const draft = entries.includes(TOO_LONG) ? words : (wordsBox()?.value ?? '');
  document.getElementById('latest')?.removeAttribute('id');
  entry.remove();
  if (replacesLog) log.replaceChildren();
  const before = log.lastElementChild;
  log.insertAdjacentHTML('beforeend', entries);
  prompt.innerHTML = html;
  document.title = title;
  const box = wordsBox();
  if (box !== null && draft !== '') box.value = draft;

  const added = Array.from(log.children).slice(before === null ? 0 : Array.from(log.children).indexOf(before) + 1);
  for (const each of added) each.classList.add('entry--new');
  const replies = added.filter((each) => each.classList.contains('entry--assistant'));
  moveTo(added, tapped);
  announce(textOf(replies, !tapped));
}

/**
 * To what has to be read first: an outcome or a safety message, without a keyboard over it. Otherwise somebody who
 * types goes on typing, and somebody who chose is taken to the next question.
 */
function moveTo(added: readonly Element[], tapped: boolean): void {
  const box = wordsBox();
  const important = added.find((each) => each.matches('.entry--outcome, .entry--safety')) as HTMLElement | undefined;
  if (important !== undefined) important.tabIndex = -1;
  const error = prompt.querySelector<HTMLElement>('.govuk-form-group--error input, .govuk-form-group--error textarea');
  const next = tapped || box === null ? (error ?? byId('question')) : box;
  const target = important ?? next;
  target.focus({ preventScroll: true });

  const latest = added.find((each) => each.id === 'latest') ?? added[0] ?? prompt;
  const calmly = matchMedia('(prefers-reduced-motion: reduce)').matches;
  latest.scrollIntoView({ block: 'start', behavior: calmly ? 'auto' : 'smooth' });
}

function textOf(replies: readonly Element[], withQuestion: boolean): string {
  const question = withQuestion ? [byId('question')] : [];
  const problem = Array.from(prompt.querySelectorAll('.govuk-error-message'));
  return [...replies, ...problem, ...question]
    .map((each) => {
      const copy = each.cloneNode(true) as Element;
      for (const folded of Array.from(copy.querySelectorAll('details'))) folded.remove();
      return copy.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    })
    .join('\n');
}

/** The same page, and the same address if it is loaded again. */
function resize(large: boolean): void {
  document.documentElement.classList.toggle('large-text', large);
  history.replaceState(null, '', large ? '/?text=large' : '/');
  prompt.querySelector<HTMLElement>(`[name="resize"][value="${large ? 'usual' : 'large'}"]`)?.focus();
}

// === Listening

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  lastPressed = target.closest('button');
  if (target.closest('.entry__problem button') && unsent !== null && !sending) void send(unsent);
});

prompt.addEventListener('submit', (event) => {
  const pressed = ((event as SubmitEvent).submitter as Button | undefined) ?? lastPressed;
  event.preventDefault();
  if (pressed?.name === 'resize') resize(pressed.value === 'large');
  else submit(event.target as HTMLFormElement, pressed);
});

// Enter sends where there is a keyboard; on a phone it begins a new line.
prompt.addEventListener('keydown', (event) => {
  const { target } = event;
  const sends = event.key === 'Enter' && !event.shiftKey && !event.isComposing && matchMedia('(pointer: fine)').matches;
  if (!sends || !(target instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  target.form?.querySelector('button')?.click();
});

// "None of these" and "not sure" stand alone.
prompt.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.checked) return;
  const alone = target.dataset.behaviour === 'exclusive';
  const others = alone ? 'input[type="checkbox"]' : 'input[data-behaviour="exclusive"]';
  for (const other of Array.from(prompt.querySelectorAll<HTMLInputElement>(others))) {
    if (other !== target) other.checked = false;
  }
});

window.addEventListener('offline', () => {
  byId('offline').hidden = false;
  announce(byId('offline').textContent ?? '');
});

window.addEventListener('online', () => {
  byId('offline').hidden = true;
  if (unsent !== null && !sending) void send(unsent);
});
