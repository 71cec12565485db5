package io.twotier.platform.feed.eventlog;

import io.smallrye.common.annotation.Blocking;
import io.twotier.platform.event.Handlers;
import io.twotier.platform.event.Inbox;
import io.twotier.platform.event.Listener;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hear everything that the services say. */
final class EventListeners {

    private EventListeners() {
    }

    @ApplicationScoped
    static class Partner implements Listener {

        private static final String TOPIC = "partner-events";
        private final Inbox inbox;
        private final Handlers handlers;

        Partner(Inbox inbox, EventLedger ledger) {
            this.inbox = inbox;
            this.handlers = Handlers.of(TOPIC).everything(ledger::enter);
        }

        @Incoming(TOPIC)
        @Blocking
        void listen(ConsumerRecords<String, byte[]> records) {
            inbox.receive(records, handlers);
        }

        @Override
        public Handlers handlers() {
            return handlers;
        }
    }

    @ApplicationScoped
    static class Customer implements Listener {

        private static final String TOPIC = "customer-events";
        private final Inbox inbox;
        private final Handlers handlers;

        Customer(Inbox inbox, EventLedger ledger) {
            this.inbox = inbox;
            this.handlers = Handlers.of(TOPIC).everything(ledger::enter);
        }

        @Incoming(TOPIC)
        @Blocking
        void listen(ConsumerRecords<String, byte[]> records) {
            inbox.receive(records, handlers);
        }

        @Override
        public Handlers handlers() {
            return handlers;
        }
    }

    @ApplicationScoped
    static class Agreement implements Listener {

        private static final String TOPIC = "agreement-events";
        private final Inbox inbox;
        private final Handlers handlers;

        Agreement(Inbox inbox, EventLedger ledger) {
            this.inbox = inbox;
            this.handlers = Handlers.of(TOPIC).everything(ledger::enter);
        }

        @Incoming(TOPIC)
        @Blocking
        void listen(ConsumerRecords<String, byte[]> records) {
            inbox.receive(records, handlers);
        }

        @Override
        public Handlers handlers() {
            return handlers;
        }
    }

    @ApplicationScoped
    static class Subscription implements Listener {

        private static final String TOPIC = "subscription-events";
        private final Inbox inbox;
        private final Handlers handlers;

        Subscription(Inbox inbox, EventLedger ledger) {
            this.inbox = inbox;
            this.handlers = Handlers.of(TOPIC).everything(ledger::enter);
        }

        @Incoming(TOPIC)
        @Blocking
        void listen(ConsumerRecords<String, byte[]> records) {
            inbox.receive(records, handlers);
        }

        @Override
        public Handlers handlers() {
            return handlers;
        }
    }

    @ApplicationScoped
    static class Transfer implements Listener {

        private static final String TOPIC = "transfer-events";
        private final Inbox inbox;
        private final Handlers handlers;

        Transfer(Inbox inbox, EventLedger ledger) {
            this.inbox = inbox;
            this.handlers = Handlers.of(TOPIC).everything(ledger::enter);
        }

        @Incoming(TOPIC)
        @Blocking
        void listen(ConsumerRecords<String, byte[]> records) {
            inbox.receive(records, handlers);
        }

        @Override
        public Handlers handlers() {
            return handlers;
        }
    }
}
