import type { PDFPageProxy } from 'pdfjs-dist';
import type { Pdfjs } from './open.ts';
import type { Dot, Rule, Rules } from './page.ts';

type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;
type Matrix = readonly number[];

/** Thicker than this is shading, not a line. */
const THICK = 3;

/** The level and upright lines that a page draws, as strokes or as thin filled boxes; white ones are not seen. */
export function rulesOf(pdfjs: Pdfjs, { fnArray, argsArray }: Operators, view: Matrix): Rules {
  const { OPS, Util } = pdfjs;
  const level: Rule[] = [];
  const upright: Rule[] = [];
  const dots: Dot[] = [];
  const saved: State[] = [];
  let state: State = { matrix: view, fill: '#000000', stroke: '#000000' };
  const strokes = new Set<number>([OPS.stroke, OPS.closeStroke]);
  const fills = new Set<number>([OPS.fill, OPS.eoFill]);
  const both = new Set<number>([OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
  for (let i = 0; i < fnArray.length; i++) {
    const args = argsArray[i] as unknown[];
    switch (fnArray[i]) {
      case OPS.save:
        saved.push(state);
        break;
      case OPS.restore:
        state = saved.pop() ?? state;
        break;
      case OPS.transform:
        state = { ...state, matrix: Util.transform(state.matrix as number[], args as number[]) as number[] };
        break;
      case OPS.setFillRGBColor:
        state = { ...state, fill: String(args[0]) };
        break;
      case OPS.setStrokeRGBColor:
        state = { ...state, stroke: String(args[0]) };
        break;
      case OPS.constructPath: {
        const paint = args[0] as number;
        const path = (args[1] as (ArrayLike<number> | null)[] | null)?.[0];
        if (!path) break;
        const stroked = strokes.has(paint) || both.has(paint) ? isSeen(state.stroke) : false;
        const filled = fills.has(paint) || both.has(paint) ? isSeen(state.fill) : false;
        if (!stroked && !filled) break;
        const shapes = shapesOf(path, state.matrix);
        for (const [i, shape] of shapes.entries()) {
          if (filled && isRing(shape, shapes[i + 1]))
            for (let p = 1; p < 5; p++) add(shape.points[p - 1]!, shape.points[p]!);
          if (addDot(shape.points) || shape.curved) continue;
          if (stroked) for (let p = 1; p < shape.points.length; p++) add(shape.points[p - 1]!, shape.points[p]!);
          else addBox(shape.points);
        }
      }
    }
  }
  return { level, upright, dots };

  function addDot(shape: readonly Point[]): boolean {
    const { left, right, top, bottom } = boundsOf(shape);
    const [wide, high] = [right - left, bottom - top];
    const isDot = wide > 1.5 && wide < 9 && high > 1.5 && high < 9 && wide < high * 1.6 && high < wide * 1.6;
    if (isDot) dots.push({ x: left, right, bottom });
    return isDot;
  }

  function addBox(shape: readonly Point[]): void {
    const { left, right, top, bottom } = boundsOf(shape);
    if (bottom - top > THICK && right - left > THICK) return;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (right - left > bottom - top) add([left, y], [right, y]);
    else add([x, top], [x, bottom]);
  }

  function add([x1, y1]: Point, [x2, y2]: Point): void {
    const [wide, high] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
    // The ends of a thin box, and the little squares at the corners of cells.
    if (wide + high < 2) return;
    if (high <= 1 && wide >= high) level.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else if (wide <= 1) upright.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  }
}

interface State {
  readonly matrix: Matrix;
  readonly fill: string;
  readonly stroke: string;
}
type Point = readonly [number, number];
interface Shape {
  points: Point[];
  curved: boolean;
}

/** A frame is often filled between two boxes, one within the other. */
function isRing(outer: Shape, inner: Shape | undefined): boolean {
  if (!inner || outer.points.length !== 5 || inner.points.length !== 5) return false;
  const [a, b] = [boundsOf(outer.points), boundsOf(inner.points)];
  const gaps = [b.left - a.left, a.right - b.right, b.top - a.top, a.bottom - b.bottom];
  return gaps.every((gap) => gap >= 0 && gap <= THICK);
}

function boundsOf(shape: readonly Point[]) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of shape) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, right, top, bottom };
}

function isSeen(colour: string): boolean {
  return !/^#f[c-f]f[c-f]f[c-f]$/i.test(colour);
}

/** A path's pieces: their points, moved to the page; of a curve, its ends. Curved ones are no borders. */
function shapesOf(path: ArrayLike<number>, m: Matrix): Shape[] {
  const shapes: Shape[] = [];
  let shape: Shape = { points: [], curved: false };
  const point = (i: number): Point => {
    const [x, y] = [path[i]!, path[i + 1]!];
    return [m[0]! * x + m[2]! * y + m[4]!, m[1]! * x + m[3]! * y + m[5]!];
  };
  for (let i = 0; i < path.length;) {
    // pdf.js writes each step as a number (0 move, 1 line, 2 cubic, 3 quadratic, 4 close) and its points.
    const step = path[i++]!;
    if (step === 4) {
      if (shape.points[0]) shape.points.push(shape.points[0]);
      continue;
    }
    const length = [2, 2, 6, 4][step] ?? path.length;
    if (step === 0) shapes.push((shape = { points: [], curved: false }));
    if (step > 1) shape.curved = true;
    shape.points.push(point(i + length - 2));
    i += length;
  }
  return shapes.filter(({ points }) => points.length > 1);
}
