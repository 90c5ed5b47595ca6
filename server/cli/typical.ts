/**
 * Whether this run showed what the next will need: the launcher keeps V8's compiled code only of such a run.
 * A wrong option or an empty folder compiles next to nothing.
 */
export const run = { typical: false };
