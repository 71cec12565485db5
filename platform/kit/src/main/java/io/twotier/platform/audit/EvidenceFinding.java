package io.twotier.platform.audit;

import java.util.UUID;

/** Something that was done to evidence behind the service's back. */
record EvidenceFinding(Kind kind, String table, UUID id) {

    enum Kind {
        EVIDENCE_EDITED("the row is not what the audit says was written"),
        EVIDENCE_DELETED("the audit says it was written, and it is gone"),
        EVIDENCE_INSERTED("no audit row says that the service wrote it");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    @Override
    public String toString() {
        return kind + " " + table + " " + id + ": " + kind.sentence;
    }
}
