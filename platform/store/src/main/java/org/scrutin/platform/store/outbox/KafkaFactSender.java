package org.scrutin.platform.store.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.events.signing.EventHeaders;
import org.scrutin.platform.events.signing.SignedEvent;

/** Sends facts as CloudEvents in binary mode. */
@ApplicationScoped
class KafkaFactSender implements FactSender {

  private final MutinyEmitter<String> emitter;

  @Inject
  KafkaFactSender(
      // The publisher has at most one batch under way, so the buffer is bounded by that.
      @Channel("facts-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
          MutinyEmitter<String> emitter) {
    this.emitter = emitter;
  }

  @Override
  public Uni<Void> send(SignedEvent fact) {
    var metadata =
        OutgoingKafkaRecordMetadata.<String>builder()
            .withKey(fact.event().streamKey())
            .withHeaders(EventHeaders.write(fact))
            .build();
    return emitter.sendMessage(
        Message.of(CanonicalJson.of(fact.event().data())).addMetadata(metadata));
  }
}
