/** A caller as trailtail shows it. */
export type KnownCaller = {readonly principal: string; readonly application: string};

/** The list that the shop's people keep of who calls their tables. It is complete, but for one. */
export const knownCallers: readonly KnownCaller[] = [
	{principal: 'web-frontend', application: 'web-frontend (js · ECS)'},
	{principal: 'catalogue', application: 'catalogue (go)'},
	{principal: 'system:serviceaccount:shop:catalogue (EKS)', application: 'catalogue (go)'},
	{principal: 'cart-role', application: 'cart (js · Lambda)'},
	{principal: 'checkout-api', application: 'checkout-api (java · ECS)'},
	{principal: 'payments-role', application: 'payments (python · Lambda)'},
	{principal: 'payments-role', application: 'payments (Lambda)'},
	{principal: 'clickstream', application: 'clickstream (rust · ECS)'},
	{principal: 'storefront-eu-role', application: 'storefront-eu (python · Lambda)'},

	{principal: 'order-fulfilment', application: 'states'},
	{principal: 'search-indexer', application: 'search-indexer (java · ECS)'},
	{principal: 'reporting', application: 'reporting (.NET · ECS)'},
	{principal: 'nightly-batch', application: 'boto3 (EC2)'},
	{principal: 'stock-count', application: 'boto3 (EC2)'},
	{principal: 'legacy-erp', application: 'aws-sdk-js'},
	{principal: 'marketing-segments-role', application: 'marketing-segments (js · Lambda)'},
	{principal: '444455556666', application: 'aws-sdk-go'},

	{principal: 'jane@example.com (CustomerSupport)', application: 'console'},
	{principal: 'tom@example.com (AdministratorAccess)', application: 'console'},
	{principal: 'tom@example.com (AdministratorAccess)', application: 'aws-cli dynamodb.query'},
	{principal: 'terraform-ci', application: 'Terraform'},

	{
		principal: 'AWSServiceRoleForApplicationAutoScaling_DynamoDBTable',
		application: 'dynamodb.application-autoscaling',
	},
	{principal: 'AWSServiceRoleForDynamoDBReplication', application: 'replication.dynamodb'},
	{principal: 'dynamodb', application: 'dynamodb'},
];
