// A short name of papers in an order, made from their ids alone; the server's class Code reads it and tells how it is made.

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const FEWEST = 4;
const MOST = 8;

/** How many salts there are, for ids that share digits. */
export const SALTS = 8;

const hash64 = (text, salt) => {
  const cut = (n) => BigInt.asUintN(64, n);
  let hash = 0xcbf29ce484222325n ^ BigInt(salt);
  for (const byte of new TextEncoder().encode(text)) hash = cut((hash ^ BigInt(byte)) * 0x100000001b3n);
  hash = cut((hash ^ (hash >> 33n)) * 0xff51afd7ed558ccdn);
  hash = cut((hash ^ (hash >> 33n)) * 0xc4ceb9fe1a85ec53n);
  return hash ^ (hash >> 33n);
};

const digits = (id, width, salt) => {
  const hash = hash64(id, salt);
  return Array.from({ length: width }, (_, i) => DIGITS[Number((hash >> BigInt(58 - 6 * i)) & 63n)]).join('');
};

/** How many papers a code of so many characters names at most. */
export const most = (characters) => Math.max(0, Math.floor((characters - 1) / FEWEST));

/** How many digits a paper has in a code of so many characters, at most. */
export const widthFor = (papers, characters) => Math.min(MOST, Math.floor((characters - 1) / papers));

/** The code of papers. */
export const codeOf = (ids, width = MOST, salt = 0) =>
  DIGITS[(width - FEWEST) * 8 + salt] + ids.map((id) => digits(id, width, salt)).join('');
