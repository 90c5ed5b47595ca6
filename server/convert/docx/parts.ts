import type { UnzipFileInfo } from 'fflate';
import { unzipSync } from 'fflate';
import { UnreadableError } from '../reader.ts';
import { t } from '../../core/words.ts';

/** The most that the text parts of a Word file may unpack to, in bytes: a letter has a hundredth of it. */
const mostUnpacked = 50 * 1024 * 1024;
/** The most by which one part may be packed; Word's own are packed by ten to forty. */
const mostPacked = 250;
/** The most parts that are read. */
const mostParts = 60;

/** What a letter's text needs; pictures, fonts, headers, footers, comments and macros are never unpacked. */
const needed =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(document\d*|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/(document\d*|footnotes|endnotes)\.xml\.rels)$/;

/**
 * The parts of a Word file that a letter's text needs, by name. Sizes are checked before anything is unpacked, and a
 * part that is larger than it says is cut off there: fflate unpacks into a buffer of the stated size.
 * @throws {UnreadableError} where it is cut off, damaged, or packed to harm
 */
export function wordParts(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  let count = 0;
  const wanted = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    if (!needed.test(name)) return false;
    total += originalSize;
    count++;
    if (total > mostUnpacked || count > mostParts || originalSize > 1024 * 1024 + size * mostPacked) {
      throw new UnreadableError(
        t(
          'It unpacks to far more than a letter has, as files do that are made to do harm. It was not unpacked. If you trust it, open it in Word and save it again.',
        ),
      );
    }
    return true;
  };
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, { filter: wanted });
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError(damaged());
  }
  if (!Object.keys(parts).some((name) => /^word\/document\d*\.xml$/.test(name))) {
    throw new UnreadableError(
      t('It is a zip file, and no Word file. Unpack it first, and import the letter that is in it.'),
    );
  }
  return parts;
}

export function damaged(): string {
  return t('It is a Word file that is cut off or damaged. Download it again, or ask for it to be sent again.');
}
