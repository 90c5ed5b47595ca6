import type { PDFPageProxy } from 'pdfjs-dist';
import type { Pdfjs } from './open.ts';
import type { Rule, Rules } from './page.ts';

type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;
type Matrix = readonly number[];

/** Thicker than this is shading, not a line. */
const THICK = 3;

/** The level and upright lines that a page draws, as strokes or as thin filled boxes; white ones are not seen. */
export function rulesOf(pdfjs: Pdfjs, { fnArray, argsArray }: Operators, view: Matrix): Rules {
  const { OPS, Util } = pdfjs;
  const level: Rule[] = [];
  const upright: Rule[] = [];
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
        for (const shape of shapesOf(path, state.matrix)) {
          if (stroked) for (let p = 1; p < shape.length; p++) add(shape[p - 1]!, shape[p]!);
          else addBox(shape);
        }
      }
    }
  }
  return { level, upright };

  function addBox(shape: readonly Point[]): void {
    const xs = shape.map(([x]) => x);
    const ys = shape.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (bottom - top > THICK && right - left > THICK) return;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (right - left > bottom - top) add([left, y], [right, y]);
    else add([x, top], [x, bottom]);
  }

  function add([x1, y1]: Point, [x2, y2]: Point): void {
    const [wide, high] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
    // The borders of a cell are often drawn with a little square at each corner, which joins them.
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

function isSeen(colour: string): boolean {
  return !/^#f[c-f]f[c-f]f[c-f]$/i.test(colour);
}

/** A path's straight pieces: its points, moved to the page. Curved ones are no borders. */
function shapesOf(path: ArrayLike<number>, m: Matrix): Point[][] {
  const shapes: Point[][] = [];
  let shape: Point[] = [];
  let curved = false;
  const end = () => {
    if (shape.length > 1 && !curved) shapes.push(shape);
    shape = [];
    curved = false;
  };
  const point = (i: number): Point => {
    const [x, y] = [path[i]!, path[i + 1]!];
    return [m[0]! * x + m[2]! * y + m[4]!, m[1]! * x + m[3]! * y + m[5]!];
  };
  for (let i = 0; i < path.length;) {
    // pdf.js writes each step as a number (0 move, 1 line, 2 cubic, 3 quadratic, 4 close) and its points.
    const step = path[i++];
    if (step === 0) {
      end();
      shape = [point(i)];
      i += 2;
    } else if (step === 1) {
      shape.push(point(i));
      i += 2;
    } else if (step === 4) {
      if (shape[0]) shape.push(shape[0]);
    } else {
      curved = true;
      i += step === 2 ? 6 : 4;
    }
  }
  end();
  return shapes;
}
