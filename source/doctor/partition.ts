/** `aws`, `aws-cn`, `aws-us-gov`: the partition that an ARN is in. */
export function partitionOf(arn: string): string {
	return arn.split(':', 2)[1] ?? 'aws';
}
