package io.twotier.platform.audit;

import java.util.UUID;

/**
 * Something that was done to the audit behind the service's back.
 *
 * @param seal    number of the seal, or null where none is concerned
 * @param through number of the last seal when it is about several in a row, else the same
 * @param auditId id of the audit row, or null where none is concerned
 */
record Finding(Kind kind, Long seal, Long through, UUID auditId) {

    Finding(Kind kind, Long seal, UUID auditId) {
        this(kind, seal, seal, auditId);
    }

    enum Kind {
        ROW_EDITED("the row is not what was sealed"),
        ROW_DELETED("the row was sealed and is gone"),
        ROW_INSERTED("the service did not write this row: it was inserted, or edited and then sealed"),
        ROW_UNSEALED("rows after this one are sealed and it is not"),
        SEAL_CHANGED("the seal was edited or moved"),
        SEAL_DELETED("the seal is gone"),
        CHAIN_REPLACED("the seal does not follow the one before it, or is not the one that was noted"),
        CHAIN_CUT("the chain ends before the seal that was noted");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    @Override
    public String toString() {
        String seals = seal == null ? "" : " seal " + seal + (seal.equals(through) ? "" : " to " + through);
        return kind + seals + (auditId == null ? "" : " audit " + auditId) + ": " + kind.sentence;
    }
}
