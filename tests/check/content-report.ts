import { check, type Report } from '../../bot/check/check.ts';
import { contentFolder } from '../../bot/content/project-folder.ts';
import { TODAY } from '../wording/everything.ts';

let report: Report | null = null;

/** What `npm run check` finds in the real content. It takes its time, so it is made once for all tests. */
export function contentReport(): Report {
  report ??= check(contentFolder, { strict: false, today: TODAY });
  return report;
}
