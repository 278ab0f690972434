/** User agents as SDKs, browsers and services send them: of this year, and of the years whose programs still run. */

export const checkoutJava =
	'aws-sdk-java/2.31.9 md/io#sync md/http#Apache ua/2.1 api/DynamoDB#2.31.x os/Linux#5.10.234-225.921.amzn2.x86_64 lang/java#21.0.6 md/OpenJDK_64-Bit_Server_VM#21.0.6+7-LTS md/vendor#Amazon.com_Inc. md/en exec-env/AWS_ECS_FARGATE m/D,z,E app/checkout-api';

export const cartNode =
	'aws-sdk-js/3.812.0 ua/2.1 os/linux#5.10.236-248.949.amzn2.x86_64 lang/js md/nodejs#22.15.0 api/dynamodb#3.812.0 exec-env/AWS_Lambda_nodejs22.x m/N,E,e,g';

export const catalogueGo =
	'aws-sdk-go-v2/1.36.3 ua/2.1 os/linux lang/go#1.24.2 md/GOOS#linux md/GOARCH#arm64 api/dynamodb#1.42.1 m/E,g,k app/catalogue';

export const webFrontendNode =
	'aws-sdk-js/3.799.0 ua/2.1 os/linux#6.1.134-150.224.amzn2023.x86_64 lang/js md/nodejs#20.19.1 api/dynamodb#3.799.0 exec-env/AWS_ECS_FARGATE m/N,d,E,z web-frontend/2025.11';

export const paymentsPython =
	'Boto3/1.38.3 md/Botocore#1.38.3 ua/2.1 os/linux#5.10.236-248.949.amzn2.x86_64 md/arch#x86_64 lang/python#3.13.2 md/pyimpl#CPython exec-env/AWS_Lambda_python3.13 m/b,Z,D,g cfg/retry-mode#standard Botocore/1.38.3 PTENV/AWS_Lambda_python3.13';

export const clickstreamRust =
	'aws-sdk-rust/1.3.7 ua/2.1 api/dynamodb/1.74.0 os/linux lang/rust/1.86.0 m/E,b,z app/clickstream exec-env/AWS_ECS_FARGATE';

export const storefrontPython =
	'Boto3/1.38.3 md/Botocore#1.38.3 ua/2.1 os/linux#5.10.236-248.949.amzn2.aarch64 md/arch#aarch64 lang/python#3.12.9 md/pyimpl#CPython exec-env/AWS_Lambda_python3.12 m/b,Z,D,g cfg/retry-mode#standard Botocore/1.38.3';

export const marketingNode =
	'aws-sdk-js/3.758.0 ua/2.1 os/linux#5.10.233-244.895.amzn2.x86_64 lang/js md/nodejs#20.18.3 api/dynamodb#3.758.0 exec-env/AWS_Lambda_nodejs20.x m/N,E,e,g';

export const reportingDotnet =
	'aws-sdk-dotnet-coreclr/3.7.405.7 ua/2.1 os/linux#5.10.234-225.921.amzn2.x86_64 lang/.NET_Core#8.0.14 md/aws-sdk-dotnet-core#3.7.402.23 api/DynamoDB_v2#3.7.405.7 exec-env/AWS_ECS_FARGATE cfg/retry-mode#legacy md/ClientSync cfg/init-coll#0 m/z app/reporting';

export const searchIndexerJava1 =
	'search-indexer/4.2, aws-sdk-java/1.12.788 Linux/5.10.234-225.921.amzn2.x86_64 OpenJDK_64-Bit_Server_VM/17.0.14+7-LTS java/17.0.14 vendor/Amazon.com_Inc. cfg/retry-mode/legacy amazon-kinesis-client-library-java-1.14.10 dynamodb-streams-kinesis-adapter/1.6.0';

export const batchBoto3 =
	'Boto3/1.34.11 md/Botocore#1.34.11 ua/2.0 os/linux#6.1.79-99.167.amzn2023.x86_64 md/arch#x86_64 lang/python#3.9.16 md/pyimpl#CPython cfg/retry-mode#legacy Botocore/1.34.11';

export const oldBoto3 =
	'Boto3/1.17.53 Python/3.7.16 Linux/4.14.336-257.562.amzn2.x86_64 Botocore/1.20.53';

export const oldNode = 'aws-sdk-nodejs/2.740.0 linux/v12.22.12 callback';

export const partnerGo1 = 'aws-sdk-go/1.44.298 (go1.20.5; linux; amd64)';

export const browser =
	'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

export const commandLine =
	'aws-cli/2.18.17 md/awscrt#0.22.0 ua/2.0 os/macos#24.1.0 md/arch#arm64 lang/python#3.12.6 md/pyimpl#CPython cfg/retry-mode#standard md/installer#exe md/prompt#off md/command#dynamodb.query';

export const terraform =
	'APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io) terraform-provider-aws/5.82.2 aws-sdk-go-v2/1.32.7 ua/2.1 os/linux lang/go#1.23.3 md/GOOS#linux md/GOARCH#amd64 api/dynamodb#1.39.1 m/E,h';
