package io.twotier.acceptance.conformance;

/** Another way to write a request that has to come to the same. @param point it is about @param name of the way, as a failure tells it */
record Variant(int point, String name, Spell spell) {

    /** Writes a documented request another way; may ask for what that takes. */
    @FunctionalInterface
    interface Spell {

        Asked of(Asked documented, Sitting sitting);
    }
}
