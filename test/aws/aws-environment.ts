import {vi} from 'vitest';

/** The secret that the AWS environment of a test holds: AWS's own example. */
export const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

/** An AWS environment of the test's own: nothing of this computer's profiles and credentials reaches the SDK. */
export function stubAwsEnvironment(variables: Readonly<Record<string, string>> = {}): void {
	const environment = {
		AWS_CONFIG_FILE: '/dev/null',
		AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
		AWS_EC2_METADATA_DISABLED: 'true',
		AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
		AWS_SECRET_ACCESS_KEY: secretAccessKey,
		...variables,
	};
	for (const name of Object.keys(process.env)) {
		if (name.startsWith('AWS_')) vi.stubEnv(name, undefined);
	}
	// Named here because clients set it, and unstubbing has to take that back.
	vi.stubEnv('AWS_PROFILE', undefined);
	for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
}
