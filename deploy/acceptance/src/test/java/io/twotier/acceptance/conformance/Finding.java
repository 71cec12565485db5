package io.twotier.acceptance.conformance;

/** Something that a client would stumble over. @param point of the twenty-one; 0 when it belongs to whatever was looked at */
record Finding(int point, String text) {

    @Override
    public String toString() {
        return (point == 0 ? "" : "point " + point + ": ") + text;
    }
}
