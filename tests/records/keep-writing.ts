/** Writes records in the folder named by its argument until it is killed, and says which writes were acknowledged. */
import { USUAL_KEEPING_TIMES } from '../../bot/records/keeping.ts';
import { openRecords } from '../../bot/records/open.ts';
import { conversationWith } from './samples.ts';

const [dataDir = ''] = process.argv.slice(2);
const { conversations } = await openRecords({ dataDir, dataKey: null, keep: USUAL_KEEPING_TIMES, log: console });

/** Large enough that a write takes a while. */
const filling = 'x'.repeat(100_000);

await Promise.all(
  ['a', 'b', 'c', 'd', 'e', 'f'].map(async (key) => {
    for (let version = 1; ; version += 1) {
      await conversations.write(key, conversationWith({ filling, version: `${version}` }));
      // Output into a pipe has left the process when this returns.
      process.stdout.write(`${key} ${version}\n`);
    }
  }),
);
