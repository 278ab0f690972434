import type {Application} from './application.ts';
import {awsItself} from './cast/aws-itself.ts';
import {backOffice} from './cast/back-office.ts';
import {people} from './cast/people.ts';
import {shop} from './cast/shop.ts';
import {culprit} from './culprit.ts';

/** Everybody who calls. */
export const cast: readonly Application[] = [
	...shop,
	...backOffice,
	...people,
	...awsItself,
	culprit,
];
