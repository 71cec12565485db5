package io.twotier.platform.feed.audit;

import java.util.UUID;

/**
 * Something that was done to the logs behind the feed's back.
 *
 * @param number of the entry, null where none is concerned
 * @param record its record, null where it is not known
 */
record Flaw(Kind kind, Log log, Long number, UUID record) {

    enum Kind {
        RECORD_EDITED("the entry or its record is not what was entered"),
        RECORD_DELETED("the record of this entry is gone"),
        RECORD_INSERTED("the record stands in no log"),
        ENTRY_INSERTED("the feed did not make this entry"),
        ENTRY_DELETED("this entry is gone"),
        LOG_REPLACED("the entry does not follow the one before it, or is not the one that was noted"),
        LOG_CUT("the log ends before the entry that was noted");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    @Override
    public String toString() {
        return kind + (log == null ? "" : " log " + log.id()) + (number == null ? "" : " entry " + number) + (record == null ? "" : " record " + record) + ": " + kind.sentence;
    }
}
