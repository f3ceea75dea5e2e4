import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DataKey, dataKeyFrom, SECRET_BYTES } from '../encryption.ts';
import { RecordsUnavailable } from '../records-unavailable.ts';
import { ifThere } from './if-there.ts';

const HEX = /^[0-9a-f]{64}$/i;
const BASE64 = /^[A-Za-z0-9+/_-]{43}=?$/;

function secretFrom(text: string): Buffer | null {
  const written = text.trim();
  if (HEX.test(written)) return Buffer.from(written, 'hex');
  if (BASE64.test(written)) return Buffer.from(written, 'base64');
  return null;
}

/** For its owner only, and flushed to the disk before it counts: without the key everything else is lost. */
async function writeForGood(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
}

/**
 * The key of this data folder: from the operator, or from a file in it, which is made when the folder is new.
 * The folder remembers which key that was, for with another one every record would just seem to be gone.
 * @throws RecordsUnavailable when the key is malformed, missing, or not the one that the folder was made with.
 */
export async function findDataKey(folder: string, fromOperator: string | null): Promise<DataKey> {
  const keyFile = join(folder, 'data.key');
  const idFile = join(folder, 'data.key-id');
  const madeWith = (await ifThere(readFile(idFile, 'utf8')))?.trim();

  const key = dataKeyFrom(fromOperator === null ? await secretInFile() : secretOfOperator(fromOperator));
  if (madeWith === undefined) await writeForGood(idFile, `${key.id}\n`);
  else if (madeWith !== key.id) {
    throw new RecordsUnavailable(
      `The data folder ${folder} was made with another key than ${fromOperator === null ? keyFile : 'DATA_KEY'}. ` +
        'Start with the key it was made with (leave DATA_KEY out if that was the one in the file data.key), ' +
        'or with a new, empty folder.',
    );
  }
  return key;

  async function secretInFile(): Promise<Buffer> {
    const kept = await ifThere(readFile(keyFile, 'utf8'));
    if (kept === null && madeWith === undefined) {
      const made = randomBytes(SECRET_BYTES);
      await writeForGood(keyFile, `${made.toString('base64')}\n`);
      return made;
    }
    const secret = kept === null ? null : secretFrom(kept);
    if (secret !== null) return secret;
    throw new RecordsUnavailable(
      `The key of the data folder ${folder} is ${kept === null ? 'missing' : 'damaged'}: ` +
        `put the file ${keyFile} back, set DATA_KEY if that is where the key was, or start with a new, empty folder.`,
    );
  }
}

function secretOfOperator(text: string): Buffer {
  const secret = secretFrom(text);
  if (secret !== null) return secret;
  throw new RecordsUnavailable(
    `DATA_KEY must be ${SECRET_BYTES} bytes, written as 44 characters of base64 or as 64 hexadecimal digits. ` +
      'This makes one: openssl rand -base64 32',
  );
}
