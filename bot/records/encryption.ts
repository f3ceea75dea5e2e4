import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/**
 * What is derived from the one secret that the operator keeps: a key for contents and another for names.
 * `id` tells keys apart and gives nothing away.
 */
export interface DataKey {
  readonly id: string;
  readonly contents: KeyObject;
  readonly names: KeyObject;
}

export const SECRET_BYTES = 32;

export function dataKeyFrom(secret: Buffer): DataKey {
  const derive = (purpose: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, '', `dorset-carers-assistant/${purpose}`, length));
  return {
    id: derive('key-id', KEY_ID_BYTES).toString('hex'),
    contents: createSecretKey(derive('contents', 32)),
    names: createSecretKey(derive('names', 32)),
  };
}

/** A name for a record, always the same, from which neither the key nor the kind of record can be told. */
export const hiddenName = (key: DataKey, kind: string, recordKey: string): string =>
  createHmac('sha256', key.names).update(`${kind}\0${recordKey}`).digest('hex');

/**
 * A sealed record is: format (1 byte), key id (8), when it is out of its keeping time (6, in milliseconds), nonce (12),
 * ciphertext, tag (16). Everything before the nonce can be read without the key, so that sweeping need not decrypt.
 * A random nonce is safe for 2^32 records written under one key (NIST SP 800-38D, 8.3).
 */
const FORMAT = 1;
const CIPHER = 'aes-256-gcm';
const KEY_ID_BYTES = 8;
const EXPIRY_BYTES = 6;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const EXPIRY_AT = 1 + KEY_ID_BYTES;
export const HEADER_BYTES = EXPIRY_AT + EXPIRY_BYTES;

const bound = (header: Buffer, identity: string) => Buffer.concat([header, Buffer.from(identity)]);

/** @param identity which record this is: bound to the content, so that two records cannot be exchanged unnoticed. */
export function seal(key: DataKey, identity: string, expires: Date, text: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt8(FORMAT);
  header.write(key.id, 1, 'hex');
  header.writeUIntBE(expires.getTime(), EXPIRY_AT, EXPIRY_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key.contents, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(bound(header, identity));
  return Buffer.concat([header, nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** @returns null when it was not sealed with this key as this record, or has been changed since. */
export function unseal(key: DataKey, identity: string, sealed: Buffer): string | null {
  const header = sealed.subarray(0, HEADER_BYTES);
  const tooShort = sealed.length < HEADER_BYTES + NONCE_BYTES + TAG_BYTES;
  if (tooShort || header[0] !== FORMAT || header.toString('hex', 1, EXPIRY_AT) !== key.id) return null;
  const nonce = sealed.subarray(HEADER_BYTES, HEADER_BYTES + NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, key.contents, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(bound(header, identity));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const text = decipher.update(sealed.subarray(HEADER_BYTES + NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** When a sealed record is out of its keeping time, from its first bytes; null when they are not those of a record. */
export function expiryOf(header: Buffer): Date | null {
  if (header.length < HEADER_BYTES || header[0] !== FORMAT) return null;
  return new Date(header.readUIntBE(EXPIRY_AT, EXPIRY_BYTES));
}
