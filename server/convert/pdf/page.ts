/** A piece of text as the page shows it. Lengths are in points, from the top left corner of the upright page. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  /** Of the type. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** In a font of signs, such as Wingdings. */
  readonly symbol: boolean;
  /** The paragraph, list item or cell that the file's tags say it belongs to; 0 where they say nothing. */
  readonly block: number;
  /** The file says that it is furniture of the page, not of the text. */
  readonly artifact: boolean;
}

/** A drawn line, upright or level: `at` is where it stands, `from` and `to` where it begins and ends. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What a page draws, beside its text. */
export interface Rules {
  readonly level: readonly Rule[];
  readonly upright: readonly Rule[];
  readonly dots: readonly Dot[];
}

/** A small filled or outlined shape: bullets are drawn so too. */
export interface Dot {
  readonly x: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order of the file. */
  readonly runs: readonly Run[];
  readonly rules: Rules;
  /** It shows a picture and not one letter: what a scanner makes of a page, and of its words. */
  readonly isPicture: boolean;
}
