// Calls back when nobody has touched keyboard or mouse for a while.

const SIGNS = ['keydown', 'mousedown', 'mousemove', 'wheel', 'touchstart'] as const;

/** Watches for idleness until the given function is called. */
export function watchIdle(minutes: () => number, whenIdle: () => void): () => void {
  let last = Date.now();
  const touched = (): void => {
    last = Date.now();
  };
  for (const sign of SIGNS) window.addEventListener(sign, touched, { capture: true, passive: true });
  const timer = setInterval(() => {
    if (Date.now() - last < minutes() * 60_000) return;
    last = Date.now();
    whenIdle();
  }, 5_000);
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS) window.removeEventListener(sign, touched, { capture: true });
  };
}
