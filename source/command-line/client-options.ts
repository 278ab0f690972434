import type {ClientOptions} from '../aws/client-configuration.ts';
import type {Options} from './options.ts';

/** Where and as whom AWS is called, of what a run was asked for. */
export function clientOptions({profile, region, endpointUrl}: Options): ClientOptions {
	return {profile, region, endpointUrl};
}
