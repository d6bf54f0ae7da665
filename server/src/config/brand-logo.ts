import { readFileSync, statSync } from 'node:fs';
import { InvalidValue } from './parse.ts';

/** The company's logo, as it lies on disk at the start. */
export interface BrandLogo {
  extension: 'svg' | 'png';
  content: Buffer;
}

const maxLogoBytes = 256 * 1024;
const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** @param path of an SVG or PNG file; what it is, its content decides */
export function parseLogo(path: string): BrandLogo | InvalidValue {
  const content = readLogo(path);
  if (content instanceof InvalidValue) return content;
  if (content.subarray(0, pngSignature.length).equals(pngSignature)) return { extension: 'png', content };
  return isSvg(content.toString('utf8'))
    ? { extension: 'svg', content }
    : new InvalidValue(`names a file that is neither SVG nor PNG: ${path}`);
}

function readLogo(path: string): Buffer | InvalidValue {
  try {
    const { size } = statSync(path);
    if (size > maxLogoBytes) {
      return new InvalidValue(
        `names a file of ${Math.ceil(size / 1024)} KiB: ${path}. A logo may have ${maxLogoBytes / 1024} KiB.`,
      );
    }
    return readFileSync(path);
  } catch {
    return new InvalidValue(`names a file that cannot be found or read: ${path}`);
  }
}

/** The root element, after what may stand before it. A file with a document type is refused: no logo needs entities. */
function isSvg(text: string): boolean {
  return /^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text);
}
