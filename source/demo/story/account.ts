/** The shop's account, and the Regions it is in: its home, and a replica of some tables. */
export const accountId = '111122223333';
export type Region = 'us-east-1' | 'eu-west-1';

export function tableArn(region: Region, name: string): string {
	return `arn:aws:dynamodb:${region}:${accountId}:table/${name}`;
}
