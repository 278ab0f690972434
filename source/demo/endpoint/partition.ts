/** The part of an ARN that says which AWS a Region belongs to. */
export function partitionOf(region: string): string {
	if (region.startsWith('cn-')) return 'aws-cn';
	return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
