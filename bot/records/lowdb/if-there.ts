const isNotThere = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';

/** What reading, listing or moving a file gave, or null when there is no such file. Other failures are thrown. */
export async function ifThere<Found>(found: Promise<Found>): Promise<Found | null> {
  try {
    return await found;
  } catch (cause) {
    if (isNotThere(cause)) return null;
    throw cause;
  }
}
