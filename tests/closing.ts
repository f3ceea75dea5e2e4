/** What runs after each file of tests: two files run side by side, each in a process that lives on. */
import type { RootHookObject } from 'mocha';
import { closeSite } from './browser/site.ts';

export const mochaHooks: RootHookObject = { afterAll: closeSite };
