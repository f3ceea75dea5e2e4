import { type Content, loadContent } from '../bot/content/load.ts';
import { contentFolder } from '../bot/content/project-folder.ts';

/** The content as it is. Reading and checking it takes a while, so all tests share one. */
export const wholeContent: Content = loadContent(contentFolder);
