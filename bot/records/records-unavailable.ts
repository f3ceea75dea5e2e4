/** The records cannot be used, for a reason that the operator can put right. The message says which, and how. */
export class RecordsUnavailable extends Error {
  override readonly name = 'RecordsUnavailable';
}
