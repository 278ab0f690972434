import type {Delivery} from '../cloudtrail/delivery.ts';
import type {LogRecord} from '../cloudtrail/log-file.ts';

/** How a record of a log file is delivered. Not spread, which for each record of a large file is felt. */
export function fileDelivery({text, bytes}: LogRecord): Delivery {
	return bytes === undefined
		? {text, deliveredAt: undefined, origin: 'file'}
		: {text, bytes, deliveredAt: undefined, origin: 'file'};
}
