import type { ConversationRecord, Shelf } from './records.ts';

/** Where conversations go that are had in a terminal: nowhere. */
export const nothingKept: Shelf<ConversationRecord> = {
  read: async () => null,
  write: async () => {},
  remove: async () => {},
  sweep: async () => 0,
};
