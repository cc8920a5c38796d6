import { Duration } from "aws-cdk-lib";
import { EventSourceMapping, StartingPosition, type IEventSourceDlq, type IFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";

type Props = { lambda: IFunction; streamArn: string; batch: number; onFailure: IEventSourceDlq };

/**
 * Feeds a function from the table's stream: in order within a shard, from the oldest record, a failed batch halved down
 * to the record at fault and put aside after a day's worth of tries. The stream bears two such readers, no more.
 */
export class StreamReader extends Construct {
  constructor(scope: Construct, id: string, { lambda, streamArn, batch, onFailure }: Props) {
    super(scope, id);
    new EventSourceMapping(this, "Mapping", {
      target: lambda,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: batch,
      maxBatchingWindow: Duration.seconds(1),
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 20,
      maxRecordAge: Duration.hours(23),
      onFailure,
    });
  }
}
