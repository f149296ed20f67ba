/** A scale from nought that ends on a round number at or above `top`: 0, 50, 100, 150, 200 for 173. */
export function niceScale(top: number): { top: number; ticks: number[] } {
  if (!(top > 0)) return { top: 1, ticks: [0, 1] };
  const rough = top / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate * 4 >= top) ?? rough;
  const count = Math.ceil(top / step);
  return { top: step * count, ticks: Array.from({ length: count + 1 }, (_, index) => step * index) };
}
