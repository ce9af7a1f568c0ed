import type { sendUnaryData, UntypedServiceImplementation } from '@grpc/grpc-js';
import {
  SupportedMethod,
  SupportedMethods,
} from '@eventstore/db-client/generated/serverfeatures_pb';

/**
 * Offers batch appends, as the real server does, so that a client which would use them tries to:
 * the adapter must not (they have no deadline and share their failures), and the stand-in refuses
 * them.
 */
export const serverFeatures: UntypedServiceImplementation = {
  getSupportedMethods: (_call: unknown, answer: sendUnaryData<SupportedMethods>) => {
    const batchAppend = new SupportedMethod()
      .setServiceName('event_store.client.streams.streams')
      .setMethodName('batchappend');
    answer(
      null,
      new SupportedMethods().setEventStoreServerVersion('23.10.6').setMethodsList([batchAppend]),
    );
  },
};
