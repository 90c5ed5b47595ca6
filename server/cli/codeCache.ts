import * as fs from 'node:fs';
import * as path from 'node:path';

/**
 * V8's compiled form of a bundle, kept between runs: compiling costs most of a short run's time.
 * Everything here is best effort: whatever goes wrong, the bundle is simply compiled anew.
 *
 * V8 runs what it finds in the cache without comparing it with the source, so a cache is only believed when
 * this user wrote it, where nobody else can write, and for exactly this bundle and this V8.
 */
export interface CodeCache {
  /** `undefined` when there is none to be trusted. */
  readonly data: Buffer | undefined;
  /** Keeps `data` for the next run. */
  save(data: Buffer): void;
}

/** No cache at all. */
export const nothing: CodeCache = { data: undefined, save() {} };

/** Tail of every cache file: a write that was cut short does not have it. */
const mark = Buffer.from('\nwsoa-code-cache-1\n');
const headerSize = 256;

/**
 * @param bundle the bundle's absolute path
 * @param digest of its content, known since it was built
 * @param slot what is run of it: each subcommand compiles other functions
 */
export function openCodeCache(bundle: string, digest: string, slot: string): CodeCache {
  try {
    const stat = fs.statSync(bundle);
    const header = Buffer.alloc(headerSize, ' ');
    header.write([digest, stat.size, stat.mtimeMs, process.versions.v8, process.arch, process.platform].join(' '));
    const name = `${path.basename(bundle, '.cjs')}-${slot}-${process.version}-${process.arch}.bin`;
    const folder = cacheFolder(path.dirname(bundle));
    if (!folder) return nothing;
    const file = path.join(folder, name);
    return { data: read(file, header), save: (data) => write(file, header, data) };
  } catch {
    return nothing;
  }
}

/** Beside the bundles when they are this user's own, else a folder of this user's in the temporary one. */
function cacheFolder(dist: string): string | null {
  const user = process.getuid?.();
  if (user === undefined || fs.statSync(dist).uid === user) {
    const own = path.join(dist, '.cache');
    if (isPrivate(own, user)) return own;
  }
  // Loaded only here: it costs time, and most installations are the user's own.
  const shared = path.join(process.getBuiltinModule('node:os').tmpdir(), `wsoa-${user ?? 'cache'}`);
  return isPrivate(shared, user) ? shared : null;
}

/** A real folder, this user's, where nobody else can write; made when it is not there. */
function isPrivate(folder: string, user: number | undefined): boolean {
  try {
    let stat = fs.lstatSync(folder, { throwIfNoEntry: false });
    if (!stat) {
      fs.mkdirSync(folder, { mode: 0o700 });
      stat = fs.lstatSync(folder);
    }
    return stat.isDirectory() && isOwn(stat, user);
  } catch {
    return false;
  }
}

function isOwn(stat: fs.Stats, user: number | undefined): boolean {
  return user === undefined || (stat.uid === user && (stat.mode & 0o022) === 0);
}

function read(file: string, header: Buffer): Buffer | undefined {
  let handle: number | undefined;
  try {
    handle = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0));
    const stat = fs.fstatSync(handle);
    if (!stat.isFile() || !isOwn(stat, process.getuid?.())) return undefined;
    const content = fs.readFileSync(handle);
    const end = content.length - mark.length;
    if (end <= headerSize || !content.subarray(0, headerSize).equals(header)) return undefined;
    return content.subarray(end).equals(mark) ? content.subarray(headerSize, end) : undefined;
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) fs.closeSync(handle);
  }
}

/** Written beside and renamed, so that another process never reads half of it. */
function write(file: string, header: Buffer, data: Buffer): void {
  const temporary = `${file}.${process.pid}`;
  try {
    fs.writeFileSync(temporary, Buffer.concat([header, data, mark]), { flag: 'wx', mode: 0o600 });
    fs.renameSync(temporary, file);
  } catch {
    try {
      fs.unlinkSync(temporary);
    } catch {
      // Nothing was written, or it cannot be taken away: neither is worth a word.
    }
  }
}
