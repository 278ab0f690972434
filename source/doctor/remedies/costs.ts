/** What the fixes cost, in the prices of US East that were known when this was written. */
const check = 'US East; check the pricing pages of CloudTrail and CloudWatch';

export const dataEventsCost = `About $0.10 per 100,000 data events, and $0.50 per GB that CloudWatch Logs takes in (${check}).`;

export const deliveryCost = `About $0.50 per GB that CloudWatch Logs takes in, and storage (${check}).`;

export const newTrailCost = `The first copy of management events is free, data events are about $0.10 per 100,000; about $0.50 per GB that CloudWatch Logs takes in; storage in S3 and CloudWatch Logs (${check}).`;

export const nothing = 'Nothing.';
