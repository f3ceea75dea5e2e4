/** Buttons that print the page. They are hidden without this script, and words say how to print instead. */
document.body.classList.add('can-print');

document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-print]') !== null) window.print();
});

// On paper nothing can be unfolded.
window.addEventListener('beforeprint', () => {
  for (const folded of Array.from(document.querySelectorAll<HTMLDetailsElement>('.entry details'))) folded.open = true;
});
