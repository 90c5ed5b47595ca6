import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';

export interface Registry {
  /** For `npm_config_registry`. */
  readonly address: string;
  readonly close: () => void;
}

export interface Packed {
  readonly filename: string;
  readonly name: string;
  readonly version: string;
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** Packs this checkout as it would be published. What is built must be there already. */
export function packInto(root: string, folder: string): Packed {
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  // npm is a script for a shell on Windows.
  const out = execFileSync('npm', pack, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  return (JSON.parse(out) as [Packed])[0];
}

/**
 * A registry of npm on this machine that has one package: this checkout, packed.
 * @param folder where to put the package
 */
export async function registryOf(root: string, folder: string): Promise<Registry> {
  const { filename, name, version } = packInto(root, folder);
  const tarball = fs.readFileSync(path.join(folder, filename));
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as object;
  const server = createServer(({ url }, response) => {
    if (url === `/${name}`) {
      const dist = { tarball: `${address()}${filename}`, integrity };
      const versions = { [version]: { ...manifest, devDependencies: {}, scripts: {}, dist } };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ name, 'dist-tags': { latest: version }, versions }));
    } else if (url === `/${filename}`) response.end(tarball);
    else response.writeHead(404).end('{}');
  });
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: address(), close: () => void server.close() };
}
