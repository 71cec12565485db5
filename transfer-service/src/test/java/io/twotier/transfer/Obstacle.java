package io.twotier.transfer;

import java.util.EnumSet;
import java.util.Set;

/** What can stand in the way of a transfer, each by itself. */
enum Obstacle {
    CALLER_IS_NOT_THE_SOURCE(974001, "R162"),
    SOURCE_NOT_ENROLLED(900149, "R158"),
    TARGET_UNRELATED(20002, "R163"),
    NO_PARTNERSHIP(974002, "R32"),
    OTHER_REGION(974003, "R28"),
    SOURCE_UNSIGNED(900124, "R11"),
    NAMED_TWICE(800078, "R160"),
    UNKNOWN_SUBSCRIPTION(800078, "R160"),
    ADD_ON_ALONE(800078, "R172"),
    SUSPENDED(800078, "R171"),
    DELETED(800078, "R171"),
    AZURE_PLAN(800078, "R174"),
    RESERVATION(900145, "R174"),
    MARKETPLACE(900146, "R174"),
    SPOKEN_FOR(900104, "R171"),
    MPN_ID_OF_NOBODY(800015, "R50"),
    MPN_ID_OF_ANOTHER(800016, "R50"),
    SOURCE_LEFT(20002, "R163"),
    TARGET_UNSIGNED(900124, "R11"),
    CUSTOMER_NOT_AGREED(13605, "R153");

    final int code;
    final String rule;

    Obstacle(int code, String rule) {
        this.code = code;
        this.rule = rule;
    }

    boolean ofAnMpnId() {
        return this == MPN_ID_OF_NOBODY || this == MPN_ID_OF_ANOTHER;
    }

    /** Those that can be there when it is created; a source without a relationship is a stranger then. */
    static Set<Obstacle> earlyOnes() {
        return EnumSet.complementOf(EnumSet.of(SOURCE_LEFT));
    }

    /** Those that never refuse the creation. */
    static Set<Obstacle> onlyOfTheTarget() {
        return EnumSet.of(TARGET_UNSIGNED, CUSTOMER_NOT_AGREED);
    }

    /** Those that can arise between creation and acceptance. */
    static Set<Obstacle> laterOnes() {
        return EnumSet.of(NO_PARTNERSHIP, OTHER_REGION, SOURCE_LEFT, TARGET_UNSIGNED, CUSTOMER_NOT_AGREED);
    }
}
