import type { BenchRow } from './report.ts';

const WIDTH = 640;
const HEIGHT = 320;
const LEFT = 56;
const BOTTOM = 44;
const TOP = 16;
const RIGHT = 110;
const COLOURS = ['#1f6feb', '#d4572a', '#2da44e'];

/** Added main-thread CPU against the number of comments, a line for each page, as an SVG picture. */
export function plotCost(rows: readonly BenchRow[]): string {
  const mostComments = Math.max(...rows.map(({ comments }) => comments));
  const mostSeconds = Math.max(0.1, ...rows.map(({ cpuAdded }) => cpuAdded)) * 1.15;
  const x = (comments: number): number => LEFT + (comments / mostComments) * (WIDTH - LEFT - RIGHT);
  const y = (seconds: number): number => HEIGHT - BOTTOM - (seconds / mostSeconds) * (HEIGHT - BOTTOM - TOP);
  const names = [...new Set(rows.map(({ page }) => page))];
  const lines = names.map((name, index) => {
    const points = rows.filter(({ page }) => page === name).toSorted((a, b) => a.comments - b.comments);
    const colour = COLOURS[index % COLOURS.length];
    const path = points.map(
      (row) => `${x(row.comments).toFixed(1)},${y(Math.max(0, row.cpuAdded)).toFixed(1)}`,
    );
    const last = points.at(-1);
    return [
      `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${path.join(' ')}"/>`,
      ...path.map((point) => {
        const [cx, cy] = point.split(',');
        return `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${colour}"/>`;
      }),
      `<text x="${x(mostComments) + 10}" y="${y(Math.max(0, last?.cpuAdded ?? 0)) + 4 + index * 14}" fill="${colour}">${name}</text>`,
    ].join('');
  });
  const marks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const seconds = (mostSeconds / 1.15) * share;
    return `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(seconds)}" y2="${y(seconds)}" stroke="#8884"/><text x="${LEFT - 8}" y="${y(seconds) + 4}" text-anchor="end">${seconds.toFixed(2)}</text>`;
  });
  const counts = [...new Set(rows.map(({ comments }) => comments))].map(
    (count) =>
      `<text x="${x(count)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${count.toLocaleString('en')}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/>
${marks.join('\\n')}
${counts.join('\\n')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">comments on the page</text>
<text x="14" y="${HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 14 ${HEIGHT / 2})">added CPU, s</text>
${lines.join('\\n')}
</svg>
`.replaceAll('\\n', '\n');
}
