(() => {
  const run = JSON.parse(document.getElementById('run').textContent);
  const at = id => document.getElementById(id);
  const lines = document.querySelectorAll('ol li');
  let now = run.start;
  const places = () => {
    const found = new Map();
    for (const box of document.querySelectorAll('#diagram .box')) found.set(box.dataset.id, box.style.transform);
    return found;
  };
  const show = wanted => {
    now = Math.max(0, Math.min(run.steps.length - 1, wanted));
    const step = run.steps[now], old = places();
    at('diagram').innerHTML = step.svg;
    const moved = [...document.querySelectorAll('#diagram .box')].filter(box =>
      old.has(box.dataset.id) && old.get(box.dataset.id) !== box.style.transform);
    const targets = moved.map(box => box.style.transform);
    for (const box of moved) box.style.transform = old.get(box.dataset.id);
    requestAnimationFrame(() => requestAnimationFrame(() =>
      moved.forEach((box, i) => { box.style.transform = targets[i]; })));
    lines.forEach((line, i) => line.classList.toggle('next', i + 1 === step.line));
    at('sentence').textContent = step.sentence;
    at('output').textContent = run.stdout.slice(0, step.stdout);
    at('position').textContent = `${now} / ${run.steps.length - 1}`;
    at('slider').value = now;
  };
  at('slider').max = run.steps.length - 1;
  at('slider').oninput = event => show(Number(event.target.value));
  at('first').onclick = () => show(0);
  at('back').onclick = () => show(now - 1);
  at('forward').onclick = () => show(now + 1);
  at('last').onclick = () => show(run.steps.length - 1);
  const keys = { ArrowLeft: () => now - 1, ArrowRight: () => now + 1, Home: () => 0, End: () => run.steps.length - 1 };
  addEventListener('keydown', event => {
    if (keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      show(keys[event.key]());
    }
  });
  // Every path to what the pointer is over.
  at('diagram').onpointerover = event => {
    const box = event.target.closest('.box'), slot = event.target.closest('.slot');
    const arrows = [...document.querySelectorAll('#diagram path.arrow')];
    const own = slot && arrows.find(a => a.dataset.from === box.dataset.id && a.dataset.label === slot.dataset.label);
    const reached = new Set(own ? [own.dataset.to] : box?.dataset.kind === 'object' ? [box.dataset.id] : []);
    for (let size = -1; size < reached.size;) {
      size = reached.size;
      for (const a of arrows) if (reached.has(a.dataset.to)) reached.add(a.dataset.from);
    }
    for (const a of arrows) a.classList.toggle('lit', reached.has(a.dataset.to));
  };
  at('diagram').onpointerleave = () => document.querySelectorAll('.lit').forEach(a => a.classList.remove('lit'));
  show(now);
})();
