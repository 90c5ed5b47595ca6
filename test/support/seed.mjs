/**
 * The random documents of the thorough tests are the same in each run, so that a change that fails is to blame for it.
 * `npm run soak` tries others, night after night: what it finds becomes an example, or is mended.
 */
import fc from 'fast-check';

if (process.env.PROPERTY_SEED !== 'any') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20270122 });
